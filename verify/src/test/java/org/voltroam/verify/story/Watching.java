package org.voltroam.verify.story;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.stream.Collectors;
import org.voltroam.domain.ledger.Balances;
import org.voltroam.domain.ledger.Chain;
import org.voltroam.domain.ledger.ChainedEntry;
import org.voltroam.domain.store.Store;
import org.voltroam.stage.Cast;
import org.voltroam.stage.Journeys;
import org.voltroam.stage.Visits;
import org.voltroam.stage.Visits.Wish;

/** Watches a visit from inside the process it happens in. */
final class Watching {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Watching() {}

    static Told play(Visits visits, Journeys journeys, Wish wish) {
        var id = visits.begin(wish).id();
        await().atMost(PATIENCE).until(() -> visits.find(id).orElseThrow().isOver());
        var visit = visits.find(id).orElseThrow();
        if (visit.state() != Visits.State.CHARGED) {
            return Told.refused(String.valueOf(visit.reason()));
        }
        var charge = visit.charge();
        if (charge == null) {
            throw new AssertionError("a charge without a name: " + visit);
        }
        await().atMost(PATIENCE)
                .until(() -> journeys.find(charge)
                        .filter(journey -> journey.isOver(true))
                        .isPresent());
        return Told.of(journeys.find(charge).orElseThrow());
    }

    static boolean everyLedgerSumsToZero(Cast cast) {
        return cast.members().stream().allMatch(member -> holds(member.store()));
    }

    /** In every currency, and the chain holds. */
    private static boolean holds(Store store) {
        var chain = store.entriesAfter(0, Integer.MAX_VALUE);
        var sums = Balances.of(chain.stream().map(ChainedEntry::entry).toList()).byAccount().entrySet().stream()
                .collect(Collectors.groupingBy(
                        balance -> balance.getKey().currency(),
                        Collectors.summingLong(balance -> balance.getValue().units())));
        return Chain.verify(chain).isEmpty() && sums.values().stream().allMatch(sum -> sum == 0);
    }
}
