package org.voltroam.protocol.ocpi.exchange;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.location.EvseState;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.catalog.party.ClientInfo;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.catalog.party.Quirk;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.catalog.token.TokenType;
import org.voltroam.domain.journey.authorization.AuthorizationRequest;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.command.CommandResponse;
import org.voltroam.domain.journey.command.CommandResponseType;
import org.voltroam.domain.journey.command.CommandResult;
import org.voltroam.domain.journey.session.ChargingPreferences;
import org.voltroam.domain.journey.session.Session;
import org.voltroam.domain.journey.settlement.InvoiceReconciliation;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.ReconciliationId;
import org.voltroam.domain.value.SessionId;
import org.voltroam.domain.value.TariffId;
import org.voltroam.protocol.http.Headers;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.NoResponse;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Moments;
import org.voltroam.protocol.json.Out;
import org.voltroam.protocol.json.Violation;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpi.client.OcpiClient;
import org.voltroam.protocol.ocpi.client.Reply;
import org.voltroam.protocol.ocpi.client.Urls;
import org.voltroam.protocol.ocpi.envelope.Routing;
import org.voltroam.protocol.ocpi.server.Ownership;
import org.voltroam.protocol.ocpi.wire.AuthorizationInfo;
import org.voltroam.protocol.ocpi.wire.CancelReservation;
import org.voltroam.protocol.ocpi.wire.Codec;
import org.voltroam.protocol.ocpi.wire.Parties;
import org.voltroam.protocol.ocpi.wire.ReserveNow;
import org.voltroam.protocol.ocpi.wire.StartSession;
import org.voltroam.protocol.ocpi.wire.StopSession;
import org.voltroam.protocol.ocpi.wire.UnlockConnector;
import org.voltroam.protocol.ocpi.wire.Wire;
import tools.jackson.databind.JsonNode;

/**
 * One party as we call it: everything a CPO or an eMSP asks of the other, over the connection that leads there (its own
 * platform's or a hub's).
 *
 * @param wire of the version that the connection was registered in
 * @param us who speaks
 * @param them who is spoken to
 * @param noticing hears of their quirks
 */
