package org.voltroam.domain.aftercare.quality;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.journey.cdr.Costs;
import org.voltroam.domain.value.CdrId;
import org.voltroam.domain.value.ChargeId;
import org.voltroam.domain.value.Owned;

/**
 * What became of a CDR, and why.
 *
 * @param arrived when it came for the first time: what is too old is so by this moment
 * @param expected what it should cost by the tariff shown when the charge began; null where nothing was computed
 * @param decision of a person about a CDR that was held; null when none was needed or made yet
 * @param at of the last change
 */
public record Judgement(
        Owned<CdrId> cdr,
        ChargeId charge,
        State state,
        List<CdrFinding> findings,
        @Nullable Costs expected,
        Instant arrived,
        @Nullable Decision decision,
        Instant at) {

    /** Who decided and why. */
    public record Decision(String by, String why, Instant at) {}

    /** What a CDR is worth by now. */
    public enum State {
        /** Settled and billed; nothing was found. */
        ACCEPTED,
        /** Settled and billed; what was found is counted. */
        ACCEPTED_WITH_WARNINGS,
        /** Kept, and neither settled nor billed until somebody decides or what was missing has come. */
        HELD,
        /** It was held, and was settled and billed when a person said so. */
        RELEASED,
        /** It was held, and a person said that it never will be billed. */
        REJECTED,
        /** It was held, and nobody decided for as long as anybody should wait: it never will be billed. */
        EXPIRED,
        /** It was held, and its sender took it back by a credit, or it is that credit: neither moves any money. */
        WITHDRAWN,
        /** So small a charge that the two parties agreed not to bill it. */
        DROPPED,
        /** It never was taken: its sender was told what is wrong. */
        REFUSED;

        /** Whether it is as if the charge had not been. */
        public boolean isNeverBilled() {
            return this == REJECTED || this == EXPIRED || this == WITHDRAWN || this == DROPPED;
        }

        /** Whether it is settled and billed. */
        public boolean isBilled() {
            return this == ACCEPTED || this == ACCEPTED_WITH_WARNINGS || this == RELEASED;
        }
    }

    public boolean isHeld() {
        return state == State.HELD;
    }

    public Judgement decided(State decided, Decision by) {
        return new Judgement(cdr, charge, decided, findings, expected, arrived, by, by.at());
    }

    /** All findings in one line, as its sender is told. */
    public String told() {
        return String.join(
                "; ",
                findings.stream().map(CdrFinding::told).distinct().limit(20).toList());
    }
}
