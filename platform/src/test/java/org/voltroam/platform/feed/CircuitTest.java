package org.voltroam.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whether a receiver may be called, told without a clock. */
@Tag("P02")
final class CircuitTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int AT_ONCE = 16;

    @Test
    void aReceiverThatAnswersIsCalledAsOftenAtOnceAsItAllows() {
        assertThat(Circuit.closed().allows(NOON, AT_ONCE)).isEqualTo(AT_ONCE);
    }

    @Test
    void afterOneVainCallItIsLeftAloneAndThenTriedWithOne() {
        var once = failed(1);

        assertThat(once).isInstanceOf(Circuit.Closed.class);
        assertThat(once.allows(NOON.plusSeconds(59), AT_ONCE)).isZero();
        assertThat(once.allows(NOON.plus(MINUTE), AT_ONCE)).isOne();
    }

    @Test
    void callsThatFailTogetherCountOnce() {
        var together = Circuit.closed().unanswered(NOON, MINUTE, "a").unanswered(NOON, MINUTE, "b");

        assertThat(together.failures()).isOne();
    }

    @Test
    void itOpensAfterSoManyInARowAndRemembersSinceWhen() {
        assertThat(failed(Circuit.OPENS_AFTER - 1)).isInstanceOf(Circuit.Closed.class);
        assertThat(failed(Circuit.OPENS_AFTER + 3))
                .isEqualTo(new Circuit.Open(
                        Circuit.OPENS_AFTER + 3,
                        NOON.plus(MINUTE.multipliedBy(Circuit.OPENS_AFTER - 1)),
                        NOON.plus(MINUTE.multipliedBy(Circuit.OPENS_AFTER + 3)),
                        "no route"));
    }

    @Test
    void halfOpenItLetsOneProbeThroughAndClosesOnSuccess() {
        var open = failed(Circuit.OPENS_AFTER);

        assertThat(open.allows(open.notBefore().minusMillis(1), AT_ONCE)).isZero();
        assertThat(open.allows(open.notBefore(), AT_ONCE)).isOne();
        assertThat(open.answered(open.notBefore())).isEqualTo(Circuit.closed());
    }

    @Test
    void whoAsksForTimeIsNotCalledBeforeWhateverElseComesBack() {
        var asked = Circuit.closed().asked(NOON.plus(MINUTE), "HTTP 429");

        assertThat(asked.answered(NOON.plusSeconds(1)).allows(NOON.plusSeconds(59), AT_ONCE))
                .as("an older call's answer")
                .isZero();
        assertThat(asked.unanswered(NOON, Duration.ZERO, "late").allows(NOON.plusSeconds(59), AT_ONCE))
                .isZero();
        assertThat(asked.maybeBack().allows(NOON.plusSeconds(59), AT_ONCE)).isZero();
        assertThat(asked.asked(NOON, "sooner").allows(NOON.plusSeconds(59), AT_ONCE))
                .isZero();
        assertThat(asked.allows(NOON.plus(MINUTE), AT_ONCE)).isOne();
        assertThat(asked.answered(NOON.plus(MINUTE))).isEqualTo(Circuit.closed());
    }

    @Test
    void newsThatItMayBeBackAllowAProbeAtOnce() {
        assertThat(failed(Circuit.OPENS_AFTER).maybeBack().allows(NOON, AT_ONCE))
                .isOne();
    }

    @Test
    void itsStateIsToldInPlainWords() {
        assertThat(Circuit.closed().told()).isEqualTo("in touch");
        assertThat(failed(1).told()).startsWith("did not answer once");
        assertThat(failed(Circuit.OPENS_AFTER).told())
                .isEqualTo("out of reach since 2026-03-01T12:04:00Z (5 times without an answer); the next probe is at"
                        + " 2026-03-01T12:05:00Z. The last said: no route");
        assertThat(Circuit.closed().asked(NOON, "HTTP 503").told())
                .isEqualTo("asked not to be called before 2026-03-01T12:00:00Z: HTTP 503");
    }

    /** So many times in a row, each as soon as it is allowed. */
    private static Circuit failed(int times) {
        var circuit = Circuit.closed();
        for (int time = 0; time < times; time++) {
            circuit = circuit.unanswered(NOON.plus(MINUTE.multipliedBy(time)), MINUTE, "no route");
        }
        return circuit;
    }
}
