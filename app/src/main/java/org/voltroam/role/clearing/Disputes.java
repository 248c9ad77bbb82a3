package org.voltroam.role.clearing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.voltroam.domain.aftercare.dispute.Dispute;
import org.voltroam.domain.aftercare.dispute.Dispute.Move;
import org.voltroam.domain.aftercare.dispute.Dispute.Outcome;
import org.voltroam.domain.aftercare.dispute.DisputeReason;
import org.voltroam.domain.aftercare.dispute.DisputeReason.Evidence;
import org.voltroam.domain.aftercare.dispute.DisputeState;
import org.voltroam.domain.aftercare.dispute.DisputeState.Actor;
import org.voltroam.domain.aftercare.dispute.DisputeTerms;
import org.voltroam.domain.aftercare.dispute.SetApart;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.journey.settlement.Settlement;
import org.voltroam.domain.ledger.Entry;
import org.voltroam.domain.store.AlreadyThere;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.CdrId;
import org.voltroam.domain.value.Money;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.PartyId;
import org.voltroam.role.Member;

/**
 * Disputes in the books of those who play here. The dispute and what it sets apart are one commit at the keeper; the eMSP's own books
 * follow where it plays here, and so does the credit CDR where the CPO does. What was cut off in between is made up for by {@link #look}.
 *
 * <p>One that is accepted in full is credited at once. Where only a part is disputed or accepted, the CPO corrects its CDR.
 */
public final class Disputes {

    private final Collection<Member> members;
    private final Function<Owned<CdrId>, Optional<CdrId>> credit;
    private final DisputeTerms terms;

    /** @param credit takes back a CDR of a CPO that plays here, always by the same credit CDR */
    public Disputes(Collection<Member> members, Function<Owned<CdrId>, Optional<CdrId>> credit, DisputeTerms terms) {
        this.members = List.copyOf(members);
        this.credit = credit;
        this.terms = terms;
    }

    /** A CDR in the books of who keeps them. */
    private record Booking(Member keeper, Settlement settlement, PartyId emsp) {}

    public List<Dispute> all() {
        var all = new ArrayList<Dispute>();
        members.forEach(member -> member.store().each(Kind.DISPUTE, all::add));
        return all;
    }

    public Optional<Dispute> find(Owned<CdrId> cdr) {
        return booking(cdr).flatMap(booking -> booking.keeper().store().find(Kind.DISPUTE, key(cdr)));
    }

    /** @return the dispute as it is when it was opened before */
    public synchronized Outcome open(
            Owned<CdrId> cdr, Money amount, DisputeReason reason, Set<Evidence> evidence, String by, String why) {
        var known = find(cdr);
        if (known.isPresent()) {
            return new Outcome.Done(known.get());
        }
        return booking(cdr)
                .<Outcome>map(booking -> {
                    var opening = new Move(DisputeState.OPEN, Actor.EMSP, by, why, now(booking.keeper()));
                    return Dispute.open(booking.settlement(), booking.emsp(), amount, reason, evidence, opening, terms);
                })
                .map(outcome -> outcome instanceof Outcome.Done(var opened) ? opened(opened) : outcome)
                .orElse(unknown(cdr));
    }

    private Outcome opened(Dispute dispute) {
        var keeper = booking(dispute.cdr()).orElseThrow().keeper();
        keeper.store()
                .commit(
                        Change.put(Kind.DISPUTE, dispute),
                        new Change.Posted(apart(dispute).apart()));
        follow(dispute);
        return new Outcome.Done(dispute);
    }

    private static Instant now(Member keeper) {
        return keeper.clock().instant();
    }

    public synchronized Outcome move(Owned<CdrId> cdr, DisputeState to, Actor actor, String by, String why) {
        var known = find(cdr);
        if (known.isEmpty()) {
            return unknown(cdr);
        }
        var keeper = booking(cdr).orElseThrow().keeper();
        var outcome = known.get().move(new Move(to, actor, by, why, now(keeper)), terms);
        return outcome instanceof Outcome.Done(var moved) ? moved(known.get(), moved) : outcome;
    }

    private static Outcome unknown(Owned<CdrId> cdr) {
        return new Outcome.Refused("nobody here keeps the books of CDR " + cdr + ", or it is not disputed");
    }

    private Outcome moved(Dispute before, Dispute after) {
        var changes = new ArrayList<Change>();
        changes.add(Change.put(Kind.DISPUTE, after));
        if (before.state().isOpen() && !after.state().isOpen()) {
            changes.add(new Change.Posted(apart(after).back()));
        }
        booking(after.cdr()).orElseThrow().keeper().store().commit(changes);
        return new Outcome.Done(follow(after));
    }

    /** What deadlines have made of disputes, and what did not follow a decision yet. */
    public synchronized void look() {
        for (var dispute : all()) {
            booking(dispute.cdr()).ifPresent(booking -> {
                var later = dispute.inSilence(now(booking.keeper()), terms);
                if (later.equals(dispute)) {
                    follow(dispute);
                } else {
                    moved(dispute, later);
                }
            });
        }
    }

    /** From where the CDR itself was booked: what the two pay each other is never due at the keeper. */
    private SetApart apart(Dispute dispute) {
        var booked = booking(dispute.cdr()).orElseThrow().settlement().entry().postings();
        return new SetApart(dispute, booked.getFirst().account().purpose());
    }

    /** The eMSP's own books, and the credit. */
    private Dispute follow(Dispute dispute) {
        var apart = apart(dispute);
        own(dispute.emsp(), apart.apartAtEmsp());
        if (!dispute.state().isOpen()) {
            own(dispute.emsp(), apart.backAtEmsp());
        }
        var booking = booking(dispute.cdr()).orElseThrow();
        var isWhole = dispute.amount().equals(booking.settlement().wholesale());
        if (dispute.state() != DisputeState.ACCEPTED || dispute.credit() != null || !isWhole) {
            return dispute;
        }
        return credit.apply(dispute.cdr())
                .map(dispute::creditedBy)
                .map(credited -> {
                    booking.keeper().store().commit(Change.put(Kind.DISPUTE, credited));
                    return credited;
                })
                .orElse(dispute);
    }

    private void own(PartyId emsp, Entry entry) {
        for (var member : members) {
            if (member.id().equals(emsp)) {
                try {
                    member.store().commit(new Change.Posted(entry));
                } catch (AlreadyThere before) {
                    return;
                }
            }
        }
    }

    private Optional<Booking> booking(Owned<CdrId> cdr) {
        return members.stream()
                .filter(member -> member.party().role() != Role.EMSP)
                .flatMap(member -> member.store().find(Kind.SETTLEMENT, key(cdr)).stream()
                        .map(settlement -> new Booking(
                                member,
                                settlement,
                                settlement.claims().getFirst().debtor())))
                .filter(booking -> booking.keeper()
                        .directory()
                        .agreement(cdr.owner(), booking.emsp())
                        .map(Agreement::keeper)
                        .filter(booking.keeper().id()::equals)
                        .isPresent())
                .findFirst();
    }

    private static String key(Owned<CdrId> cdr) {
        return Kind.key(cdr.owner(), cdr.id().ci().folded());
    }
}
