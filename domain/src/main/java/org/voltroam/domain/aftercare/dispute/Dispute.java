package org.voltroam.domain.aftercare.dispute;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.aftercare.dispute.DisputeReason.Evidence;
import org.voltroam.domain.aftercare.dispute.DisputeState.Actor;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.settlement.Settlement;
import org.voltroam.domain.value.CdrId;
import org.voltroam.domain.value.Money;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.PartyId;

/**
 * An eMSP disputes a CDR. There is one dispute of a CDR at most, and it never begins anew.
 *
 * @param amount what of it, taxes included; the rest stays payable
 * @param evidence what the eMSP brought
 * @param due when silence counts as an answer, null where nobody has to answer
 * @param moves everything that happened, the opening first
 * @param credit the credit CDR that follows its decision, once there is one
 */
public record Dispute(
        Owned<CdrId> cdr,
        PartyId emsp,
        Money amount,
        DisputeReason reason,
        List<Evidence> evidence,
        DisputeState state,
        @Nullable Instant due,
        List<Move> moves,
        @Nullable CdrId credit) {

    public Dispute {
        evidence = List.copyOf(evidence);
        moves = List.copyOf(moves);
    }

    /** @param by the person or program, for the record */
    public record Move(DisputeState to, Actor actor, String by, String why, Instant at) {}

    /** What somebody wanted. */
    public sealed interface Outcome {

        record Done(Dispute dispute) implements Outcome {}

        /** Nothing has changed. */
        record Refused(String why) implements Outcome {}
    }

    /** @param settled what the CDR came to */
    public static Outcome open(
            Settlement settled,
            PartyId emsp,
            Money amount,
            DisputeReason reason,
            Set<Evidence> evidence,
            Move opening,
            DisputeTerms terms) {
        var charged = settled.charged() == null ? settled.entry().at() : settled.charged();
        if (opening.at().isAfter(charged.plus(Duration.ofDays(terms.openDays())))) {
            return new Outcome.Refused("a CDR is disputed within " + terms.openDays() + " days");
        }
        if (!evidence.containsAll(reason.required())) {
            return new Outcome.Refused(reason + " is shown by "
                    + reason.required().stream().sorted().toList());
        }
        if (!amount.currency().equals(settled.wholesale().currency())
                || amount.amount().signum() <= 0
                || settled.wholesale().minus(amount).isNegative()
                || !amount.rounded().equals(amount)) {
            return new Outcome.Refused("what is disputed is a part of " + settled.wholesale() + ", in whole cents");
        }
        return new Outcome.Done(new Dispute(
                settled.cdr(),
                emsp,
                amount,
                reason,
                evidence.stream().sorted().toList(),
                DisputeState.OPEN,
                terms.calendar().after(opening.at(), terms.days(DisputeState.OPEN)),
                List.of(opening),
                null));
    }

    public Outcome move(Move move, DisputeTerms terms) {
        if (!state.allows(move.to(), move.actor())) {
            return new Outcome.Refused(move.actor() + " cannot make " + move.to() + " of " + state);
        }
        if (move.why().isBlank() || move.by().isBlank()) {
            return new Outcome.Refused("who does it and why is always told");
        }
        if (move.actor() == Actor.CLOCK && (due == null || move.at().isBefore(due))) {
            return new Outcome.Refused("there is time until " + due);
        }
        var all = new ArrayList<>(moves);
        all.add(move);
        var days = terms.days(move.to());
        return new Outcome.Done(new Dispute(
                cdr,
                emsp,
                amount,
                reason,
                evidence,
                move.to(),
                days == 0 ? null : terms.calendar().after(move.at(), days),
                all,
                credit));
    }

    /** What silence makes of it by now; itself while there is time. */
    public Dispute inSilence(Instant now, DisputeTerms terms) {
        var move = new Move(state.inSilence(), Actor.CLOCK, "deadline", "nobody answered until " + due, now);
        return move(move, terms) instanceof Outcome.Done(var moved) ? moved : this;
    }

    public Dispute creditedBy(CdrId by) {
        return new Dispute(cdr, emsp, amount, reason, evidence, state, due, moves, by);
    }

    /** The same with the credit CDR that follows its decision; empty when none is due, or this is no credit of its CDR. */
    public Optional<Dispute> followedBy(Cdr told) {
        var isOfIt = Boolean.TRUE.equals(told.credit())
                && told.party().equals(cdr.owner())
                && cdr.id().equals(told.creditReference());
        return isOfIt && credit == null && isCreditDue() ? Optional.of(creditedBy(told.id())) : Optional.empty();
    }

    /** Also when it was closed since. */
    private boolean isCreditDue() {
        return moves.stream()
                .anyMatch(move -> move.to() == DisputeState.ACCEPTED || move.to() == DisputeState.PARTLY_ACCEPTED);
    }

    public Instant lastMove() {
        return moves.getLast().at();
    }
}
