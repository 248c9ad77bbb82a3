package org.voltroam.role.hub;

import java.util.Objects;
import java.util.function.Function;
import org.voltroam.domain.catalog.location.EvseState;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Logged;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.PartyId;
import org.voltroam.platform.feed.Receiver;
import org.voltroam.protocol.ocpi.client.Reply;
import org.voltroam.protocol.ocpi.exchange.Peer;
import org.voltroam.role.Delivering;
import org.voltroam.role.Member;
import org.voltroam.role.WholeInstead;

/**
 * One party behind the hub: it gets what others told everybody, and what peers of OCPI 2.1.1 left with the hub, which cannot address it
 * themselves.
 */
record PartyReceiver(Member member, Behalf behalf, PartyId party) implements Receiver {

    @Override
    public String name() {
        return party.toString();
    }

    @Override
    public int atOnce() {
        return Delivering.AT_ONCE;
    }

    @Override
    public boolean mayThinkAnewAfter(Change change) {
        return Delivering.concerns(member, party, change);
    }

    @Override
    public Delivery deliver(Logged change) {
        return new Announcing(member, behalf, party).deliver(change).orElseGet(() -> left(change));
    }

    private Delivery left(Logged change) {
        var owner = change.owner();
        if (owner == null || owner.equals(party) || !PlainPeers.isPlain(member, owner)) {
            return new Delivery.NotForThem();
        }
        return switch (change.kind()) {
            case "location" ->
                send(
                        Kind.LOCATION,
                        change,
                        location -> isOfCpo(owner) && location.publish(),
                        location -> peer -> peer.put(
                                member.directory().location(location.key()).orElse(location)));
            case "evse_state" ->
                send(Kind.EVSE_STATE, change, state -> isOfCpo(owner), state -> peer -> status(peer, state));
            case "tariff" ->
                member.store().find(Kind.TARIFF, change.key()).isPresent()
                        ? send(Kind.TARIFF, change, tariff -> isOfCpo(owner), tariff -> peer -> peer.put(tariff))
                        : tariffIsGone(change, owner);
            case "token" -> send(Kind.TOKEN, change, token -> isOfEmsp(owner), token -> peer -> peer.put(token));
            case "session" ->
                send(
                        Kind.SESSION,
                        change,
                        session -> session.token().party().equals(party),
                        session -> peer -> peer.put(session));
            case "cdr" ->
                send(
                        Kind.CDR,
                        change,
                        cdr -> cdr.token().party().equals(party) && isOpen(change),
                        cdr -> peer -> peer.post(cdr));
            default -> new Delivery.NotForThem();
        };
    }

    private Delivery tariffIsGone(Logged change, PartyId owner) {
        return isOfCpo(owner)
                ? Delivering.ofRemoval(
                        behalf.ask(owner, party, peer -> peer.delete(owner, Delivering.tariff(change))),
                        member.clock().instant())
                : new Delivery.NotForThem();
    }

    private interface Meant<V> {
        boolean meant(V value);
    }

    private <V> Delivery send(
            Kind<V> kind, Logged change, Meant<V> meant, Function<V, Function<Peer, Reply<Boolean>>> call) {
        return member.store()
                .find(kind, change.key())
                .filter(meant::meant)
                .map(value -> Delivering.of(
                        behalf.ask(owner(change), party, call.apply(value)),
                        kind.isFact(),
                        member.clock().instant()))
                .orElse(new Delivery.NotForThem());
    }

    private static PartyId owner(Logged change) {
        return Objects.requireNonNull(change.owner());
    }

    /** A receiver that does not have the location yet gets the whole of it. */
    private Reply<Boolean> status(Peer peer, EvseState state) {
        return WholeInstead.of(
                peer, state, () -> member.directory().location(new Owned<>(state.party(), state.location())));
    }

    private boolean isOfCpo(PartyId cpo) {
        return member.directory().agreement(cpo, party).isPresent();
    }

    private boolean isOfEmsp(PartyId emsp) {
        return member.directory().agreement(party, emsp).isPresent();
    }

    /** A CDR that is cleared has been accepted. */
    private boolean isOpen(Logged cdr) {
        return member.store().find(Kind.SETTLEMENT, cdr.key()).isEmpty();
    }
}