public record Peer(
        OcpiClient client,
        Wire wire,
        Connection via,
        PartyId us,
        PartyId them,
        Supplier<String> newRequestId,
        Noticing noticing) {

    /** One whose quirks nobody remembers. */
    public Peer(OcpiClient client, Wire wire, Connection via, PartyId us, PartyId them, Supplier<String> newRequestId) {
        this(client, wire, via, us, them, newRequestId, Noticing.NOT);
    }

    private static final int MAX_PAGES = 10_000;
    private static final String RECONCILIATION = "invoicereconciliation";

    // To an eMSP

    public Reply<AuthorizationInfo> authorize(AuthorizationRequest request) {
        var path = segment(request.token().text()) + "/authorize?type=" + type(request.type());
        var where = request.where();
        var body = where == null ? new byte[0] : Json.bytes(wire.place().write(where));
        return withEndpoint("tokens", "SENDER", url -> {
            var post = Request.json(Method.POST, at(url, "/" + path), body);
            var routing = routing(request.charge().text());
            return client.object(post, authorization(), routing, read(wire.authorizationInfo()));
        });
    }

    public Reply<Boolean> put(Location location) {
        var path = owned(location.party(), location.id().text());
        return push("locations", Method.PUT, path, wire.location(), location, newRequestId.get());
    }

    /** Only the status of one EVSE. */
    public Reply<Boolean> patch(EvseState state) {
        var path = owned(state.party(), state.location().text()) + "/"
                + segment(state.evse().text());
        var patch = new Out().put("status", state.status()).put("last_updated", state.lastUpdated());
        return push("locations", Method.PATCH, path, patch.done(), newRequestId.get());
    }

    public Reply<Boolean> put(Tariff tariff) {
        var path = owned(tariff.party(), tariff.id().text());
        return push("tariffs", Method.PUT, path, wire.tariff(), tariff, newRequestId.get());
    }

    public Reply<Boolean> delete(PartyId owner, TariffId tariff) {
        return withEndpoint(
                "tariffs",
                "RECEIVER",
                url -> client.send(
                        Request.of(Method.DELETE, at(url, "/" + owned(owner, tariff.text()))),
                        authorization(),
                        routing(newRequestId.get())));
    }

    public Reply<Boolean> put(Session session) {
        var path = owned(session.party(), session.id().text());
        return push(
                "sessions",
                Method.PUT,
                path,
                wire.session(),
                session,
                session.id().text());
    }

    public Reply<Boolean> post(Cdr cdr) {
        var session = cdr.session();
        var correlation = session == null ? cdr.id().text() : session.text();
        return push("cdrs", Method.POST, "", wire.cdr(), cdr, correlation);
    }

    /** @param url the response_url that came with the command; goes out bare, without an envelope */
    public Reply<Boolean> result(String url, CommandResult result, String correlationId) {
        var body = Json.bytes(wire.commandResult().write(result));
        return client.send(Request.json(Method.POST, url, body), authorization(), routing(correlationId));
    }

    // Of invoices, in either direction

    /** A change of what they have, or else a new record. Where the version has no such records, nothing is sent. */
    public Reply<Boolean> put(InvoiceReconciliation told) {
        var codec = wire.invoiceReconciliation();
        if (codec.isEmpty()) {
            return new Reply.Declined<>(0, 0, "not sent: OCPI " + wire.version() + " has no invoice reconciliation");
        }
        var body = codec.get().write(told);
        var path = owned(told.party(), told.id().text());
        var changed = push(RECONCILIATION, Method.PUT, path, body, newRequestId.get());
        return changed instanceof Reply.Declined<Boolean>(var http, var status, var message) && http == 404
                ? push(RECONCILIATION, Method.POST, "", body, newRequestId.get())
                : changed;
    }

    public Reply<Boolean> delete(PartyId owner, ReconciliationId wrong) {
        return withEndpoint(
                RECONCILIATION,
                "RECEIVER",
                url -> client.send(
                        Request.of(Method.DELETE, at(url, "/" + owned(owner, wrong.text()))),
                        authorization(),
                        routing(newRequestId.get())));
    }

    // To whoever is behind a hub, by the hub

    /** Without routing headers, as the module has none. Where the version has no hubs, nothing is sent. */
    public Reply<Boolean> put(ClientInfo info) {
        var codec = wire.clientInfo();
        var path = info.party().countryCode() + "/" + info.party().partyCode();
        return codec.isEmpty()
                ? new Reply.Declined<>(0, 0, "not sent: OCPI " + wire.version() + " has no hubs")
                : withEndpoint(
                        "hubclientinfo",
                        "RECEIVER",
                        url -> client.send(
                                Request.json(
                                        Method.PUT,
                                        at(url, "/" + path),
                                        Json.bytes(codec.get().write(info))),
                                authorization(),
                                Routing.ids(newRequestId.get())));
    }

    // To a CPO

    public Reply<Boolean> put(Token token) {
        var path = owned(token.party(), token.uid().text()) + "?type=" + type(token.type());
        return push("tokens", Method.PUT, path, wire.token(), token, newRequestId.get());
    }

    /** What a driver wishes of a session. Where the version has no such wishes, nobody is asked. */
    public Reply<Open<ChargingPreferences.Response>> wish(SessionId session, ChargingPreferences wish) {
        var codec = wire.chargingPreferences();
        return codec.isEmpty()
                ? new Reply.Declined<>(0, 0, "not sent: OCPI " + wire.version() + " has no charging preferences")
                : withEndpoint("sessions", "SENDER", url -> {
                    var path = at(url, "/" + segment(session.text()) + "/charging_preferences");
                    var body = Json.bytes(codec.get().write(wish));
                    return client.call(
                            Request.json(Method.PUT, path, body),
                            authorization(),
                            routing(session.text()),
                            data -> Open.read(ChargingPreferences.Response.class, data.asString("")));
                });
    }

    public Reply<CommandResponse> start(StartSession start, String correlationId) {
        return command("START_SESSION", wire.startSession().write(start), correlationId);
    }

    public Reply<CommandResponse> stop(StopSession stop, String correlationId) {
        return command("STOP_SESSION", wire.stopSession().write(stop), correlationId);
    }

    public Reply<CommandResponse> reserve(ReserveNow reserve, String correlationId) {
        return command("RESERVE_NOW", wire.reserveNow().write(reserve), correlationId);
    }

    /** Where the version has no such command, nobody is asked. */
    public Reply<CommandResponse> cancel(CancelReservation cancel, String correlationId) {
        return wire.cancelReservation()
                .map(codec -> command("CANCEL_RESERVATION", codec.write(cancel), correlationId))
                .orElseGet(() -> new Reply.Answered<>(
                        CommandResponse.of(CommandResponseType.NOT_SUPPORTED, Duration.ZERO), Headers.NONE, List.of()));
    }

    public Reply<CommandResponse> unlock(UnlockConnector unlock, String correlationId) {
        return command("UNLOCK_CONNECTOR", wire.unlockConnector().write(unlock), correlationId);
    }

    // Pulls

    /** An object of a list, and what is wrong with it; not usable when a required field is missing. */
    public record Found<V>(V value, List<Violation> violations, boolean usable) {}

    /**
     * Reads a list of theirs, page by page. An object that is somebody else's is not handed over.
     *
     * @param since only what changed at or after; null for everything
     * @param now what is later than this is from the future
     */
    public <V> Reply<PageCount> read(
            TheirList<V> listing, @Nullable Instant since, Instant now, Consumer<Found<V>> found) {
        var pages = new Pages(
                client,
                authorization(),
                url -> Ownership.leadsTo(via, url),
                () -> routing(newRequestId.get()),
                new Pages.Unlinked(via.has(Quirk.NO_PAGE_LINKS), noticing),
                MAX_PAGES);
        var query = since == null ? "" : "?date_from=" + segment(Moments.write(since));
        return withEndpoint(
                listing.module(),
                "SENDER",
                endpoint -> pages.each(at(endpoint, query), node -> {
                    var read = found(listing, node, now);
                    if (!read.usable() || listing.owner(read.value()).equals(them)) {
                        found.accept(read);
                    }
                }));
    }

    /** True when they serve this list. */
    public boolean serves(TheirList<?> listing) {
        return via.ourToken() != null
                && via.endpoint(listing.module(), "SENDER").isPresent();
    }

    private <V> Found<V> found(TheirList<V> listing, JsonNode node, Instant now) {
        var violations = new Violations();
        if (!listing.kind().isFact()) {
            Newest.clampFuture(node, now, violations);
        }
        var value = read(listing.codec().apply(wire)).apply(Fields.of(node, "", violations));
        var usable = listing.kind().isFact()
                ? CdrsReceiver.fatal(violations).isEmpty()
                : ObjectReceiver.fatal(violations).isEmpty();
        return new Found<>(value, violations.all(), usable);
    }

    private Reply<CommandResponse> command(String name, JsonNode body, String correlationId) {
        return withEndpoint(
                "commands",
                "RECEIVER",
                url -> client.object(
                        Request.json(Method.POST, at(url, "/" + name), Json.bytes(body)),
                        authorization(),
                        routing(correlationId),
                        read(wire.commandResponse())));
    }

    /** What the peer's version has no words for is not sent. */
    private <T> Reply<Boolean> push(
            String module, Method method, String path, Codec<T> codec, T value, String correlationId) {
        return codec.says(value)
                ? push(module, method, path, codec.write(value), correlationId)
                : new Reply.Declined<>(0, 0, "not sent: it cannot be said in OCPI " + wire.version());
    }

    private Reply<Boolean> push(String module, Method method, String path, JsonNode body, String correlationId) {
        return withEndpoint(
                module,
                "RECEIVER",
                url -> client.send(
                        Request.json(method, at(url, path.isEmpty() ? "" : "/" + path), Json.bytes(body)),
                        authorization(),
                        routing(correlationId)));
    }

    private <T> Reply<T> withEndpoint(String module, String role, Function<String, Reply<T>> call) {
        var url = via.endpoint(module, role);
        return via.ourToken() == null || url.isEmpty()
                ? new Reply.NoAnswer<>(
                        NoResponse.Cause.UNREACHABLE, via.name() + " serves no " + module + " as " + role)
                : call.apply(url.get());
    }

    private <T> Function<Fields, T> read(Codec<T> codec) {
        return in -> codec.read(in, new Parties(them, us));
    }

    private String at(String endpoint, String rest) {
        return Urls.below(via, endpoint, rest);
    }

    private String authorization() {
        return wire.manners().authorization(via);
    }

    private Routing routing(String correlationId) {
        return wire.manners().routing(new Routing(them, us, newRequestId.get(), correlationId));
    }

    private String type(Open<TokenType> type) {
        return segment(wire.manners().tokenType(type).text());
    }

    private static String owned(PartyId owner, String id) {
        return owner.countryCode() + "/" + owner.partyCode() + "/" + segment(id);
    }

    private static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
