package org.voltroam.role.hub;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.PartyId;
import org.voltroam.platform.feed.Feed;
import org.voltroam.platform.feed.Receiver;
import org.voltroam.platform.feed.Standing;
import org.voltroam.protocol.http.Gateway;
import org.voltroam.protocol.http.HttpHandler;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.ocpi.bridge.Bridges;
import org.voltroam.protocol.ocpi.relay.Relay;
import org.voltroam.protocol.ocpi.relay.Relay.Deadlines;
import org.voltroam.protocol.ocpi.relay.Tickets;
import org.voltroam.protocol.ocpi.server.Interface;
import org.voltroam.protocol.ocpi.server.OcpiServer;
import org.voltroam.protocol.ocpi.wire.Address;
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
    private final Contacts contacts;
    private final Roster roster;
    private final Introducing introducing;
    private final OcpiServer server;
    private final OcpiServer plainServer;
    private final InTheirStead.Granted granted = new InTheirStead.Granted();
    private volatile @Nullable Feed feed;

    public Hub(Member member, Executor threads, Deadlines deadlines) {
        this(member, threads, deadlines, Roster.Pace.standard());
    }

    Hub(Member member, Executor threads, Deadlines deadlines, Roster.Pace pace) {
        this.member = member;
        this.log = new PassageLog(member.store(), threads);
        this.board = new NoticeBoard(member.store());
        this.contacts = new Contacts(member.clock());
        this.roster = new Roster(member, contacts, threads, pace, this::standings);
        this.introducing = new Introducing(member, threads, pace.stay());
        var tickets = new Tickets(Ids::secret, member.clock());
        var peers = new PlainPeers(member, new Aliases(member), new Replicas(member, new KnownLocations(member)));
        this.server = member.server(served());
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
        this.plainServer = member.server(counterpart(peers, tickets).interfaces());
        var counterpart = Gateway.to(plainServer);
        member.platform()
                .wires()
                .only(wire -> wire.manners() == Manners.PLAIN)
                .all()
                .forEach(wire -> lanes.add(new Lane(prefix(wire), counterpart)));
        this.gateway = request -> lane(lanes, request).route(request);
    }

    /** Every interface that can be called in a version, of the hub itself or of those behind it. */
    public Set<Address> served(Wire wire) {
        return wire.manners() == Manners.PLAIN
                ? plainServer.served(wire)
                : Stream.concat(server.served(wire).stream(), relayed(wire)).collect(Collectors.toSet());
    }

    private static Stream<Address> relayed(Wire wire) {
        return Relay.FUNCTIONAL.stream()
                .filter(wire.modules()::contains)
                .flatMap(module -> Stream.of(Address.sender(module), Address.receiver(module)));
    }

    private Map<Address, Interface> served() {
        var all = new Everybody(member, board).interfaces();
        all.put(Address.sender("hubclientinfo"), new RosterSender(member, roster));
        return all;
    }

    private List<Standing> standings() {
        var delivering = feed;
        return delivering == null ? List.of() : delivering.standings();
    }

    /** Looks who is still there; to be called every now and then. */
    public void look() {
        roster.look();
        introducing.look();
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

    /** Delivers to those behind the hub what others told everybody, how they are reached, and what peers of OCPI 2.1.1 leave here. */
    public void deliver(Feed delivering) {
        this.feed = delivering;
        Delivering.toPartners(member, delivering, agreement -> Optional.of(agreement.cpo()), this::receiver);
        Delivering.toPartners(member, delivering, agreement -> Optional.of(agreement.emsp()), this::receiver);
    }

    Receiver receiver(PartyId party) {
        return new PartyReceiver(member, behalf, party);
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
                new InTheirStead(member, wire, board, threads, granted),
                member.id(),
                deadlines,
                Ids::ofRequest,
                member.clock());
        return new Relay(
                setting,
                new Routes(member, threads, contacts),
                new Copying(member, wire, threads, log),
                tickets,
                member.attempts(),
                server);
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
        roster.close();
        board.close();
    }
}
