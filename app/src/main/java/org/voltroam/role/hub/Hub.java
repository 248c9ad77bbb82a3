package org.voltroam.role.hub;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.voltroam.domain.value.PartyId;
import org.voltroam.platform.feed.Feed;
import org.voltroam.platform.feed.Receiver;
import org.voltroam.protocol.http.Gateway;
import org.voltroam.protocol.http.HttpHandler;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.ocpi.bridge.Bridges;
import org.voltroam.protocol.ocpi.relay.Relay;
import org.voltroam.protocol.ocpi.relay.Relay.Deadlines;
import org.voltroam.protocol.ocpi.relay.Tickets;
import org.voltroam.protocol.ocpi.wire.Manners;
import org.voltroam.protocol.ocpi.wire.Wire;
import org.voltroam.role.Delivering;
import org.voltroam.role.Ids;
import org.voltroam.role.KnownLocations;
import org.voltroam.role.Member;

/**
 * A roaming hub: its own OCPI platform for registration, a relay for everything else, one for each version with routing headers, and for
 * the one without them a counterpart in place of everybody.
 */
public final class Hub implements AutoCloseable {

    private final Member member;
    private final Gateway gateway;
    private final Behalf behalf;
    private final PassageLog log;
    private final NoticeBoard board;

    public Hub(Member member, Executor threads, Deadlines deadlines) {
        this.member = member;
        this.log = new PassageLog(member.store(), threads);
        this.board = new NoticeBoard(member.store());
        var tickets = new Tickets(Ids::secret, member.clock());
        var peers = new PlainPeers(member, new Aliases(member), new Replicas(member, new KnownLocations(member)));
        var server = member.server(new Everybody(member, board).interfaces());
        var routed = member.platform()
                .wires()
                .only(wire -> wire.manners() == Manners.ROUTED)
                .all();
        var relays = routed.stream()
                .map(wire -> relay(wire, peers, threads, deadlines, tickets, server))
                .toList();
        this.behalf = new Behalf(
                member, relays.getFirst(), routed.getFirst(), member.client().http());
        var lanes = new ArrayList<Lane>();
        for (int index = 0; index < routed.size(); index++) {
            lanes.add(new Lane(prefix(routed.get(index)), relays.get(index)));
        }
        var counterpart = Gateway.to(member.server(counterpart(peers, tickets).interfaces()));
        member.platform()
                .wires()
                .only(wire -> wire.manners() == Manners.PLAIN)
                .all()
                .forEach(wire -> lanes.add(new Lane(prefix(wire), counterpart)));
        this.gateway = request -> lane(lanes, request).route(request);
    }

    private Counterpart counterpart(PlainPeers peers, Tickets tickets) {
        return new Counterpart(
                member,
                peers,
                new CdrCounter(member, behalf),
                new CommandCounter(member, peers, behalf, tickets),
                new TokenCounter(member, peers, behalf));
    }

    private String prefix(Wire wire) {
        return member.platform().basePath() + "/" + wire.version() + "/";
    }

    /** Delivers what peers of OCPI 2.1.1 leave here to those behind the hub whom it is for. */
    public void deliver(Feed feed) {
        Function<PartyId, Receiver> receiver = party -> new PartyReceiver(member, behalf, party);
        Delivering.toPartners(member, feed, agreement -> Optional.of(agreement.cpo()), receiver);
        Delivering.toPartners(member, feed, agreement -> Optional.of(agreement.emsp()), receiver);
    }

    /** The relay of one version, and the beginning of the paths that are its own. */
    private record Lane(String prefix, Gateway relay) {}

    private Relay relay(
            Wire wire, PlainPeers peers, Executor threads, Deadlines deadlines, Tickets tickets, HttpHandler server) {
        var platform = member.platform();
        var setting = new Relay.Setting(
                platform.basePath(),
                platform.baseUrl(),
                wire.version(),
                new Bridges(platform.wires()),
                peers,
                addressing(threads, deadlines),
                member.id(),
                deadlines,
                Ids::ofRequest,
                member.clock());
        return new Relay(
                setting, new Routes(member, threads), new Copying(member, wire, threads, log), tickets, server);
    }

    private OpenRouting addressing(Executor threads, Deadlines deadlines) {
        var around = new AskingAround(threads, member.client().http(), deadlines.authorize(), member.clock());
        return new OpenRouting(member, board, new Issuers(member, board), around);
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
        board.close();
    }
}
