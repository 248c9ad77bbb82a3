package org.voltroam.role.cpo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltroam.role.cpo.Yard.ADA;
import static org.voltroam.role.cpo.Yard.LEFT;
import static org.voltroam.role.cpo.Yard.NOON;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.session.ChargingPeriod;
import org.voltroam.domain.journey.session.Oddity;
import org.voltroam.domain.journey.session.Session;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.domain.value.TransactionId;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.ocpp.station.Reading;
import org.voltroam.protocol.ocpp.station.TransactionReport;
import org.voltroam.protocol.ocpp.station.TransactionReport.Stage;
import org.voltroam.protocol.ocpp.station.TransactionStart;
import org.voltroam.protocol.ocpp.station.TransactionStop;

/** The messages of one transaction in any order, several times, and long after one another: the same charge as told in order. */
final class AnyOrderTest {

    private static final int QUICK = 300;
    private static final int MANY = 3_000;
    private static final TransactionId NAME = TransactionId.of("T-1");

    @Test
    @Tag("OCPP-TRX-14")
    void aTransactionThatTheStationCountsEndsTheSameInWhateverOrderItIsTold() {
        counted(QUICK);
    }

    @Test
    @Tag("nightly")
    void manyTransactionsThatStationsCount() {
        counted(MANY);
    }

    @Test
    void aTransactionThatWeNumberEndsTheSameOrTellsWhatCameTooLate() {
        numbered(QUICK);
    }

    @Test
    @Tag("nightly")
    void manyTransactionsThatWeNumber() {
        numbered(MANY);
    }

    @Test
    @Tag("OCPP-TRX-14")
    void whatNeverComesIsListedAndTheRestIsBilledOnce() {
        each(QUICK, random -> {
            var reports = reports(random);
            var lost = random.nextInt(1, reports.size() - 1);
            var told = new ArrayList<>(reports);
            told.remove(lost);
            Collections.shuffle(told, random);
            var yard = yard();

            told.forEach(report -> yard.cpo.operations().reported(LEFT, report));
            yard.later(Duration.ofDays(2));
            yard.cpo.operations().look();

            if (reports.get(lost).token() != null) {
                assertThat(all(yard, Kind.CDR)).isEmpty();
                assertThat(oddities(yard))
                        .extracting(Oddity::sort)
                        .as("nobody knows who charged")
                        .contains(Oddity.Sort.ORPHAN);
                return;
            }
            assertThat(told(inOrder(reports)).energy()).isEqualTo(told(yard).energy());
            assertThat(oddities(yard)).extracting(Oddity::sort).containsExactly(Oddity.Sort.GAP);
            assertThat(oddities(yard).getFirst().text())
                    .contains("seqNo " + reports.get(lost).sequence());
        });
    }

    private static void counted(int cases) {
        each(cases, random -> {
            var reports = reports(random);
            var told = shuffled(reports, random);
            var yard = yard();

            var restart = random.nextInt(2 * told.size());
            var cpo = yard.cpo;
            for (int index = 0; index < told.size(); index++) {
                cpo = index == restart ? yard.another() : cpo;
                cpo.operations().reported(LEFT, told.get(index));
                yard.later(Duration.ofSeconds(random.nextInt(60)));
            }
            yard.later(Duration.ofDays(2));
            cpo.operations().look();

            if (restart >= told.size()) {
                assertThat(oddities(yard)).isEmpty();
                assertThat(told(yard)).isEqualTo(told(inOrder(reports)));
            } else { // how far the station was is forgotten: when it paused may be read otherwise, what it gave may not
                assertThat(told(yard).start()).isEqualTo(told(inOrder(reports)).start());
                assertThat(told(yard).energy()).isEqualTo(told(inOrder(reports)).energy());
            }
            assertThat(all(yard, Kind.HELD_REPORT)).isEmpty();
        });
    }

    private static void numbered(int cases) {
        each(cases, random -> {
            var start = new TransactionStart(1, TokenUid.of("CARD"), Energy.ofKWh("1"), NOON, null);
            var readings = readings(random);
            var stop = readings.removeLast();
            var orderly = yard();
            numbered(orderly, start, readings, stop);
            var told = shuffled(readings, random);
            var yard = yard();

            var transaction = yard.cpo.operations().started(LEFT, start).transaction();
            var at = random.nextInt(told.size() + 1);
            for (int index = 0; index <= told.size(); index++) {
                if (index == at) {
                    ends(yard, transaction, stop);
                    ends(yard, transaction, stop);
                }
                if (index < told.size()) {
                    yard.cpo.operations().metered(LEFT, 1, transaction, List.of(told.get(index)));
                }
                assertThat(yard.cpo.operations().started(LEFT, start).transaction())
                        .isEqualTo(transaction);
            }

            if (oddities(yard).isEmpty()) {
                assertThat(told(yard)).isEqualTo(told(orderly));
            } else {
                assertThat(oddities(yard)).extracting(Oddity::sort).containsOnly(Oddity.Sort.LATE);
                assertThat(told(yard).energy()).isEqualTo(told(orderly).energy());
            }
        });
    }

