package org.voltroam.role.cpo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltroam.role.cpo.Yard.ADA;
import static org.voltroam.role.cpo.Yard.LEFT;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.session.MeterLog;
import org.voltroam.domain.journey.session.Recording;
import org.voltroam.domain.journey.session.Session;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.SessionId;
import org.voltroam.domain.value.TransactionId;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.ocpp.station.Reading;
import org.voltroam.protocol.ocpp.station.TransactionStop;

/** What is written of a charge while it goes on, and found again. */
final class RecordingsTest {

    private static final int READINGS = 100;

    private final Yard yard = new Yard();

    @BeforeEach
    void aCardIsKnown() {
        yard.ask(ADA, Method.PUT, "tokens/receiver/DE/ADA/CARD", Yard.token(ADA, "CARD", "RFID"));
    }

    @Test
    void aChargeGoesOnAfterARestartFromAllThatItsMeterHadSaid() {
        var transaction = yard.starts(LEFT, "CARD", null).transaction();
        meter(yard.cpo, transaction);
        var before = recording(yard.cpo);
        var told = session();

        var after = yard.another();

        assertThat(before.readings()).hasSize(READINGS + 1);
        assertThat(recording(after)).isEqualTo(before);
        assertThat(recording(after).session()).isEqualTo(told);
    }

    @Test
    void readingsAreWrittenOnPagesAndTheRecordingItselfOnlyWhenItBeginsAndEnds() {
        var transaction = yard.starts(LEFT, "CARD", null).transaction();
        var begun = written();
        meter(yard.cpo, transaction);

        assertThat(written()).isEqualTo(begun);
        assertThat(logs()).extracting(log -> log.readings().size()).allMatch(size -> size <= 32);
        assertThat(logs().stream().mapToInt(log -> log.readings().size()).sum()).isEqualTo(READINGS);
    }

    @Test
    void aChargeThatIsOverKeepsItsReadingsInItsRecordingAndNowhereElse() {
        var transaction = yard.starts(LEFT, "CARD", null).transaction();
        meter(yard.cpo, transaction);
        var resumed = yard.another();
        yard.later(Duration.ofMinutes(1));

        resumed.operations()
                .stopped(
                        LEFT,
                        new TransactionStop(transaction, null, Energy.ofKWh("102"), yard.now, "Local", List.of()));

        assertThat(logs()).isEmpty();
        assertThat(written().readings()).hasSize(READINGS + 2);
        assertThat(cdrs())
                .singleElement()
                .extracting(cdr -> cdr.totalEnergy().kWh().intValueExact())
                .isEqualTo(101);
    }

    /** A kWh a minute. */
    private void meter(Cpo cpo, TransactionId transaction) {
        for (int minute = 1; minute <= READINGS; minute++) {
            yard.later(Duration.ofMinutes(1));
            var reading = new Reading(
                    yard.now,
                    Reading.Occasion.PERIODIC,
                    Energy.ofKWh(Integer.toString(1 + minute)),
                    null,
                    null,
                    List.of());
            cpo.operations().metered(LEFT, 1, transaction, List.of(reading));
        }
    }

    private Recording recording(Cpo cpo) {
        return cpo.recording(SessionId.of(session().id().text())).orElseThrow();
    }

    private Session session() {
        return all(Kind.SESSION).getFirst();
    }

    private Recording written() {
        return all(Kind.RECORDING).getFirst();
    }

    private List<MeterLog> logs() {
        return all(Kind.METER_LOG);
    }

    private List<Cdr> cdrs() {
        return all(Kind.CDR);
    }

    private <V> List<V> all(Kind<V> kind) {
        var found = new ArrayList<V>();
        yard.store.each(kind, found::add);
        return found;
    }
}
