package org.voltroam.verify.clearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.catalog.party.SettlementTerms;
import org.voltroam.domain.catalog.party.SettlementTerms.ChargeFee;
import org.voltroam.domain.catalog.party.SettlementTerms.Invoiced;
import org.voltroam.domain.catalog.party.SettlementTerms.Mode;
import org.voltroam.domain.catalog.party.SettlementTerms.Payer;
import org.voltroam.domain.catalog.party.SettlementTerms.PeriodFee;
import org.voltroam.domain.catalog.tariff.Price;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.cdr.CreditCdr;
import org.voltroam.domain.journey.settlement.period.Audit;
import org.voltroam.domain.journey.settlement.period.Statement;
import org.voltroam.domain.ledger.Balances;
import org.voltroam.domain.ledger.Chain;
import org.voltroam.domain.ledger.ChainedEntry;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.Money;
import org.voltroam.domain.value.PartyId;
import org.voltroam.platform.store.memory.MemoryStore;
import org.voltroam.role.clearing.Closing;
import org.voltroam.role.clearing.Exports;

/** Worlds of random parties, charges, credits, repetitions, late ones, changed terms and runs that die, against the {@link Auditor}. */
final class RandomWorldTest {

    private static final List<Mode> MODES = List.of(Mode.values());
    private static final long FIRST_SEED = 20_260_301L;
    private static final YearMonth FIRST = YearMonth.of(2026, 3);
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    @Test
    @Tag("M01")
    @Tag("MON-SET-02")
    @Tag("MON-SET-03")
    @Tag("MON-SET-05")
    @Tag("MON-SET-08")
    @Tag("MON-SET-09")
    void everyStatementIsWhatTheRawCdrsComeTo() {
        worlds(20, 3, 4, 120);
    }

