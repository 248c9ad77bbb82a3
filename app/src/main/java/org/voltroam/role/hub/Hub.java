package org.voltroam.role.hub;

import java.util.List;
import java.util.concurrent.Executor;
import org.voltroam.protocol.http.Gateway;
import org.voltroam.protocol.http.HttpHandler;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.ocpi.bridge.Bridges;
import org.voltroam.protocol.ocpi.relay.Relay;
import org.voltroam.protocol.ocpi.relay.Relay.Deadlines;
import org.voltroam.protocol.ocpi.relay.Tickets;
import org.voltroam.protocol.ocpi.wire.Wire;
import org.voltroam.role.Ids;
import org.voltroam.role.Member;

/** A roaming hub: its own OCPI platform for registration, and a relay for everything else, one for each version. */
public final class Hub implements AutoCloseable {

    private final Member member;
    private final Gateway gateway;
    private final PassageLog log;

    public Hub(Member member, Executor threads, Deadlines deadlines) {
        this.member = member;
        this.log = new PassageLog(member.store(), threads);
        var tickets = new Tickets(Ids::secret, member.clock());
        var server = member.server(RelayedModules.ALL);
        var lanes = member.platform().wires().all().stream()
                .map(wire -> lane(wire, threads, deadlines, tickets, server))
                .toList();
        this.gateway = request -> lane(lanes, request).route(request);
    }

    /** The relay of one version, and the beginning of the paths that are its own. */
    private record Lane(String prefix, Gateway relay) {}

    private Lane lane(Wire wire, Executor threads, Deadlines deadlines, Tickets tickets, HttpHandler server) {
        var platform = member.platform();
        var setting = new Relay.Setting(
                platform.basePath(),
                platform.baseUrl(),
                wire.version(),
                new Bridges(platform.wires()),
                member.id(),
                deadlines,
                Ids::ofRequest,
                member.clock());
        var relay = new Relay(
                setting, new Routes(member, threads), new Copying(member, wire, threads, log), tickets, server);
        return new Lane(platform.basePath() + "/" + wire.version() + "/", relay);
    }

    /** Whatever is of no version is for the hub itself, and every relay knows that. */
    private static Gateway lane(List<Lane> lanes, Request request) {
        for (var lane : lanes) {
            if (request.target().startsWith(lane.prefix())) {
                return lane.relay();
            }
        }
        return lanes.getFirst().relay();
    }

    public Member member() {
        return member;
    }

    public Gateway gateway() {
        return gateway;
    }

    /** Writes what it has not yet; the store is closed after it. */
    @Override
    public void close() {
        log.close();
    }
}
