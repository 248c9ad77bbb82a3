package org.voltroam.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.store.Pulled;
import org.voltroam.domain.value.PartyId;

/** What of a partner's list is read when, told without a clock. */
final class PullPlanTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final PartyId PARTNER = PartyId.parse("NL*GVB");
    private static final PullPolicy POLICY = PullPolicy.standard();
    private static final Duration DAY_AND_SPLAY = POLICY.whole().plus(POLICY.splay(PARTNER));

    @Test
    void whatWasNeverReadIsReadWhole() {
        assertThat(PullPlan.of(Pulled.never(PARTNER, "tokens"), true, false, POLICY, NOON))
                .isEqualTo(new PullPlan.Everything());
        assertThat(PullPlan.of(Pulled.never(PARTNER, "cdrs"), true, true, POLICY, NOON))
                .isEqualTo(new PullPlan.Changes(Instant.EPOCH));
    }

    @Test
    void aCatchUpBeginsBeforeTheNewestKnown() {
        assertThat(PullPlan.of(done(NOON), true, false, POLICY, NOON.plusSeconds(3600)))
                .isEqualTo(new PullPlan.Changes(NOON.minus(POLICY.overlap())));
    }

    @Test
    void nothingIsReadWhenNobodyAskedAndTheDayIsNotOver() {
        assertThat(PullPlan.of(
                        done(NOON),
                        false,
                        false,
                        POLICY,
                        NOON.plus(DAY_AND_SPLAY).minusMillis(1)))
                .isEqualTo(new PullPlan.Nothing());
    }

    @Test
    @Tag("TRN-24")
    void onceADayAListIsReadWholeAndFactsAreReadFarBack() {
        var tomorrow = NOON.plus(DAY_AND_SPLAY);
        assertThat(PullPlan.of(done(NOON), false, false, POLICY, tomorrow)).isEqualTo(new PullPlan.Everything());
        assertThat(PullPlan.of(done(NOON), false, true, POLICY, tomorrow))
                .isEqualTo(new PullPlan.Changes(NOON.minus(POLICY.facts())));
    }

    @Test
    void whatFailedIsTriedAgainAfterAWhileOrWhenAsked() {
        var failed = mark(NOON, NOON, NOON.plusSeconds(60), "no answer");
        assertThat(PullPlan.of(failed, false, false, POLICY, NOON.plusSeconds(61)))
                .isEqualTo(new PullPlan.Nothing());
        assertThat(PullPlan.of(failed, true, false, POLICY, NOON.plusSeconds(61)))
                .isInstanceOf(PullPlan.Changes.class);
        assertThat(PullPlan.of(
                        failed, false, false, POLICY, NOON.plusSeconds(60).plus(POLICY.again())))
                .isInstanceOf(PullPlan.Changes.class);
    }

    @Test
    @Tag("TRN-24")
    void partnersThatCameTogetherDoNotReadTogetherForEver() {
        assertThat(IntStream.range(0, 200)
                        .mapToObj(number -> POLICY.splay(new PartyId("DE", "%03d".formatted(number)))))
                .allSatisfy(splay -> assertThat(splay)
                        .isBetween(Duration.ZERO, POLICY.whole().dividedBy(10)))
                .satisfies(all -> assertThat(all.stream().distinct().count()).isGreaterThan(100));
    }

    private static Pulled done(Instant at) {
        return mark(at, at, at, Pull.DONE);
    }

    private static Pulled mark(@Nullable Instant newest, @Nullable Instant fullAt, Instant at, String told) {
        return new Pulled(PARTNER, "tokens", newest, fullAt, at, told);
    }
}
