package org.voltroam.protocol.ocpi.relay;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.http.Gateway;
import org.voltroam.protocol.http.Headers;
import org.voltroam.protocol.http.HttpHandler;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.ocpi.bridge.Bridge;
import org.voltroam.protocol.ocpi.bridge.Bridges;
import org.voltroam.protocol.ocpi.client.Urls;
import org.voltroam.protocol.ocpi.envelope.Envelope;
import org.voltroam.protocol.ocpi.envelope.Routing;
import org.voltroam.protocol.ocpi.envelope.StatusCode;
import org.voltroam.protocol.ocpi.server.Attempts;
import org.voltroam.protocol.ocpi.server.RememberedCallers;
import org.voltroam.protocol.ocpi.wire.Manners;
import org.voltroam.protocol.ocpi.wire.Wire;

/**
 * Routing through the hub: a message crosses as bytes.
 *
 * <p>In order: is it for the relay at all (else the hub's own server answers); who calls (401); does the path stay in its module (404); may the caller speak for the FROM
 * party (2001); is what it pushes its own by the path (404); is there a TO party, do we know it, do the two roam with each other (4001); is it connected in this version
 * or one that a bridge leads to, and does it serve that module (4003). Then Authorization and X-Request-ID change, the correlation id and the routing headers stay, URLs that point back
 * at a peer are replaced by the hub's, and the body goes out untouched. Only for a receiver of another version a {@link Bridge} says it
 * in that version; what cannot be said there is refused (2001).
 *
 * <p>Of the four arrangements, told apart by headers and method, two are the relay's: TO names a party (direct), or there is no TO (open:
 * {@link Addressing} says who is meant, and from there on it is direct). The other two name the hub in TO and are for its own server:
 * writes to a Receiver are told everybody, lists of a Sender are of everybody.
 *
 * <p>Source: OCPI 2.2.1 transport_and_format, Message routing; status_codes 4xxx; rewritten URLs are our own rule where the
 * specification is silent.
 */
public final class Relay implements Gateway {

    /** The modules whose messages cross. */
    public static final Set<String> FUNCTIONAL = Set.of(
            "locations",
            "tariffs",
            "tokens",
            "sessions",
            "cdrs",
            "commands",
            "chargingprofiles",
            "invoicereconciliation");

    /** What an answer may need on its way back, beyond the receiver's deadline. */
    private static final Duration OVERTIME = Duration.ofSeconds(2);

    private final Setting setting;
    private final RoutingTable table;
    private final Copies copies;
    private final UrlRewriting rewriting;
    private final RememberedCallers callers;
    private final Attempts attempts;
    private final Route server;
    private final Set<String> relayed;
    private final Order order = new Order();

    /**
     * How a hub's relay is set up.
     *
     * @param basePath path of the OCPI platform on this server, {@code /hub/ocpi}
     * @param baseUrl the same as peers see it, absolute
     * @param version of the messages
     * @param bridges to the versions of other receivers
     * @param plain how peers without routing headers are talked to; null where there are none
     * @param addressing finds the receiver of a message that names none
     * @param standIns answers questions about tokens whose eMSPs are silent
     * @param hub the hub's own party
     */
    public record Setting(
            String basePath,
            String baseUrl,
            String version,
            Bridges bridges,
            @Nullable Plain plain,
            Addressing addressing,
            StandIns standIns,
            PartyId hub,
            Deadlines deadlines,
            Supplier<String> newRequestId,
            InstantSource clock) {}

    /**
     * How long a receiver may take; each is shorter than what its client waits.
     *
     * @param heavy CDR and location pushes
     */
    public record Deadlines(Duration authorize, Duration heavy, Duration other) {

        public static Deadlines standard() {
            return new Deadlines(Duration.ofMillis(2500), Duration.ofSeconds(15), Duration.ofSeconds(8));
        }
    }

    /** @param server answers what is for the hub itself */
    public Relay(Setting setting, RoutingTable table, Copies copies, Tickets tickets, HttpHandler server) {
        this(setting, table, copies, tickets, new Attempts(setting.clock()), server);
    }

