package org.voltroam.verify.clearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.aftercare.dispute.Dispute;
import org.voltroam.domain.aftercare.dispute.DisputeReason;
import org.voltroam.domain.aftercare.dispute.DisputeReason.Evidence;
import org.voltroam.domain.aftercare.dispute.DisputeState;
import org.voltroam.domain.aftercare.dispute.DisputeState.Actor;
import org.voltroam.domain.aftercare.dispute.DisputeTerms;
import org.voltroam.domain.catalog.party.Membership;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.catalog.party.SettlementTerms;
import org.voltroam.domain.catalog.party.SettlementTerms.ChargeFee;
import org.voltroam.domain.catalog.party.SettlementTerms.Invoiced;
import org.voltroam.domain.catalog.party.SettlementTerms.Mode;
import org.voltroam.domain.catalog.party.SettlementTerms.Payer;
import org.voltroam.domain.catalog.party.SettlementTerms.PeriodFee;
import org.voltroam.domain.catalog.party.SettlementTerms.Tier;
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
import org.voltroam.domain.value.CdrId;
import org.voltroam.domain.value.CurrencyCode;
import org.voltroam.domain.value.Money;
import org.voltroam.domain.value.Owned;
import org.voltroam.platform.store.memory.MemoryStore;
import org.voltroam.role.clearing.Closing;
import org.voltroam.role.clearing.Disputes;
import org.voltroam.role.clearing.Exports;

/**
 * Worlds of random parties, charges in two currencies, credits, disputes and their decisions, repetitions, late ones, members' fees, changed
 * terms and runs that die, against the {@link Auditor}.
 */
final class RandomWorldTest {

    private static final List<Mode> MODES = List.of(Mode.values());
    private static final long FIRST_SEED = 20_260_301L;
    private static final YearMonth FIRST = YearMonth.of(2026, 3);
    private static final CurrencyCode KRONA = new CurrencyCode("SEK");
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
        private final Quarrels quarrels = new Quarrels();
        private final List<Cdr> waiting = new ArrayList<>();
        private final Map<String, Long> sums = new TreeMap<>();
        private final Map<CdrId, Mode> modes = new HashMap<>();
        private long membership;
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
            membership = random.nextInt(3) * 700L;
            var tier = new Tier(0, BigDecimal.valueOf(membership, 2));
            market.store()
                    .commit(Change.put(
                            Kind.MEMBERSHIP,
                            new Membership(
                                    Market.HUB, null, Role.CPO, List.of(tier), Market.EUR, null, null, market.now())));
        }

        private void step(YearMonth period, Duration into) {
            market.at(period.atDay(1).atStartOfDay(ZONE).toInstant().plus(into));
            var wish = random.nextInt(10);
            if (known.isEmpty() || wish < 6) {
                accept(charge());
            } else if (wish < 8) {
                var again = known.get(random.nextInt(known.size()));
                assertThat(market.accept(again)).isFalse();
            } else if (wish < 9) {
                quarrels.go();
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
                    Price.of(net, gross),
                    random.nextInt(3) == 0 ? KRONA : Market.EUR);
        }

        private void accept(Cdr cdr) {
            if (market.accept(cdr)) {
                known.add(cdr);
                modes.put(cdr.id(), terms.mode());
                auditor.accepted(cdr, terms.mode());
            }
        }

        private void close(YearMonth period) {
            var members = IntStream.range(0, cpos).mapToObj(Market::cpo).toList();
            var expected = auditor.closes(period, terms, members, membership);
            var statements = closedAtLast(period);
            var told = new TreeMap<String, Long>();
            for (var statement : statements) {
                var holding = Auditor.holding(statement.holder(), statement.currency());
                told.put(holding, cents(statement.due()));
                var audited = Objects.requireNonNull(expected.get(holding), holding);
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
                modes.put(cdr.id(), terms.mode());
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

        /** Disputes, as an eMSP opens and a CPO decides them. */
        private final class Quarrels {

            private final Disputes disputes =
                    new Disputes(List.of(market.closing().member()), this::credited, DisputeTerms.STANDARD);
            private final Set<CdrId> opened = new HashSet<>();
            private final List<Cdr> open = new ArrayList<>();

            void go() {
                var cdr = known.get(random.nextInt(known.size()));
                if (open.isEmpty() || random.nextBoolean()) {
                    begin(cdr);
                } else {
                    decide(open.remove(random.nextInt(open.size())));
                }
            }

            /** Some are too old, or cost nothing: what is refused moves nothing. */
            private void begin(Cdr cdr) {
                var gross = cdr.costs().total().gross().orElseThrow();
                var most = gross.movePointRight(2).setScale(0, RoundingMode.HALF_UP).intValueExact();
                if (most <= 0 || !opened.add(cdr.id())) {
                    return;
                }
                var amount = new Money(BigDecimal.valueOf(1 + random.nextInt(most), 2), cdr.currency());
                var outcome = disputes.open(
                        cdr.key(),
                        amount,
                        DisputeReason.NEVER_CHARGED,
                        Set.of(Evidence.DRIVER_STATEMENT),
                        "Ann",
                        "was not there");
                if (outcome instanceof Dispute.Outcome.Done(var dispute)) {
                    auditor.disputed(cdr, mode(cdr), market.now(), -cents(dispute.amount()));
                    open.add(cdr);
                }
            }

            private void decide(Cdr cdr) {
                var amount = disputes.find(cdr.key()).orElseThrow().amount();
                switch (random.nextInt(3)) {
                    case 0 -> move(cdr, DisputeState.ACCEPTED, Actor.CPO);
                    case 1 -> {
                        move(cdr, DisputeState.PARTLY_ACCEPTED, Actor.CPO);
                        accept(CreditCdr.of(cdr, market.now()));
                    }
                    default -> {
                        move(cdr, DisputeState.REJECTED, Actor.CPO);
                        move(cdr, DisputeState.CLOSED, Actor.EMSP);
                    }
                }
                auditor.disputed(cdr, mode(cdr), market.now(), cents(amount));
            }

            private Mode mode(Cdr cdr) {
                return Objects.requireNonNull(modes.get(cdr.id()));
            }

            private void move(Cdr cdr, DisputeState to, Actor actor) {
                assertThat(disputes.move(cdr.key(), to, actor, "Bob", "looked at it"))
                        .isInstanceOf(Dispute.Outcome.Done.class);
            }

            private Optional<CdrId> credited(Owned<CdrId> key) {
                var wrong = known.stream()
                        .filter(each -> each.key().equals(key))
                        .findFirst()
                        .orElseThrow();
                var credit = CreditCdr.of(wrong, market.now());
                accept(credit);
                return Optional.of(credit.id());
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
