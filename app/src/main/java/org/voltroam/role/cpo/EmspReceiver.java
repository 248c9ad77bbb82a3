package org.voltroam.role.cpo;

import java.util.function.Function;
import org.voltroam.domain.catalog.location.EvseState;
import org.voltroam.domain.catalog.party.PartyView;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Incident;
import org.voltroam.domain.store.Incident.Sort;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Logged;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.PartyId;
import org.voltroam.platform.feed.Receiver;
import org.voltroam.protocol.ocpi.client.Reply;
import org.voltroam.protocol.ocpi.exchange.Peer;
import org.voltroam.role.Bookkeeping;
import org.voltroam.role.Delivering;
import org.voltroam.role.Member;
import org.voltroam.role.Pulling;
import org.voltroam.role.WholeInstead;

/** One eMSP of ours: it gets our locations, statuses and tariffs, and those sessions and CDRs that are of its tokens. */
record EmspReceiver(Member member, PartyId emsp, Pulling pulling) implements Receiver {

    @Override
    public String name() {
        return emsp.toString();
    }

    @Override
    public int atOnce() {
        return Delivering.AT_ONCE;
    }

    @Override
    public void backInTouch() {
        pulling.catchUp(emsp);
    }

    @Override
    public boolean mayThinkAnewAfter(Change change) {
        return Delivering.concerns(member, emsp, change);
    }

    @Override
    public Delivery deliver(Logged change) {
        if (!member.id().equals(change.owner())) {
            return new Delivery.NotForThem();
        }
        return switch (change.kind()) {
            case "location" ->
                send(
                        Kind.LOCATION,
                        change,
                        location -> location.publish(),
                        location -> peer -> peer.put(view().of(member.directory()
                                .location(location.key())
                                .orElse(location))));
            case "evse_state" -> send(Kind.EVSE_STATE, change, this::isPublished, state -> peer -> status(peer, state));
            case "tariff" ->
                member.store().find(Kind.TARIFF, change.key()).isPresent()
                        ? send(Kind.TARIFF, change, tariff -> view().shows(tariff), tariff -> peer -> peer.put(tariff))
                        : agreed()
                                ? Delivering.ofRemoval(
                                        member.ask(emsp, peer -> peer.delete(member.id(), Delivering.tariff(change))),
                                        member.clock().instant())
                                : new Delivery.NotForThem();
            case "session" ->
                send(
                        Kind.SESSION,
                        change,
                        session -> session.token().party().equals(emsp),
                        session -> peer -> peer.put(session));
            case "cdr" ->
                send(Kind.CDR, change, cdr -> cdr.token().party().equals(emsp), cdr -> peer -> peer.post(cdr));
            case "reconciliation" -> new Bookkeeping(member).deliver(change, emsp);
            default -> new Delivery.NotForThem();
        };
    }

    private PartyView view() {
        return Views.of(member, emsp);
    }

    private interface Meant<V> {
        boolean meant(V value);
    }

    private <V> Delivery send(
            Kind<V> kind, Logged change, Meant<V> meant, Function<V, Function<Peer, Reply<Boolean>>> call) {
        return member.store()
                .find(kind, change.key())
                .filter(meant::meant)
                .map(value -> {
                    if (!agreed()) {
                        return withheld(change, kind);
                    }
                    var reply = member.ask(emsp, call.apply(value));
                    return told(
                            change,
                            Delivering.of(reply, kind.isFact(), member.clock().instant()));
                })
                .orElse(new Delivery.NotForThem());
    }

    private boolean agreed() {
        return member.directory().agreement(member.id(), emsp).isPresent();
    }

    /** Nothing goes to whom we agree with no longer; a CDR is kept for the day that we do again. */
    private Delivery withheld(Logged change, Kind<?> kind) {
        return kind.isFact()
                ? told(change, new Delivery.Declined("there is no agreement with " + emsp, Next.INCIDENT))
                : new Delivery.NotForThem();
    }

    /** What no offering again can help is told to the operator. */
    private Delivery told(Logged change, Delivery delivery) {
        if (delivery instanceof Delivery.Declined(var why, var next) && next == Next.INCIDENT) {
            var subject = change.kind() + " " + change.key();
            member.store()
                    .commit(Change.put(
                            Kind.INCIDENT,
                            new Incident(
                                    Sort.CANNOT_BE_SAID,
                                    emsp,
                                    subject,
                                    why + "; it is kept, and offered again when the connection changes",
                                    member.clock().instant())));
        }
        return delivery;
    }

    /** A receiver that does not have the location yet gets the whole of it (OCPI 2.2.1 transport_and_format, PATCH). */
    private Reply<Boolean> status(Peer peer, EvseState state) {
        return WholeInstead.of(
                peer,
                state,
                () -> member.directory()
                        .location(new Owned<>(state.party(), state.location()))
                        .map(view()::of));
    }

    private boolean isPublished(EvseState state) {
        return member.directory().isPublished(new Owned<>(state.party(), state.location()));
    }
}
