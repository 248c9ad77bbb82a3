package org.voltroam.role.cpo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltroam.role.cpo.Yard.ADA;
import static org.voltroam.role.cpo.Yard.LEFT;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.ocpp.station.ConnectorState;
import org.voltroam.protocol.ocpp.station.ConnectorStatus;
import org.voltroam.protocol.ocpp.station.Reading;
import org.voltroam.protocol.ocpp.station.TransactionStart;
import org.voltroam.protocol.ocpp.station.TransactionStop;

/** Our own clock is set while a car charges; the station's goes on. */
final class JumpingClockTest {

    private static final Instant BEGIN = Yard.NOON;
    private static final Instant END = BEGIN.plus(Duration.ofMinutes(30));

    private final Yard yard = new Yard();

    @BeforeEach
    void aCardIsKnown() {
        yard.ask(ADA, Method.PUT, "tokens/receiver/DE/ADA/CARD", Yard.token(ADA, "CARD", "RFID"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "PT-1H", "PT-1S", "P1D"})
    void aChargeIsBilledOnceAndByTheTimesOfItsStation(Duration jump) {
        charge(jump, () -> {});

        assertThat(cdrs()).singleElement().satisfies(cdr -> {
            assertThat(cdr.start()).isEqualTo(BEGIN);
            assertThat(cdr.end()).isEqualTo(END);
            isFiveKWh(cdr);
        });
    }

    /** To a clock that was put back a right one looks fast; the charge must not become shorter for it. */
    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "PT-1H", "P-1D"})
    void aStatusThatLooksLikeTheFutureMovesNoTimesOfTheCharge(Duration jump) {
        charge(jump, this::status);

        assertThat(cdrs()).singleElement().satisfies(cdr -> {
            assertThat(cdr.start()).isEqualTo(BEGIN);
            assertThat(cdr.end()).isEqualTo(END);
            isFiveKWh(cdr);
        });
    }

    /** The station tells the end twice: before and after our clock is right again. */
    private void charge(Duration jump, Runnable meanwhile) {
        var transaction = yard.cpo
                .operations()
                .started(LEFT, new TransactionStart(1, TokenUid.of("CARD"), Energy.ofKWh("1"), BEGIN, null))
                .transaction();
        yard.later(jump);
        meanwhile.run();
        var half = new Reading(
                BEGIN.plus(Duration.ofMinutes(15)),
                Reading.Occasion.PERIODIC,
                Energy.ofKWh("3"),
                null,
                null,
                List.of());
        yard.cpo.operations().metered(LEFT, 1, transaction, List.of(half));
        var stop = new TransactionStop(transaction, null, Energy.ofKWh("6"), END, "Local", List.of());
        yard.cpo.operations().stopped(LEFT, stop);
        yard.later(jump.negated());
        yard.cpo.operations().stopped(LEFT, stop);
    }

    private void status() {
        var at = BEGIN.plus(Duration.ofMinutes(15));
        yard.cpo
                .operations()
                .statusChanged(LEFT, new ConnectorStatus(1, ConnectorState.CHARGING, null, null, null, at));
    }

    private static void isFiveKWh(Cdr cdr) {
        assertThat(cdr.totalEnergy()).isEqualTo(Energy.ofKWh("5"));
        assertThat(cdr.costs().total().beforeTaxes()).isEqualByComparingTo("1.25");
    }

    private List<Cdr> cdrs() {
        var all = new ArrayList<Cdr>();
        yard.store.each(Kind.CDR, all::add);
        return all;
    }
}
