package org.voltroam.role;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.voltroam.domain.journey.settlement.InvoiceReconciliation;
import org.voltroam.domain.journey.settlement.Reconciliation;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Logged;
import org.voltroam.domain.store.Page;
import org.voltroam.domain.store.Query;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.ReconciliationId;
import org.voltroam.platform.feed.Receiver.Delivery;
import org.voltroam.platform.feed.Receiver.Next;
import org.voltroam.protocol.ocpi.exchange.ListSender;
import org.voltroam.protocol.ocpi.exchange.Reconciliations;
import org.voltroam.protocol.ocpi.exchange.TheirList;
import org.voltroam.protocol.ocpi.server.Interface;
import org.voltroam.protocol.ocpi.wire.Address;

/**
 * Which CDRs invoices between a CPO and an eMSP are about. Whoever writes the invoice tells the other: the CPO, or an eMSP that bills
 * itself, so both are Sender and Receiver. Each party sees what is between it and us.
 *
 * <p>Source: OCPI 2.3.0 edition 2 mod_invoice_reconciliation.
 */
public record Bookkeeping(Member member) {

    private static final String MODULE = "invoicereconciliation";

    /** The doors that partners knock at. */
    public Map<Address, Interface> interfaces() {
        Map<Address, Interface> all = new LinkedHashMap<>();
        all.put(Address.sender(MODULE), ListSender.of(this::ours, Reconciliations::codec));
        all.put(
                Address.receiver(MODULE),
                Reconciliations.of(this::find, (each, violations) -> put(each), (each, violations) -> remove(each)));
        return all;
    }

    /** What others list for us. A record that is wrong is deleted, so one that is not listed any more is gone. */
    public Intake<Reconciliation> pulled() {
        return new Intake<>(
                TheirList.RECONCILIATIONS,
                each -> find(each.told().key()),
                (each, violations) -> put(each),
                new Intake.Vanishing.Gone<>(this::theirs, this::remove));
    }

    /**
     * Keeps a record of ours; from then on the other party is told of it, also when it is another state of one it has.
     *
     * @param with who gets the invoice
     * @throws IllegalArgumentException when it is not of ours
     */
    public void tell(InvoiceReconciliation told, PartyId with) {
        if (!told.party().equals(member.id())) {
            throw new IllegalArgumentException("an invoice of " + told.party() + " is not ours to tell of");
        }
        put(new Reconciliation(told, with));
    }

    /** Takes one of ours back that was wrong; the other party is told. */
    public void takeBack(ReconciliationId id) {
        find(new Owned<>(member.id(), id)).ifPresent(this::remove);
    }

    /** All that we have, ours and theirs. */
    public List<Reconciliation> all() {
        var all = new ArrayList<Reconciliation>();
        member.store().each(Kind.RECONCILIATION, all::add);
        return all;
    }

    /** Tells a partner of a change, if it is between it and us. */
    public Delivery deliver(Logged change, PartyId partner) {
        if (!member.id().equals(change.owner()) || !isAgreed(partner)) {
            return new Delivery.NotForThem();
        }
        if (lacksIt(partner)) {
            return new Delivery.Declined(partner + " serves no " + MODULE + " as RECEIVER", Next.ON_CHANGE);
        }
        var now = member.clock().instant();
        var kept = member.store().find(Kind.RECONCILIATION, change.key());
        if (kept.isEmpty()) {
            var gone = ReconciliationId.of(change.key().substring(change.key().indexOf('/') + 1));
            return Delivering.ofRemoval(member.ask(partner, peer -> peer.delete(member.id(), gone)), now);
        }
        return kept.filter(each -> each.with().equals(partner))
                .map(each -> Delivering.of(member.ask(partner, peer -> peer.put(each.told())), false, now))
                .orElse(new Delivery.NotForThem());
    }

    /** Who has no such interface is there all the same: it is told when its endpoints change. */
    private boolean lacksIt(PartyId partner) {
        return member.peer(partner)
                .filter(peer -> peer.via().endpoint(MODULE, "RECEIVER").isEmpty())
                .isPresent();
    }

    private Page<Reconciliation> ours(PartyId partner, Query query) {
        var visible = all().stream()
                .filter(each ->
                        each.told().party().equals(member.id()) && each.with().equals(partner) && isAgreed(partner))
                .toList();
        return Listing.of(visible, Kind.RECONCILIATION, query);
    }

    private List<Reconciliation> theirs(PartyId partner) {
        return all().stream()
                .filter(each -> each.told().party().equals(partner))
                .toList();
    }

    private boolean isAgreed(PartyId partner) {
        return member.directory().agreement(member.id(), partner).isPresent()
                || member.directory().agreement(partner, member.id()).isPresent();
    }

    private Optional<Reconciliation> find(Owned<ReconciliationId> key) {
        return member.store()
                .find(Kind.RECONCILIATION, Kind.key(key.owner(), key.id().ci().folded()));
    }

    private void put(Reconciliation value) {
        member.store().commit(Change.put(Kind.RECONCILIATION, value));
    }

    private void remove(Reconciliation value) {
        member.store().commit(new Change.Removed<>(Kind.RECONCILIATION, value));
    }
}
