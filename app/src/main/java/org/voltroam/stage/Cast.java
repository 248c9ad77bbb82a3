package org.voltroam.stage;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltroam.domain.aftercare.dispute.DisputeTerms;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.store.Store;
import org.voltroam.domain.value.PartyId;
import org.voltroam.platform.feed.Feed;
import org.voltroam.platform.feed.Standing;
import org.voltroam.platform.store.Directory;
import org.voltroam.platform.work.Schedule;
import org.voltroam.platform.work.Workers;
import org.voltroam.protocol.http.Egress;
import org.voltroam.protocol.http.Gateway;
import org.voltroam.protocol.http.HttpHandler;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.http.WebSocketEndpoint;
import org.voltroam.protocol.ocpi.admission.Admission;
import org.voltroam.protocol.ocpi.admission.Doorman;
import org.voltroam.protocol.ocpi.client.Reply;
import org.voltroam.protocol.ocpi.envelope.CredentialsToken;
import org.voltroam.protocol.ocpi.relay.Relay;
import org.voltroam.protocol.ocpi.server.RememberedCallers;
import org.voltroam.protocol.ocpp.rpc.RpcTerms;
import org.voltroam.role.Crowding;
import org.voltroam.role.Ids;
import org.voltroam.role.Member;
import org.voltroam.role.Pulling;
import org.voltroam.role.clearing.Disputes;
import org.voltroam.role.cpo.Cpo;
import org.voltroam.role.cpo.Policy;
import org.voltroam.role.emsp.Emsp;
import org.voltroam.role.hub.Hub;
import org.voltroam.stage.world.World;

/**
 * The roles that play here, wired from a world. Each is a platform of its own with its own store; they meet only as OCPI parties, over
 * whatever {@link HttpHandler} they are given: sockets, or each other's gateways in memory.
 */