    private static void numbered(Yard yard, TransactionStart start, List<Reading> readings, Reading stop) {
        var transaction = yard.cpo.operations().started(LEFT, start).transaction();
        readings.forEach(reading -> yard.cpo.operations().metered(LEFT, 1, transaction, List.of(reading)));
        ends(yard, transaction, stop);
    }

    private static void ends(Yard yard, TransactionId transaction, Reading stop) {
        var register = Objects.requireNonNull(stop.register());
        yard.cpo
                .operations()
                .stopped(LEFT, new TransactionStop(transaction, null, register, stop.at(), "Local", List.of(stop)));
    }

    private static Yard inOrder(List<TransactionReport> reports) {
        var yard = yard();
        reports.forEach(report -> yard.cpo.operations().reported(LEFT, report));
        return yard;
    }

    /** A start, a card with it or later, perhaps a pause of the station's, and an end. */
    private static List<TransactionReport> reports(Random random) {
        var readings = readings(random);
        var first = random.nextInt(1_000);
        var card = random.nextInt(3);
        var paused = new boolean[] {false};
        return IntStream.range(0, readings.size())
                .mapToObj(index -> {
                    paused[0] = random.nextInt(4) == 0 != paused[0];
                    var stage = index == 0 ? Stage.STARTED : index == readings.size() - 1 ? Stage.ENDED : Stage.UPDATED;
                    return report(stage, first + index, readings.get(index), index == Math.min(card, 2), paused[0]);
                })
                .toList();
    }

    private static TransactionReport report(
            Stage stage, int sequence, Reading reading, boolean card, @Nullable Boolean paused) {
        return new TransactionReport(
                NAME,
                stage,
                sequence,
                stage == Stage.STARTED ? 1 : null,
                reading.at(),
                true,
                card ? TokenUid.of("CARD") : null,
                null,
                List.of(reading),
                stage == Stage.ENDED ? null : paused,
                null);
    }

    private static List<Reading> readings(Random random) {
        var readings = new ArrayList<Reading>();
        var register = BigDecimal.ONE;
        var at = NOON;
        for (int index = 0; index < random.nextInt(4, 9); index++) {
            readings.add(new Reading(at, Reading.Occasion.PERIODIC, new Energy(register), null, null, List.of()));
            register = register.add(BigDecimal.valueOf(random.nextInt(0, 5)));
            at = at.plusSeconds(random.nextInt(60, 3_600));
        }
        return readings;
    }

    /** Each at least once. */
    private static <T> List<T> shuffled(List<T> all, Random random) {
        var told = new ArrayList<>(all);
        all.stream().filter(each -> random.nextInt(3) == 0).forEach(told::add);
        Collections.shuffle(told, random);
        return told;
    }

    /** What does not depend on names, nor on when we heard of it. */
    private record Told(
            Instant start,
            @Nullable Instant end,
            Energy energy,
            List<ChargingPeriod> periods,
            @Nullable Object cost,
            Energy billed,
            List<ChargingPeriod> billedPeriods,
            Object costs) {}

    private static Told told(Yard yard) {
        assertThat(all(yard, Kind.SESSION)).hasSize(1);
        assertThat(all(yard, Kind.CDR)).hasSize(1);
        Session session = all(yard, Kind.SESSION).getFirst();
        Cdr cdr = all(yard, Kind.CDR).getFirst();
        return new Told(
                session.start(),
                session.end(),
                session.energy(),
                session.periods(),
                session.totalCost(),
                cdr.totalEnergy(),
                cdr.periods(),
                cdr.costs());
    }

    private static List<Oddity> oddities(Yard yard) {
        return all(yard, Kind.ODDITY);
    }

    private static <V> List<V> all(Yard yard, Kind<V> kind) {
        var found = new ArrayList<V>();
        yard.store.each(kind, found::add);
        return found;
    }

    private static Yard yard() {
        var yard = new Yard();
        yard.ask(ADA, Method.PUT, "tokens/receiver/DE/ADA/CARD", Yard.token(ADA, "CARD", "RFID"));
        yard.later(Duration.ofDays(1));
        return yard;
    }

    private static void each(int cases, Consumer<Random> law) {
        for (long seed = 1; seed <= cases; seed++) {
            try {
                law.accept(new Random(seed));
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError("the law breaks with seed " + seed + ": " + broken.getMessage(), broken);
            }
        }
    }
}
