package org.voltroam.protocol.ocpi.relay;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.ocpi.relay.Outgoing.Ready;
import org.voltroam.protocol.ocpi.relay.Outgoing.Wrong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The response_url of a command or of a wish about a charging profile: in the body, or in the query where there is no body.
 *
 * <p>Source: OCPI 2.2.1 mod_commands, CommandResponse (timeout, result); mod_charging_profiles, Receiver Interface.
 */
record ResponseUrls(Tickets tickets) {

    /** Until the receiver has said how long it may take. */
    static final Duration LIFE = Duration.ofMinutes(10);

    /** A reservation may be cancelled by the CPO as long as it lasts: that is a second result to the same URL. */
    static final Duration LIFE_OF_A_RESERVATION = Duration.ofDays(1);

    /** On top of what the receiver announces, for the way. */
    static final Duration GRACE = Duration.ofSeconds(10);

    private static final Pattern IN_QUERY = Pattern.compile("(?<=[?&]response_url=)[^&]*");

    /** @param ticket the id and the URL of a ticket for a URL; empty where the sender does not own it, or there are too many */
    Outgoing outgoing(Request request, Target target, PartyId from, Function<String, Optional<Issued>> ticket) {
        return request.method() == Method.POST || request.method() == Method.PUT
                ? inBody(request, target, from, ticket)
                : inQuery(request, target, ticket);
    }

    /** A ticket that was given out. */
    record Issued(String id, String url) {}

    private static Outgoing inBody(
            Request request, Target target, PartyId from, Function<String, Optional<Issued>> ticket) {
        var body = Json.tryParse(request.body());
        if (body.isEmpty()
                || !(body.get() instanceof ObjectNode order)
                || !order.path("response_url").isString()) {
            return new Ready(target.rest(), request.body(), null); // the CPO says what is wrong with it
        }
        if (isOfAnother(order.path("token"), from)) {
            return new Wrong("/token is not a token of " + from);
        }
        return ticket.apply(order.path("response_url").asString())
                .<Outgoing>map(issued ->
                        new Ready(target.rest(), Json.bytes(order.put("response_url", issued.url())), issued.id()))
                .orElseGet(ResponseUrls::notTheirs);
    }

    /** Only one's own tokens may charge or reserve. Source: StartSession, ReserveNow, token. */
    private static boolean isOfAnother(JsonNode token, PartyId from) {
        return token.isObject()
                && token.path("country_code").isString()
                && token.path("party_id").isString()
                && !from.equals(new PartyId(
                        token.path("country_code").asString(),
                        token.path("party_id").asString()));
    }

    private static Outgoing inQuery(Request request, Target target, Function<String, Optional<Issued>> ticket) {
        var url = IN_QUERY.matcher(target.rest());
        if (!url.find()) {
            return new Ready(target.rest(), request.body(), null);
        }
        return ticket.apply(URLDecoder.decode(url.group(), StandardCharsets.UTF_8))
                .<Outgoing>map(issued -> new Ready(
                        target.rest().substring(0, url.start())
                                + URLEncoder.encode(issued.url(), StandardCharsets.UTF_8)
                                + target.rest().substring(url.end()),
                        request.body(),
                        issued.id()))
                .orElseGet(ResponseUrls::notTheirs);
    }

    private static Outgoing notTheirs() {
        return new Wrong("/response_url is not one of your own endpoints");
    }

    /** A result is awaited only when the receiver accepted, and only for as long as it said. */
    void answered(String ticket, boolean isReservation, Response response) {
        var data = Json.tryParse(response.body()).map(said -> said.path("data")).orElseGet(Json::object);
        if (data.has("result") && !data.path("result").asString("").equals("ACCEPTED")) {
            tickets.withdraw(ticket);
        } else if (!isReservation && data.path("timeout").canConvertToInt()) {
            var announced = Duration.ofSeconds(Math.max(0, data.path("timeout").asInt()));
            tickets.shorten(ticket, announced.plus(GRACE));
        }
    }
}
