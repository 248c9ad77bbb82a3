package org.voltroam.verify.ocpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.voltroam.verify.ocpp.Teller.all;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.session.Oddity;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.Energy;
import org.voltroam.verify.ocpi.Town;

/** A station comes back after days: its clock is two hours fast, some of what it counted is lost, and much of it is told twice. */
final class BacklogTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration FAST = Duration.ofHours(2);

    /** How far a clock is off is only known as well as the way is short. */
    private static final Duration NEARLY = Duration.ofSeconds(10);

    private static final int CHARGES = 50;
    private static final int MESSAGES = 10;

    private final Instant first = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(5));
    private final Town town = new Town("world", party -> true);

    @AfterEach
    void end() {
        town.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ocpp2.0.1", "ocpp2.1"})
    @Tag("C04")
    @Tag("OCPP-TRX-20")
    void allOfItIsBilledOnceAtTheTimesItWasAndWhatIsMissingIsListed(String version) {
        var random = new Random(4);
        var gaps = 0;
        try (var station = new Teller(town, "GVB-0001", version)) {
            station.ask("StatusNotification", """
                    {"timestamp":"%s","connectorStatus":"Available","evseId":1,"connectorId":1}""".formatted(Instant.now().plus(FAST)));
            for (int charge = 0; charge < CHARGES; charge++) {
                var lost = random.nextInt(3) == 0 ? random.nextInt(1, MESSAGES - 1) : 0;
                gaps += lost > 0 ? 1 : 0;
                for (var event : events(charge, lost, random)) {
                    station.ask("TransactionEvent", event);
                }
            }
            await().atMost(PATIENCE).until(() -> {
                station.ask("Heartbeat", "{}"); // it answers what it is asked on the way
                return all(town, Kind.CDR).size() >= CHARGES;
            });
        }

        List<Cdr> cdrs = all(town, Kind.CDR);
        var starts = cdrs.stream().map(Cdr::start).sorted().toList();
        for (int charge = 0; charge < CHARGES; charge++) {
            assertThat(Duration.between(at(charge, 0), starts.get(charge)).abs())
                    .isLessThan(NEARLY);
        }
        assertThat(cdrs).hasSize(CHARGES).allSatisfy(cdr -> {
            assertThat(cdr.totalEnergy()).isEqualTo(Energy.ofKWh("9"));
            assertThat(Duration.between(cdr.start(), cdr.end())).isEqualTo(Duration.ofMinutes(90));
        });
        assertThat(oddities(Oddity.Sort.GAP)).isEqualTo(gaps);
        assertThat(oddities(Oddity.Sort.CLOCK)).isEqualTo(CHARGES);
        assertThat(all(town, Kind.HELD_REPORT)).isEmpty();
    }

    private long oddities(Oddity.Sort sort) {
        return Teller.oddities(town).stream().filter(each -> each == sort).count();
    }

    /** A kWh each ten minutes, every other message twice. */
    private List<String> events(int charge, int lost, Random random) {
        var events = new ArrayList<String>();
        for (int index = 0; index < MESSAGES; index++) {
            if (index == 0 || index != lost) {
                events.add(event(charge, index));
            }
            if (random.nextBoolean()) {
                events.add(events.get(random.nextInt(events.size())));
            }
        }
        return events;
    }

    private String event(int charge, int index) {
        var at = at(charge, index).plus(FAST);
        return """
                {"eventType":"%s","timestamp":"%s","triggerReason":"MeterValuePeriodic","seqNo":%d,"offline":true,\
                "transactionInfo":{"transactionId":"T-%d"},"evse":{"id":1,"connectorId":1},\
                "meterValue":[{"timestamp":"%s","sampledValue":[{"value":%d}]}]%s}""".formatted(
                        index == 0 ? "Started" : index == MESSAGES - 1 ? "Ended" : "Updated",
                        at,
                        charge * MESSAGES + index, // counted for each EVSE
                        charge,
                        at,
                        (charge * MESSAGES + index) * 1_000,
                        index == 0 ? ",\"idToken\":{\"idToken\":\"04A1B2C3D4E5F6\",\"type\":\"ISO14443\"}" : "");
    }

    private Instant at(int charge, int index) {
        return first.plus(Duration.ofHours(2L * charge)).plus(Duration.ofMinutes(10L * index));
    }
}
