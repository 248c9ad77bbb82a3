package org.voltroam.verify.clearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.catalog.party.HubFee;
import org.voltroam.domain.catalog.party.SettlementTerms;
import org.voltroam.domain.journey.settlement.Clearing;
import org.voltroam.domain.ledger.Account;
import org.voltroam.domain.ledger.Balances;
import org.voltroam.domain.ledger.Chain;
import org.voltroam.domain.ledger.ChainedEntry;
import org.voltroam.domain.value.Money;
import org.voltroam.platform.store.postgres.PostgresStore;
import org.voltroam.platform.store.postgres.Seal;
import org.voltroam.verify.story.TestDatabase;

/** Fifty who book at once on the same two accounts of one PostgreSQL. */
final class HotAccountsTest {

    private static final int THREADS = 50;
    private static final int EACH = 20;

    @Test
    @Tag("M02")
    void nothingIsLostAndNobodyWaitsForEver() throws Exception {
        try (var store = PostgresStore.open(TestDatabase.login(), TestDatabase.prefix() + "hot", Seal.passing());
                var market = new Market(store);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            market.agree(Market.cpo(0), Market.emsp(0), HubFee.NONE, SettlementTerms.STANDARD);
            var done = new ArrayList<Future<Integer>>();
            for (int thread = 0; thread < THREADS; thread++) {
                var name = "T" + thread;
                done.add(threads.submit(() -> books(market, name)));
            }
            var booked = 0;
            for (var each : done) {
                booked += each.get();
            }
            assertThat(booked).isEqualTo(THREADS * EACH);
            var ledger = store.entriesAfter(0, 10_000);
            assertThat(ledger).hasSize(THREADS * EACH);
            assertThat(Chain.verify(ledger)).isEmpty();
            var balances = Balances.of(ledger.stream().map(ChainedEntry::entry).toList());
            var owed = new Account(Market.emsp(0).toString(), Clearing.ROAMING, Market.EUR);
            var earned = new Account(Market.cpo(0).toString(), Clearing.ROAMING, Market.EUR);
            assertThat(balances.of(owed).money()).isEqualTo(Money.of("12100.00", "EUR"));
            assertThat(balances.of(earned).money()).isEqualTo(Money.of("-12100.00", "EUR"));
        }
    }

    /** Every second one is sent twice. */
    private static int books(Market market, String name) {
        var booked = 0;
        for (int number = 0; number < EACH; number++) {
            var cdr = Market.cdr(
                    Market.cpo(0),
                    Market.emsp(0),
                    name + "-" + number,
                    Instant.parse("2026-03-10T10:00:00Z"),
                    "10.00",
                    "12.10");
            booked += market.accept(cdr) ? 1 : 0;
            booked += number % 2 == 0 && market.accept(cdr) ? 1 : 0;
        }
        return booked;
    }
}