public final class Cast implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Cast.class);

    private static final Duration GLANCE = Duration.ofSeconds(1);

    private static final Duration REVIEW = Duration.ofSeconds(30);

    private final World world;
    private final Setting setting;
    private final Admission admission;
    private final Map<PartyId, Member> members = new LinkedHashMap<>();
    private final Map<PartyId, Hub> hubs = new LinkedHashMap<>();
    private final Map<PartyId, Cpo> cpos = new LinkedHashMap<>();
    private final Map<PartyId, Emsp> emsps = new LinkedHashMap<>();
    private final Map<String, Gateway> gateways = new LinkedHashMap<>();
    private final Map<PartyId, Feed> feeds = new ConcurrentHashMap<>();
    private final Workers pullers = new Workers("pulls");
    private final Disputes disputes;
    private volatile boolean closed;

    /**
     * What a cast is given.
     *
     * @param hosted which parties of the world play here
     * @param origin where this process is served; parties of the world with an origin of their own are elsewhere
     * @param http the way to every peer
     * @param stores opens a party's store
     * @param threads virtual, one per task
     * @param backoff how long to wait after so many failures in a row
     * @param deadlines of the hubs
     * @param admission how much of each peer is let in, and of all together
     * @param egress which URLs of peers are taken; the client has a policy of its own, the same one where peers come from outside
     */
    public record Setting(
            Predicate<PartyId> hosted,
            String origin,
            HttpHandler http,
            Function<PartyId, Store> stores,
            Executor threads,
            IntFunction<Duration> backoff,
            InstantSource clock,
            Relay.Deadlines deadlines,
            Admission.Terms admission,
            Egress egress) {

        /** With peers that are given, and do not come from outside. */
        public Setting(
                Predicate<PartyId> hosted,
                String origin,
                HttpHandler http,
                Function<PartyId, Store> stores,
                Executor threads,
                IntFunction<Duration> backoff,
                InstantSource clock) {
            this(
                    hosted,
                    origin,
                    http,
                    stores,
                    threads,
                    backoff,
                    clock,
                    Relay.Deadlines.standard(),
                    Admission.Terms.standard(),
                    Egress.ANYWHERE);
        }
    }

    public Cast(World world, Setting setting) {
        this.world = world;
        this.setting = setting;
        this.admission = new Admission(setting.admission(), System::nanoTime);
        world.members().stream()
                .filter(member -> setting.hosted().test(member.party().id()))
                .forEach(this::take);
        this.disputes = new Disputes(
                members.values(),
                key -> cpo(key.owner()).flatMap(cpo -> cpo.credit(key.id())).map(Cdr::id),
                DisputeTerms.STANDARD);
    }

    private void take(World.Member part) {
        var id = part.party().id();
        var store = setting.stores().apply(id);
        var directory = new Directory(store);
        var member = Member.of(
                part.party(), setting.origin(), store, directory, setting.http(), setting.egress(), setting.clock());
        Settling.settle(world, member);
        members.put(id, member);
        gateways.put(
                member.platform().basePath(), guarded(member, play(part.party().role(), member)));
    }

    /** One measure for all that play here: they share the machine. */
    private Gateway guarded(Member member, Gateway gateway) {
        return new Doorman(
                member.platform().basePath(),
                new RememberedCallers(member.connections()::accepting),
                admission,
                gateway,
                setting.clock(),
                new Crowding(member.id(), setting.clock()));
    }

    private Gateway play(Role role, Member member) {
        return switch (role) {
            case HUB -> {
                var hub = new Hub(member, setting.threads(), setting.deadlines());
                hubs.put(member.id(), hub);
                yield hub.gateway();
            }
            case CPO -> {
                var policy =
                        world.member(member.id()).map(World.Member::stations).orElseGet(Policy::standard);
                var cpo = new Cpo(member, setting.threads(), RpcTerms.usual(setting.threads(), Ids::unique), policy);
                cpos.put(member.id(), cpo);
                yield Gateway.to(cpo.server());
            }
            case EMSP -> {
                var emsp = new Emsp(member);
                emsps.put(member.id(), emsp);
                yield Gateway.to(emsp.server());
            }
            case NAP, NSP, OTHER, SCSP ->
                throw new IllegalArgumentException(member.id() + ": the role " + role + " cannot be played here");
        };
    }

    /** Where peers, and orders to stations, may make anybody call. */
    public Egress egress() {
        return setting.egress();
    }

    public InstantSource clock() {
        return setting.clock();
    }

    public World world() {
        return world;
    }

    public Collection<Member> members() {
        return List.copyOf(members.values());
    }

    public Disputes disputes() {
        return disputes;
    }

    public Collection<Hub> hubs() {
        return List.copyOf(hubs.values());
    }

    public Collection<Cpo> cpos() {
        return List.copyOf(cpos.values());
    }

    public Collection<Emsp> emsps() {
        return List.copyOf(emsps.values());
    }

    public Optional<Cpo> cpo(PartyId id) {
        return Optional.ofNullable(cpos.get(id));
    }

    public Optional<Emsp> emsp(PartyId id) {
        return Optional.ofNullable(emsps.get(id));
    }

    /** The gateway of the party whose platform this path belongs to. */
    public Optional<Gateway> gateway(Request request) {
        return Optional.ofNullable(gateways.get(firstTwo(request.target())));
    }

    /** The first two segments of a path with their slashes: what a platform's base path is made of. */
    private static String firstTwo(String target) {
        var at = 0;
        for (int slashes = 0; at < target.length() && target.charAt(at) != '?'; at++) {
            if (target.charAt(at) == '/' && ++slashes == 3) {
                break;
            }
        }
        return target.substring(0, at);
    }

    /** Where stations connect: {@code /ocpp/{party}/{station}}, the party as in {@code nl-gvb}. */
    public WebSocketEndpoint stations() {
        return request -> {
            var segments = request.segments();
            var cpo = segments.size() == 3 && segments.getFirst().equals("ocpp")
                    ? cpos.values().stream()
                            .filter(each -> slug(each.member().id()).equals(segments.get(1)))
                            .findFirst()
                    : Optional.<Cpo>empty();
            return cpo.map(found -> found.stations().accept(request))
                    .orElseGet(() -> new WebSocketEndpoint.Handshake.Refused(
                            Response.text(404, "stations connect to /ocpp/{party}/{station}")));
        };
    }

    /** A party in a path: {@code nl-gvb}. */
    public static String slug(PartyId party) {
        return Member.basePath(party).split("/", -1)[1];
    }

    /** Invites, registers and starts to deliver. The gateways must be served by now. */
    public void open() {
        world.members().forEach(this::invite);
        world.members().forEach(this::register);
        for (var hub : hubs.values()) {
            hub.deliver(feed(hub.member()));
        }
        for (var cpo : cpos.values()) {
            cpo.deliver(feed(cpo.member()));
        }
        for (var emsp : emsps.values()) {
            emsp.deliver(feed(emsp.member()));
        }
        new Schedule(pullers, setting.clock()).every(GLANCE, "pulls", this::pull);
        new Schedule(pullers, setting.clock())
                .every(GLANCE, "transactions", () -> cpos.values().forEach(Cpo::look));
        new Schedule(pullers, setting.clock())
                .every(GLANCE, "rosters", () -> hubs.values().forEach(Hub::look));
        new Schedule(pullers, setting.clock())
                .every(REVIEW, "held CDRs", () -> emsps.values().forEach(Emsp::look));
        new Schedule(pullers, setting.clock()).every(REVIEW, "disputes", disputes::look);
    }

    private void pull() {
        pullings().forEach(pulling -> pulling.look(setting.threads()));
    }

    private List<Pulling> pullings() {
        return Stream.concat(
                        cpos.values().stream().map(Cpo::pulling),
                        emsps.values().stream().map(Emsp::pulling))
                .toList();
    }

    /** How each partner of a member stands. */
    public List<Standing> standings(Member member) {
        var feed = feeds.get(member.id());
        return feed == null ? List.of() : feed.standings();
    }

    /** True when every registration has been made and every change delivered. */
    public boolean isSettled() {
        return world.members().stream()
                        .filter(part -> members.containsKey(part.party().id()))
                        .allMatch(part -> part.registersAt().stream()
                                .allMatch(at -> isRegistered(part.party().id(), at.at())))
                && feeds.values().stream().allMatch(Feed::isDrained);
    }

    private boolean isRegistered(PartyId who, PartyId at) {
        return Optional.ofNullable(members.get(who))
                .flatMap(member -> member.directory().connectionOf(at))
                .isPresent();
    }

    private void invite(World.Member part) {
        part.registersAt()
                .forEach(registration -> Optional.ofNullable(members.get(registration.at()))
                        .ifPresent(host -> host.invite(
                                part.party().id().toString(),
                                CredentialsToken.hash(registration.token()),
                                Connection.origin(origin(part.party().id())))));
    }

    private void register(World.Member part) {
        var member = members.get(part.party().id());
        if (member == null) {
            return;
        }
        for (var registration : part.registersAt()) {
            var first = register(member, registration);
            if (!first) {
                setting.threads().execute(() -> keepRegistering(member, registration));
            }
        }
    }

    private boolean register(Member member, World.Registration registration) {
        var url = origin(registration.at()) + Member.basePath(registration.at()) + "/versions";
        var reply = member.register(registration.at().toString(), url, registration.token(), registration.version());
        if (!(reply instanceof Reply.Answered<?>)) {
            LOG.info("{} could not register {} yet: {}", member.id(), registration, reply.told());
        }
        return reply instanceof Reply.Answered<?>;
    }

    private void keepRegistering(Member member, World.Registration registration) {
        for (int failures = 1; !closed; failures++) {
            if (!pause(setting.backoff().apply(failures)) || register(member, registration)) {
                return;
            }
        }
    }

    private static boolean pause(Duration time) {
        try {
            Thread.sleep(time);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String origin(PartyId party) {
        return world.member(party)
                .flatMap(member -> Optional.ofNullable(member.origin()))
                .orElse(setting.origin());
    }

    private Feed feed(Member member) {
        var feed = new Feed(member.store(), setting.threads(), setting.backoff(), setting.clock());
        feeds.put(member.id(), feed);
        return feed;
    }

    @Override
    public void close() {
        closed = true;
        pullers.close();
        pullings().forEach(Pulling::close);
        feeds.values().forEach(Feed::close);
        hubs.values().forEach(Hub::close);
        members.values().forEach(member -> {
            member.directory().close();
            member.store().close();
        });
    }
}
