package org.voltroam.role.hub;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.ocpi.client.Reply;
import org.voltroam.role.Member;

/**
 * Tells peers anew whom the hub leads to when that has changed: by a PUT of credentials, where the version names those behind a hub in
 * them. Changes that come together are told together, once in a while; how a party is reached at the moment is no change of these, the
 * roster tells that.
 *
 * <p>Source: OCPI 2.3.0 credentials, Credentials object, note.
 */
final class Introducing {

    private static final Logger LOG = LoggerFactory.getLogger(Introducing.class);

    private final Member member;
    private final Executor threads;
    private final Duration pause;
    private final Map<String, Instant> due = new ConcurrentHashMap<>();
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    /** @param pause after a change before it is told, and before it is told again to whom did not hear it */
    Introducing(Member member, Executor threads, Duration pause) {
        this.member = member;
        this.threads = threads;
        this.pause = pause;
    }

    /** Tells what is due; to be called every now and then. */
    void look() {
        var now = member.clock().instant();
        member.directory().connections().stream().filter(this::hearsOfIt).forEach(peer -> look(peer, now));
    }

    private boolean hearsOfIt(Connection peer) {
        return peer.state() == Connection.State.CONNECTED
                && peer.versionsUrl() != null
                && peer.ourToken() != null
                && member.platform()
                        .wires()
                        .of(peer.version())
                        .filter(wire -> wire.namesThoseBehindHubs())
                        .isPresent();
    }

    private void look(Connection peer, Instant now) {
        var ids = member.self(peer).ids();
        var told = peer.introduced();
        if (told.isEmpty()) {
            member.connections()
                    .change(peer.name(), known -> known.introducedTo(ids)); // told before we wrote that down
        } else if (isSame(told, ids)) {
            due.remove(peer.name());
        } else if (!now.isBefore(due.computeIfAbsent(peer.name(), none -> now.plus(pause)))
                && underWay.add(peer.name())) {
            due.put(peer.name(), now.plus(pause));
            threads.execute(() -> tell(peer));
        }
    }

    private static boolean isSame(List<PartyId> told, List<PartyId> now) {
        return Set.copyOf(told).equals(Set.copyOf(now));
    }

    private void tell(Connection peer) {
        try {
            var reply = member.rotate(peer);
            if (!(reply instanceof Reply.Answered<Connection>)) {
                LOG.warn("{} was not told whom we lead to: {}", peer.name(), reply.told());
            }
        } finally {
            underWay.remove(peer.name());
        }
    }
}
