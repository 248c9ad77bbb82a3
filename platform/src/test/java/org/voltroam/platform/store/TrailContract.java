package org.voltroam.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltroam.domain.store.Change.traced;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.journey.trail.Step;
import org.voltroam.domain.value.ChargeId;

/** The trail of a charge is told in order. */
public interface TrailContract extends OpenedStore {

    @Test
    default void stepsOfOneChargeComeOldestFirst() {
        store().commit(traced(step("one", 0, "authorized")), traced(step("one", 0, "began")));
        store().commit(traced(step("two", 1, "another charge")));
        store().commit(traced(step("one", 2, "ended")));

        assertThat(store().trail(ChargeId.of("one")))
                .containsExactly(step("one", 0, "authorized"), step("one", 0, "began"), step("one", 2, "ended"));
    }

    @Test
    default void aChargeIsTheSameWhateverTheCaseOfItsName() {
        store().commit(traced(step("Charge", 0, "began")));

        assertThat(store().trail(ChargeId.of("cHARGE"))).hasSize(1);
    }

    @Test
    default void aChargeNobodyTracedHasNoSteps() {
        assertThat(store().trail(ChargeId.of("unheard"))).isEmpty();
    }

    @Test
    default void theSameStepTwiceIsTold() {
        var step = step("one", 0, "tried again");

        store().commit(traced(step), traced(step));

        assertThat(store().trail(ChargeId.of("one"))).containsExactly(step, step);
    }

    @Test
    default void latestChargesAreThoseThatBeganLast() {
        store().commit(traced(step("first", 0, "began")));
        store().commit(traced(step("second", 1, "began")));
        store().commit(traced(step("third", 2, "began")));
        store().commit(traced(step("first", 3, "ended")));

        assertThat(store().latestCharges(2)).containsExactly(ChargeId.of("third"), ChargeId.of("second"));
        assertThat(store().latestCharges(10)).hasSize(3);
    }

    private static Step step(String charge, int second, String text) {
        Instant at = Samples.NOON.plusSeconds(second);
        return Samples.step(charge, at, text);
    }
}
