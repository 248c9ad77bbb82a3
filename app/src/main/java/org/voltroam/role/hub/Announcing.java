package org.voltroam.role.hub;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Logged;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.TariffId;
import org.voltroam.platform.feed.Receiver.Delivery;
import org.voltroam.platform.feed.Receiver.Next;
import org.voltroam.protocol.ocpi.client.Reply;
import org.voltroam.protocol.ocpi.exchange.Peer;
import org.voltroam.role.Delivering;
import org.voltroam.role.Member;

/**
 * Brings one party what another told everybody, and how that other is reached, if the two have an agreement: always the whole object as it is by then, under the hub's
 * own name and that of its owner in the URL. Source: OCPI 2.2.1 transport_and_format, Broadcast Push.
 */
record Announcing(Member member, Behalf behalf, PartyId party) {

    /** Empty for a change that is no notice. */
    Optional<Delivery> deliver(Logged change) {
        return switch (change.kind()) {
            case "public_location" ->
                Optional.of(tell(change, "locations", this::isOfCpo, Kind.PUBLIC_LOCATION, peer -> peer::put));
            case "public_tariff" -> Optional.of(tariff(change));
            case "public_token" ->
                Optional.of(tell(change, "tokens", this::isOfEmsp, Kind.PUBLIC_TOKEN, peer -> peer::put));
            case "client_info" ->
                Optional.of(tell(change, "hubclientinfo", this::isPartner, Kind.CLIENT_INFO, peer -> peer::put));
            default -> Optional.empty();
        };
    }

    private Delivery tariff(Logged change) {
        return member.store().find(Kind.PUBLIC_TARIFF, change.key()).isPresent()
                ? tell(change, "tariffs", this::isOfCpo, Kind.PUBLIC_TARIFF, peer -> peer::put)
                : ask(change, "tariffs", this::isOfCpo, peer -> peer.delete(owner(change), TariffId.of(id(change))));
    }

    private <V> Delivery tell(
            Logged change,
            String module,
            Function<PartyId, Boolean> roam,
            Kind<V> kind,
            Function<Peer, Function<V, Reply<Boolean>>> push) {
        return member.store()
                .find(kind, change.key())
                .map(value -> ask(change, module, roam, peer -> push.apply(peer).apply(value)))
                .orElse(new Delivery.NotForThem());
    }

    private Delivery ask(
            Logged change, String module, Function<PartyId, Boolean> roam, Function<Peer, Reply<Boolean>> push) {
        var owner = owner(change);
        if (owner.equals(party) || !roam.apply(owner) || !hasWords(module)) {
            return new Delivery.NotForThem();
        }
        var serves = member.directory()
                .connectionOf(party)
                .filter(Connection::isOpen)
                .map(connection -> connection.endpoint(module, "RECEIVER").isPresent());
        if (serves.filter(serving -> !serving).isEmpty()) {
            return Delivering.of(reply(owner, push), false, member.clock().instant());
        }
        return module.equals("hubclientinfo") // nobody has to want that, and nobody has to hear of it
                ? new Delivery.NotForThem()
                : new Delivery.Declined(party + " serves no " + module + " as RECEIVER", Next.ON_CHANGE);
    }

    private boolean hasWords(String module) {
        return member.directory()
                .connectionOf(party)
                .flatMap(connection -> member.platform().wires().of(connection.version()))
                .filter(wire -> !wire.modules().contains(module))
                .isEmpty();
    }

    /** Peers of OCPI 2.1.1 are told as of everything else: by the relay, under names they know. */
    private Reply<Boolean> reply(PartyId owner, Function<Peer, Reply<Boolean>> push) {
        return PlainPeers.isPlain(member, party) ? behalf.ask(owner, party, push) : member.ask(party, push);
    }

    private boolean isPartner(PartyId other) {
        return isOfCpo(other) || isOfEmsp(other);
    }

    private boolean isOfCpo(PartyId cpo) {
        return member.directory().agreement(cpo, party).isPresent();
    }

    private boolean isOfEmsp(PartyId emsp) {
        return member.directory().agreement(party, emsp).isPresent();
    }

    private static PartyId owner(Logged change) {
        return Objects.requireNonNull(change.owner());
    }

    private static String id(Logged change) {
        return change.key().substring(change.key().indexOf('/') + 1);
    }
}