    static void worlds(int count, int cpos, int emsps, int steps) {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + count; seed++) {
            try {
                new World(new Random(seed), cpos, emsps).live(steps);
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError("the world of seed " + seed + " breaks: " + broken.getMessage(), broken);
            }
        }
    }

    private static final class World {

        private final Random random;
        private final int cpos;
        private final int emsps;
        private final Dying dying = new Dying(new MemoryStore());
        private final Market market = new Market(dying.store());
        private final Auditor auditor = new Auditor();
        private final List<Cdr> known = new ArrayList<>();
        private final List<Cdr> waiting = new ArrayList<>();
        private final Map<String, Long> sums = new TreeMap<>();
        private SettlementTerms terms = SettlementTerms.STANDARD;

        World(Random random, int cpos, int emsps) {
            this.random = random;
            this.cpos = cpos;
            this.emsps = emsps;
            market.store().observe(changes -> changes.forEach(this::sumsToZero));
        }

        /** After each commit, in every currency. */
        private void sumsToZero(Change change) {
            if (change instanceof Change.Posted(var entry)) {
                entry.postings()
                        .forEach(posting -> sums.merge(
                                posting.amount().currency().code(),
                                posting.amount().units(),
                                Long::sum));
                assertThat(sums.values()).containsOnly(0L);
            }
        }

        void live(int steps) {
            for (int month = 0; month < 4; month++) {
                changeTerms();
                var period = FIRST.plusMonths(month);
                for (int step = 0; step < steps; step++) {
                    step(period, Duration.ofDays(28).dividedBy(steps).multipliedBy(step));
                }
                if (month > 0) {
                    close(period.minusMonths(1));
                }
            }
            assertThat(Chain.verify(ledger())).isEmpty();
        }

        private void changeTerms() {
            terms = new SettlementTerms(
                    ZONE,
                    MODES.get(random.nextInt(MODES.size())),
                    Market.EUR,
                    PeriodFee.NONE,
                    new ChargeFee(Payer.BOTH, new BigDecimal(random.nextInt(10)).movePointLeft(2)),
                    BigDecimal.valueOf(random.nextInt(3) * 100L),
                    random.nextBoolean() ? null : BigDecimal.valueOf(random.nextInt(6)),
                    Invoiced.DIRECT);
            market.agree(cpos, emsps, terms);
        }

        private void step(YearMonth period, Duration into) {
            market.at(period.atDay(1).atStartOfDay(ZONE).toInstant().plus(into));
            var wish = random.nextInt(10);
            if (known.isEmpty() || wish < 6) {
                accept(charge());
            } else if (wish < 8) {
                var again = known.get(random.nextInt(known.size()));
                assertThat(market.accept(again)).isFalse();
            } else {
                var wrong = known.get(random.nextInt(known.size()));
                if (!Boolean.TRUE.equals(wrong.credit())) {
                    accept(CreditCdr.of(wrong, market.now()));
                }
            }
        }

        /** Up to forty days old. */
        private Cdr charge() {
            var end = market.now().minus(Duration.ofMinutes(random.nextInt(40 * 24 * 60)));
            var net = new BigDecimal(random.nextInt(600_000)).movePointLeft(4);
            var gross = net.multiply(new BigDecimal("1.21"));
            return Market.cdr(
                    Market.cpo(random.nextInt(cpos)),
                    Market.emsp(random.nextInt(emsps)),
                    "S" + known.size(),
                    end,
                    Price.of(net, gross));
        }

        private void accept(Cdr cdr) {
            if (market.accept(cdr)) {
                known.add(cdr);
                auditor.accepted(cdr, terms.mode());
            }
        }

        private void close(YearMonth period) {
            var expected = auditor.closes(period, terms);
            var statements = closedAtLast(period);
            var told = new TreeMap<PartyId, Long>();
            for (var statement : statements) {
                told.put(statement.holder(), cents(statement.due()));
                var audited = Objects.requireNonNull(expected.get(statement.holder()));
                assertThat(cents(statement.due())).as(statement.name()).isEqualTo(audited.due());
                assertThat(cents(statement.carriedOut())).as(statement.name()).isEqualTo(audited.carried());
                var file = new Exports(market.closing()).file(statement.name()).orElseThrow();
                assertThat(file.lines()).as(statement.name()).hasSize(audited.cdrs());
                assertThat(Audit.of(file)).isEmpty();
            }
            assertThat(told.keySet()).isEqualTo(expected.keySet());
            everyCdrIsSettledOnce();
            numbersHaveNoGaps();
        }

        /** The run dies and is begun again until it comes through. */
        private List<Statement> closedAtLast(YearMonth period) {
            while (true) {
                dying.diesAt(1 + random.nextInt(8), random.nextBoolean());
                try {
                    if (market.closing().close(period) instanceof Closing.Outcome.Closed(var closed, var statements)) {
                        dying.lives();
                        return statements;
                    }
                    throw new AssertionError(period + " is not closed");
                } catch (Dying.Died again) {
                    dying.lives();
                    late(period);
                }
            }
        }

        /** What comes while a period is being closed. */
        private void late(YearMonth period) {
            var cdr = charge();
            if (market.closing().books().cutOff(period).isPresent() && market.accept(cdr)) {
                known.add(cdr);
                waiting.add(cdr);
            }
        }

        private void everyCdrIsSettledOnce() {
            var seen = new HashSet<String>();
            for (var statement : market.all(Kind.STATEMENT)) {
                var file = new Exports(market.closing()).file(statement.name()).orElseThrow();
                for (var line : file.lines()) {
                    assertThat(seen.add(statement.holder() + " " + line.booked().cdr()))
                            .as(line.booked().cdr())
                            .isTrue();
                }
            }
            assertThat(seen).hasSize(auditor.settled() * 2);
            waiting.forEach(cdr -> auditor.accepted(cdr, terms.mode()));
            waiting.clear();
        }

        private void numbersHaveNoGaps() {
            var numbers = market.all(Kind.STATEMENT).stream()
                    .map(Statement::number)
                    .sorted()
                    .toList();
            for (int index = 0; index < numbers.size(); index++) {
                assertThat(numbers.get(index)).isEqualTo(index + 1);
            }
        }

        private List<ChainedEntry> ledger() {
            var ledger = market.store().entriesAfter(0, Integer.MAX_VALUE);
            var balances = Balances.of(ledger.stream().map(ChainedEntry::entry).toList());
            assertThat(balances.byAccount()).isNotEmpty();
            return ledger;
        }

        private static long cents(Money money) {
            return money.amount().movePointRight(2).longValueExact();
        }
    }
}