    /** @param attempts counts wrong tokens, with the server and the relays of other versions */
    public Relay(
            Setting setting,
            RoutingTable table,
            Copies copies,
            Tickets tickets,
            Attempts attempts,
            HttpHandler server) {
        this.setting = setting;
        this.table = table;
        this.copies = copies;
        this.rewriting = new UrlRewriting(setting.baseUrl(), setting.version(), tickets);
        this.callers = new RememberedCallers(table);
        this.attempts = attempts;
        this.server = new Route.Handle(server);
        this.relayed = near().modules().stream().filter(FUNCTIONAL::contains).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Route route(Request request) {
        var target = Target.read(request, setting.basePath() + "/" + setting.version() + "/");
        if (target.isEmpty() || !isRelayed(target.get())) {
            return server;
        }
        var caller = callers.of(request);
        if (caller.isEmpty()) {
            return stranger(request);
        }
        if (caller.get().isRegistering()) {
            return server; // it says so
        }
        if (!caller.get().isOpen()) {
            return answer(403, StatusCode.CLIENT_ERROR, "an operator holds your connection up", request);
        }
        return checked(request, target.get(), caller.get());
    }

    /**
     * The route of a message that the hub itself writes for a peer that cannot: it is of a version without routing headers.
     *
     * @param caller the peer's connection
     */
    public Route onBehalf(Connection caller, Request request) {
        return Target.read(request, setting.basePath() + "/" + setting.version() + "/")
                .map(target -> checked(request, target, caller))
                .orElse(server);
    }

    private Route checked(Request request, Target target, Connection caller) {
        return target.climbs()
                ? answer(404, StatusCode.CLIENT_ERROR, "the path leads out of its module", request)
                : addressed(request, target, caller);
    }

    private Route stranger(Request request) {
        return attempts.isTooMany(request.remote())
                ? new Route.Answer(told(429, StatusCode.CLIENT_ERROR, "too many wrong credentials tokens", request)
                        .header("Retry-After", "60"))
                : answer(401, StatusCode.CLIENT_ERROR, "the credentials token is missing or not valid here", request);
    }

    private Route addressed(Request request, Target target, Connection caller) {
        var routing = Routing.of(request);
        var from = routing.from();
        if (from == null || !caller.speaksFor(from)) {
            return spoofed(request, target, from, caller, routing);
        }
        if (hasComeRound(from, caller)) {
            return refused(StatusCode.HUB_ERROR, from + " stands here itself: its message has come round", request);
        }
        if (target.owner().filter(owner -> isForeign(owner, from, caller)).isPresent()) {
            return answer(404, StatusCode.CLIENT_ERROR, "the party in the path is none of yours", request);
        }
        var to = routing.to();
        if (to == null) {
            return open(request, target, from, caller, routing);
        }
        return to.equals(setting.hub()) ? server : towards(request, target, from, to, caller, routing);
    }

    /** A party pushes what is its own; a hub may speak in its own name of what those behind it told everybody. */
    private static boolean isForeign(PartyId owner, PartyId from, Connection caller) {
        return !owner.equals(from) && !(caller.isHub() && caller.speaksFor(owner));
    }

    /** Who speaks in somebody else's name is refused, and written down with the name of its connection. */
    private Route spoofed(Request request, Target target, @Nullable PartyId from, Connection caller, Routing routing) {
        var refusal = told(200, StatusCode.INVALID_PARAMETERS, "the OCPI-from headers name no party of yours", request);
        if (from != null) {
            copies.afterwards(new Relayed(
                    from,
                    Optional.ofNullable(routing.to()).orElse(setting.hub()),
                    target.module(),
                    target.role(),
                    target.rest(),
                    routing.requestId(),
                    routing.correlationId(),
                    request,
                    refusal,
                    setting.clock().instant(),
                    Duration.ZERO,
                    "FROM is no party of " + caller.name(),
                    ""));
        }
        return new Route.Answer(refusal);
    }

    /** Another hub brings what a party said that has a connection of its own here: hubs lead in a circle. */
    private boolean hasComeRound(PartyId from, Connection caller) {
        return table.connectionOf(from)
                        .filter(own -> !own.name().equals(caller.name()))
                        .isPresent()
                && caller.isHub();
    }

    /** What another hub brings does not go back there. */
    private static boolean isHub(Connection caller, Connection receiver) {
        return caller.name().equals(receiver.name()) && caller.isHub();
    }

    /** Nobody is named. A list is always somebody's, and a ticket is for whom it was given out. */
    private Route open(Request request, Target target, PartyId from, Connection caller, Routing routing) {
        if (target.isTicket() || target.isList(request.method())) {
            return refused(
                    StatusCode.NOT_ENOUGH_INFORMATION,
                    "OCPI-to-country-code and OCPI-to-party-id are missing: they name a party"
                            + (target.isTicket() ? "" : ", or the hub for the list of all"),
                    request);
        }
        return new Route.Later(() -> opened(request, target, from, caller, routing));
    }

    private Route opened(Request request, Target target, PartyId from, Connection caller, Routing routing) {
        var path = Request.get(target.rest()).segments();
        var letter = new Addressing.Letter(from, request, target.module(), target.role(), path);
        return switch (setting.addressing().whom(letter)) {
            case Addressing.Found.One(var to) -> towards(request, target, from, to, caller, routing);
            case Addressing.Found.AnyOf(var parties) ->
                new Route.Handle(question -> setting.addressing()
                        .ask(parties, question, to -> towards(question, target, from, to, caller, routing)));
            case Addressing.Found.Nobody(var code, var why) ->
                answer(code == StatusCode.UNKNOWN_TOKEN ? 404 : 200, code, why, request);
        };
    }

    private Route towards(
            Request request, Target target, PartyId from, PartyId to, Connection caller, Routing routing) {
        var receiver = table.connectionOf(to);
        if (!table.mayTalk(from, to)) {
            return refused(StatusCode.UNKNOWN_RECEIVER, to + " is not a party you roam with through this hub", request);
        }
        if (receiver.isEmpty()) {
            // Not 4001: it is known and expected, and a sender that offers again will reach it.
            return refused(StatusCode.CONNECTION_PROBLEM, to + " has not registered here yet", request);
        }
        if (isHub(caller, receiver.get())) {
            return refused(StatusCode.UNKNOWN_RECEIVER, to + " is behind the hub that this comes from", request);
        }
        var absence = table.absence(to);
        if (absence.isPresent()) {
            return new Route.Answer(crossing(request, target, from, to, receiver.get(), routing, null)
                    .absent(to + " is " + absence.get()));
        }
        if (!isSame(receiver.get())
                && !isPlain(receiver.get())
                && bridge(receiver.get()).isEmpty()) {
            return refused(StatusCode.CONNECTION_PROBLEM, otherVersion(to, receiver.get()), request);
        }
        return target.isTicket()
                ? redeemed(request, target, from, to, receiver.get(), routing)
                : inOrder(
                        request, target, to, () -> direct(request, target, from, to, caller, receiver.get(), routing));
    }

    /** Bytes mean the same on both sides only in the same version. */
    private boolean isSame(Connection receiver) {
        return receiver.version().equals(setting.version());
    }

    /** A peer without routing headers, and somebody who knows how to talk to it. */
    private boolean isPlain(Connection receiver) {
        return setting.plain() != null && setting.bridges().isPlain(receiver.version());
    }

    private Optional<Bridge> bridge(Connection receiver) {
        return setting.bridges().between(setting.version(), receiver.version());
    }

    private String otherVersion(PartyId to, Connection receiver) {
        return to + " speaks OCPI " + receiver.version() + ", and this message is in " + setting.version();
    }

    private Route inOrder(Request request, Target target, PartyId to, Supplier<Route> route) {
        return target.pushed(request.method())
                .map(object -> order.next(
                        to + " " + object,
                        route,
                        deadline(request, target).plus(OVERTIME),
                        () -> refused(
                                StatusCode.RECEIVER_TIMEOUT, to + " has not answered what was sent before", request)))
                .orElseGet(route);
    }

    private Route direct(
            Request request,
            Target target,
            PartyId from,
            PartyId to,
            Connection caller,
            Connection receiver,
            Routing routing) {
        var endpoint = receiver.endpoint(target.module(), target.role());
        if (endpoint.isEmpty()) {
            return refused(
                    StatusCode.CONNECTION_PROBLEM,
                    to + " is not connected or serves no " + target.module() + " as " + target.role(),
                    request);
        }
        return target.isCharge(request.method())
                ? new Route.Later(() -> CdrParties.refusal(request.body(), caller, to)
                        .map(why -> refused(StatusCode.INVALID_PARAMETERS, why, request))
                        .orElseGet(() -> sent(request, target, from, to, caller, receiver, routing, endpoint.get())))
                : sent(request, target, from, to, caller, receiver, routing, endpoint.get());
    }

    private Route sent(
            Request request,
            Target target,
            PartyId from,
            PartyId to,
            Connection caller,
            Connection receiver,
            Routing routing,
            String endpoint) {
        return switch (rewriting.outgoing(request, target, from, to, caller, calledAt(receiver))) {
            case Outgoing.Wrong(var why) -> refused(StatusCode.INVALID_PARAMETERS, why, request);
            case Outgoing.Ready(var rest, var body, var ticket) -> {
                var crossing = crossing(request, target.aimedAt(rest), from, to, receiver, routing, ticket);
                yield forward(crossing, Urls.below(receiver, endpoint, rest), body);
            }
        };
    }

    /** A version without routing headers knows no tickets: there a result comes to the module it belongs to. */
    private String calledAt(Connection receiver) {
        return receiver.version() + (isPlain(receiver) ? "/commands" : "/relay");
    }

    private Route redeemed(
            Request request, Target target, PartyId from, PartyId to, Connection receiver, Routing routing) {
        var crossing = crossing(request, target, from, to, receiver, routing, null);
        return rewriting
                .redeem(target, from, to)
                .map(url -> forward(crossing, url, request.body()))
                .orElseGet(() -> new Route.Answer(crossing.late()));
    }

    private Crossing crossing(
            Request request,
            Target target,
            PartyId from,
            PartyId to,
            Connection receiver,
            Routing routing,
            @Nullable String ticket) {
        var sent = setting.clock().instant();
        return new Crossing(this, copies, request, target, from, to, routing, receiver, sent, ticket);
    }

    private Route forward(Crossing crossing, String url, byte[] body) {
        var request = crossing.request();
        var receiver = crossing.receiver();
        var target = crossing.target();
        if (receiver.ourToken() == null) {
            return refused(StatusCode.CONNECTION_PROBLEM, crossing.to() + " has not registered yet", request);
        }
        var headers = outgoing(request, crossing.routing(), crossing.from(), crossing.to(), receiver);
        var out = new Request(request.method(), url, headers, body);
        if (isSame(receiver)) {
            return new Route.Forward(out, deadline(request, target), crossing);
        }
        var plain = setting.plain();
        return plain != null && isPlain(receiver)
                ? new Route.Later(() -> new PlainCrossing(this, plain, crossing, near()).begin(out, target))
                : new Route.Later(() -> BridgedCrossing.begin(
                        this, out, target, crossing, bridge(receiver).orElseThrow()));
    }

    /** The version in which messages come. */
    Wire near() {
        return setting.bridges().wires().of(setting.version()).orElseThrow();
    }

    private Headers outgoing(Request request, Routing routing, PartyId from, PartyId to, Connection receiver) {
        return Headers.of(
                "Authorization",
                Manners.ROUTED.authorization(receiver),
                "Content-Type",
                request.headers().first("Content-Type").orElse("application/json"),
                Routing.REQUEST_ID,
                setting.newRequestId().get(),
                Routing.CORRELATION_ID,
                routing.correlationId(),
                Routing.TO_COUNTRY,
                to.countryCode(),
                Routing.TO_PARTY,
                to.partyCode(),
                Routing.FROM_COUNTRY,
                from.countryCode(),
                Routing.FROM_PARTY,
                from.partyCode());
    }

    Duration deadline(Request request, Target target) {
        if (target.isAuthorize()) {
            return setting.deadlines().authorize();
        }
        var heavy = target.module().equals("cdrs") || target.module().equals("locations");
        return heavy && request.method() != Method.GET
                ? setting.deadlines().heavy()
                : setting.deadlines().other();
    }

    private boolean isRelayed(Target target) {
        return target.isTicket() || relayed.contains(target.module());
    }

    InstantSource clock() {
        return setting.clock();
    }

    StandIns standIns() {
        return setting.standIns();
    }

    UrlRewriting rewriting() {
        return rewriting;
    }

    Route refused(StatusCode code, String message, Request request) {
        return answer(200, code, message, request);
    }

    private Route answer(int http, StatusCode code, String message, Request request) {
        return new Route.Answer(told(http, code, message, request));
    }

    Response told(int http, StatusCode code, String message, Request request) {
        var response = Envelope.error(code, message, setting.clock().instant()).response(http);
        var ids = Routing.of(request);
        return response.header(Routing.REQUEST_ID, ids.requestId()).header(Routing.CORRELATION_ID, ids.correlationId());
    }
}
