package org.voltroam.role.cpo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.voltroam.role.cpo.Yard.LEFT;
import static org.voltroam.role.cpo.Yard.NOON;
import static org.voltroam.role.cpo.Yard.RIGHT;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.catalog.location.EvseStatus;
import org.voltroam.domain.catalog.uptime.EvseCondition;
import org.voltroam.domain.catalog.uptime.Excuse;
import org.voltroam.domain.catalog.uptime.Excuse.Cause;
import org.voltroam.domain.catalog.uptime.Stretch;
import org.voltroam.domain.catalog.uptime.Uptime;
import org.voltroam.domain.catalog.uptime.Yardstick;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.Owned;
import org.voltroam.protocol.ocpp.station.ConnectorState;

/** What a CPO writes down of its EVSEs and makes of it. */
final class UptimesTest {

    private final Yard yard = new Yard();

    @Test
    void brokenHoursAndSilenceAreWrittenDownAndChargesAreNot() {
        yard.reports(LEFT, ConnectorState.AVAILABLE);
        passes(60, ConnectorState.CHARGING);
        passes(60, ConnectorState.FAULTED);
        passes(30, ConnectorState.AVAILABLE);
        yard.later(Duration.ofMinutes(10));
        yard.cpo.operations().disconnected(LEFT);
        yard.later(Duration.ofMinutes(40));

        assertThat(written()).hasSize(4);
        assertThat(left(yard.cpo, Yardstick.UK).outage()).isEqualTo(Duration.ofMinutes(30));
        assertThat(left(yard.cpo, Yardstick.AFIR).outage()).isEqualTo(Duration.ofMinutes(70));
        // (200 - 70) / 200
        assertThat(left(yard.cpo, Yardstick.AFIR).percent().orElseThrow()).isEqualByComparingTo("65");
    }

    @Test
    void anEvseThatWasNeverHeardOfIsNotMeasured() {
        yard.cpo.operations().disconnected(RIGHT);

        assertThat(written()).isEmpty();
        assertThat(yard.cpo.uptimes().of(Yardstick.UK, location -> day())).isEmpty();
    }

    @Test
    void whatWasWrittenDownOutlivesARestart() {
        yard.reports(LEFT, ConnectorState.FAULTED);
        yard.later(Duration.ofHours(1));
        var after = yard.another();
        yard.later(Duration.ofHours(1));

        assertThat(left(after, Yardstick.UK).outage()).isEqualTo(Duration.ofHours(2));
        assertThat(written()).hasSize(1);
    }

    @Test
    void aStationThatDoesNotComeBackAfterARestartIsGoneAndWhatItSaidHoldsAgainWhenItComes() {
        yard.reports(LEFT, ConnectorState.AVAILABLE);
        var after = yard.started();
        yard.later(Duration.ofMinutes(4));
        after.look();
        assertThat(shown(after)).isEqualTo(EvseStatus.AVAILABLE);
        yard.later(Duration.ofMinutes(1));
        after.look();
        assertThat(shown(after)).isEqualTo(EvseStatus.UNKNOWN);
        yard.later(Duration.ofMinutes(20));
        yard.comes(after, LEFT);

        assertThat(shown(after)).isEqualTo(EvseStatus.AVAILABLE);
        assertThat(left(after, Yardstick.NEVI).outage()).isEqualTo(Duration.ofMinutes(20));
    }

    @Test
    void aClockThatIsPutBackDoesNotChangeWhatWasBefore() {
        yard.reports(LEFT, ConnectorState.AVAILABLE);
        yard.later(Duration.ofMinutes(-30));
        yard.cpo.operations().disconnected(LEFT);
        yard.later(Duration.ofMinutes(90));

        assertThat(left(yard.cpo, Yardstick.AFIR).measured()).isEqualTo(Duration.ofHours(1));
        assertThat(left(yard.cpo, Yardstick.AFIR).outage())
                .isEqualTo(Duration.ofHours(1).minusMillis(1));
    }

    @Test
    void anExcuseCountsForTheFormulaThatKnowsExcusesUntilItIsReplaced() {
        yard.reports(LEFT, ConnectorState.FAULTED);
        yard.later(Duration.ofHours(10));
        excuse("E1", NOON, NOON.plus(Duration.ofHours(4)));

        assertThat(left(yard.cpo, Yardstick.NEVI).excluded()).isEqualTo(Duration.ofHours(4));
        assertThat(left(yard.cpo, Yardstick.UK).excluded()).isZero();
        excuse("E1", NOON, NOON);
        assertThat(left(yard.cpo, Yardstick.NEVI).excluded()).isZero();
        assertThat(yard.cpo.uptimes().excuses()).hasSize(1);
    }

    @Test
    void anExcuseThatMakesNoSenseIsNotTaken() {
        assertThatThrownBy(() -> excuse("E1", NOON, NOON.minusSeconds(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> excuse("E9", NOON, NOON.plusSeconds(1))).hasMessageContaining("E9");
        assertThat(yard.cpo.uptimes().excuses()).isEmpty();
    }

    private void passes(int minutes, ConnectorState then) {
        yard.later(Duration.ofMinutes(minutes));
        yard.reports(LEFT, then);
    }

    private void excuse(String evse, Instant from, Instant until) {
        yard.cpo
                .uptimes()
                .excuse(new Excuse(
                        Yard.CPO, LocationId.of("L1"), EvseUid.of(evse), from, until, Cause.VANDALISM, "Ina"));
    }

    private Stretch day() {
        return new Stretch(NOON, NOON.plus(Duration.ofDays(1)));
    }

    private Uptime left(Cpo cpo, Yardstick yardstick) {
        return cpo.uptimes().of(yardstick, location -> day()).getFirst().uptime();
    }

    private static EvseStatus shown(Cpo cpo) {
        return cpo.member()
                .directory()
                .evse(new Owned<>(Yard.CPO, LocationId.of("L1")), EvseUid.of("E1"))
                .flatMap(evse -> evse.status().known())
                .orElseThrow();
    }

    private List<EvseCondition> written() {
        var all = new ArrayList<EvseCondition>();
        yard.store.each(Kind.EVSE_CONDITION, all::add);
        return all;
    }
}
