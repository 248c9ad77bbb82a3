package org.voltroam.domain.aftercare.dispute;

import java.util.Map;
import java.util.Set;

/**
 * How far a dispute is. What is not drawn here cannot happen; beside each arrow stands who may do it.
 *
 * <pre>
 * OPEN               -> EVIDENCE_REQUESTED, UNDER_REVIEW, PARTLY_ACCEPTED, REJECTED (CPO), ACCEPTED (CPO, clock), CLOSED (eMSP)
 * EVIDENCE_REQUESTED -> UNDER_REVIEW, CLOSED (eMSP), EXPIRED (clock)
 * UNDER_REVIEW       -> EVIDENCE_REQUESTED, ACCEPTED, PARTLY_ACCEPTED, REJECTED (CPO), ESCALATED (eMSP, clock), CLOSED (eMSP)
 * REJECTED           -> ESCALATED (eMSP), CLOSED (eMSP, clock)
 * ESCALATED          -> ACCEPTED, PARTLY_ACCEPTED, CLOSED (arbiter)
 * ACCEPTED           -> CLOSED (CPO, clock)
 * PARTLY_ACCEPTED    -> CLOSED (CPO, clock)
 * </pre>
 */
public enum DisputeState {
    OPEN,
    EVIDENCE_REQUESTED,
    UNDER_REVIEW,
    /** A credit is due. */
    ACCEPTED,
    /** A credit and a corrected CDR are due. */
    PARTLY_ACCEPTED,
    REJECTED,
    /** To be decided by who keeps the books. */
    ESCALATED,
    CLOSED,
    /** The evidence that was asked for did not come. */
    EXPIRED;

    /** Who does something. */
    public enum Actor {
        EMSP,
        CPO,
        ARBITER,
        /** A deadline has passed, and who had to answer has not. */
        CLOCK
    }

    private static final Set<Actor> CPO = Set.of(Actor.CPO);
    private static final Set<Actor> EMSP = Set.of(Actor.EMSP);
    private static final Set<Actor> ARBITER = Set.of(Actor.ARBITER);
    private static final Set<Actor> CLOCK = Set.of(Actor.CLOCK);
    private static final Set<Actor> CPO_OR_CLOCK = Set.of(Actor.CPO, Actor.CLOCK);
    private static final Set<Actor> EMSP_OR_CLOCK = Set.of(Actor.EMSP, Actor.CLOCK);

    private Map<DisputeState, Set<Actor>> next() {
        return switch (this) {
            case OPEN ->
                Map.of(
                        EVIDENCE_REQUESTED, CPO,
                        UNDER_REVIEW, CPO,
                        ACCEPTED, CPO_OR_CLOCK,
                        PARTLY_ACCEPTED, CPO,
                        REJECTED, CPO,
                        CLOSED, EMSP);
            case EVIDENCE_REQUESTED -> Map.of(UNDER_REVIEW, EMSP, CLOSED, EMSP, EXPIRED, CLOCK);
            case UNDER_REVIEW ->
                Map.of(
                        EVIDENCE_REQUESTED, CPO,
                        ACCEPTED, CPO,
                        PARTLY_ACCEPTED, CPO,
                        REJECTED, CPO,
                        ESCALATED, EMSP_OR_CLOCK,
                        CLOSED, EMSP);
            case REJECTED -> Map.of(ESCALATED, EMSP, CLOSED, EMSP_OR_CLOCK);
            case ESCALATED -> Map.of(ACCEPTED, ARBITER, PARTLY_ACCEPTED, ARBITER, CLOSED, ARBITER);
            case ACCEPTED, PARTLY_ACCEPTED -> Map.of(CLOSED, CPO_OR_CLOCK);
            case CLOSED, EXPIRED -> Map.of();
        };
    }

    public boolean allows(DisputeState to, Actor actor) {
        return next().getOrDefault(to, Set.of()).contains(actor);
    }

    /** Whether the amount is still set apart. */
    public boolean isOpen() {
        return switch (this) {
            case OPEN, EVIDENCE_REQUESTED, UNDER_REVIEW, REJECTED, ESCALATED -> true;
            case ACCEPTED, PARTLY_ACCEPTED, CLOSED, EXPIRED -> false;
        };
    }

    /** What becomes of it when nobody answers in time; itself where nobody has to. */
    public DisputeState inSilence() {
        return switch (this) {
            case OPEN -> ACCEPTED;
            case EVIDENCE_REQUESTED -> EXPIRED;
            case UNDER_REVIEW -> ESCALATED;
            case REJECTED, ACCEPTED, PARTLY_ACCEPTED -> CLOSED;
            case ESCALATED, CLOSED, EXPIRED -> this;
        };
    }
}
