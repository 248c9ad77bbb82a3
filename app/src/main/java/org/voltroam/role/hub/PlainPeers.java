package org.voltroam.role.hub;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.party.Alias.What;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.protocol.ocpi.bridge.Errand;
import org.voltroam.protocol.ocpi.bridge.Line;
import org.voltroam.protocol.ocpi.bridge.NamedWire;
import org.voltroam.protocol.ocpi.bridge.Names;
import org.voltroam.protocol.ocpi.relay.Plain;
import org.voltroam.protocol.ocpi.wire.Manners;
import org.voltroam.protocol.ocpi.wire.Wire;
import org.voltroam.role.Member;

/** The peers of the hub that take it for the owner of everything: those of OCPI 2.1.1. */
record PlainPeers(Member member, Names names, Replicas replicas) implements Plain {

    /** True for a party whose messages and objects pass through the hub's own hands. */
    static boolean isPlain(Member member, PartyId party) {
        return member.directory()
                .connectionOf(party)
                .flatMap(connection -> member.platform().wires().of(connection.version()))
                .filter(wire -> wire.manners() == Manners.PLAIN)
                .isPresent();
    }

    @Override
    public PartyId mask() {
        return member.id();
    }

    @Override
    public Wire wire(PartyId peer, Errand errand) {
        var parties = errand.parties();
        var other = parties.owner().equals(peer) ? parties.receiver() : parties.owner();
        return new NamedWire(plain(peer), new Line(names, peer, other), asked(peer, errand));
    }

    /** The wire of a message that the peer begins. */
    Wire wire(PartyId peer, Wire spoken) {
        return new NamedWire(spoken, new Line(names, peer, null), null);
    }

    @Override
    public String shown(PartyId peer, What what, PartyId owner, String id) {
        return names.shown(peer, what, owner, id);
    }

    @Override
    public Optional<byte[]> whole(Wire near, Errand errand, byte[] body) {
        return replicas.whole(near, errand, body);
    }

    private Wire plain(PartyId peer) {
        var version = member.directory().connectionOf(peer).orElseThrow().version();
        return member.platform().wires().of(version).orElseThrow();
    }

    private @Nullable Token asked(PartyId peer, Errand errand) {
        if (!errand.address().module().equals("tokens") || errand.isReceiver()) {
            return null;
        }
        return errand.names().stream()
                .findFirst()
                .flatMap(uid -> member.directory().tokens(TokenUid.of(uid)).stream()
                        .filter(token -> token.party().equals(peer))
                        .findFirst())
                .orElse(null);
    }
}
