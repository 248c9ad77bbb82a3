package org.voltroam.protocol.ocpi.relay;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.voltroam.domain.catalog.party.Alias.What;
import org.voltroam.protocol.http.Gateway.Route;
import org.voltroam.protocol.http.Headers;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.ocpi.bridge.Bridge;
import org.voltroam.protocol.ocpi.bridge.Errand;
import org.voltroam.protocol.ocpi.bridge.Rendering.Said;
import org.voltroam.protocol.ocpi.bridge.Rendering.Unsaid;
import org.voltroam.protocol.ocpi.envelope.Routing;
import org.voltroam.protocol.ocpi.envelope.StatusCode;
import org.voltroam.protocol.ocpi.wire.Manners;
import org.voltroam.protocol.ocpi.wire.Wire;

/**
 * A message to a peer of a version without routing headers: it comes from the hub, about things of the hub's, under names the peer knows.
 *
 * <p>A PATCH goes out as a PUT of the whole object. What a PATCH says depends on what the receiver has, and only the whole is sure to
 * leave it with what there is, whatever it missed.
 */
record PlainCrossing(Relay relay, Plain plain, Crossing crossing, Wire near) {

    private static final Map<String, List<What>> NAMES = Map.of(
            "locations", List.of(What.LOCATION, What.EVSE),
            "tariffs", List.of(What.TARIFF),
            "sessions", List.of(What.SESSION),
            "tokens", List.of(What.TOKEN));

    Route begin(Request out, Target target) {
        var aim = aim(out, target);
        var errand = BridgedCrossing.errand(out, aim, crossing);
        if (tellsOfOthers(errand)) {
            return relay.refused(
                    StatusCode.UNKNOWN_RECEIVER,
                    crossing.to() + " cannot tell who asks, and its " + aim.module() + " are of everybody",
                    crossing.request());
        }
        var body = plain.whole(near, errand, out.body());
        if (body.isEmpty()) {
            return new Route.Answer(relay.told(
                    404, StatusCode.CLIENT_ERROR, "what the PATCH changes is not known", crossing.request()));
        }
        var endpoint =
                out.target().substring(0, out.target().length() - aim.rest().length());
        return told(out, aim, whole(errand), endpoint, body.get());
    }

    /** Its endpoints do not say which side of a module they are: what the hub gave a ticket for is a result, a page, or a CDR. */
    private Target aim(Request out, Target target) {
        var aim = BridgedCrossing.aim(out, target, crossing);
        return target.isTicket()
                ? new Target(aim.module(), aim.module().equals("cdrs") ? "RECEIVER" : "SENDER", aim.rest())
                : aim;
    }

    private Route told(Request out, Target aim, Errand errand, String endpoint, byte[] body) {
        var bridge = new Bridge(near, plain.wire(crossing.to(), errand));
        return switch (bridge.request(errand, body)) {
            case Unsaid(var why) -> new Route.Answer(crossing.unsaid(why));
            case Said(var said, var lost) -> {
                var request =
                        new Request(errand.method(), endpoint + path(bridge.rest(errand), errand), headers(out), said);
                var exchange = new BridgedCrossing(crossing, bridge, errand, lost);
                yield new Route.Forward(request, relay.deadline(out, aim), exchange);
            }
        };
    }

    private static Errand whole(Errand errand) {
        return errand.method() == Method.PATCH
                ? new Errand(Method.PUT, errand.address(), errand.rest(), errand.parties())
                : errand;
    }

    /** Such a peer has one counterpart, so it would tell everybody's sessions and CDRs to anybody who asks. */
    private static boolean tellsOfOthers(Errand errand) {
        var module = errand.address().module();
        return errand.method() == Method.GET
                && errand.address().role().equals("SENDER")
                && (module.equals("sessions") || module.equals("cdrs"));
    }

    /** Of an object that was pushed: the hub's own party, and each id as the peer knows it. */
    private String path(String rest, Errand errand) {
        var kinds = NAMES.get(errand.address().module());
        if (!errand.address().role().equals("RECEIVER") || kinds == null) {
            return rest;
        }
        var marks = rest.indexOf('?');
        var segments = Request.get(marks < 0 ? rest : rest.substring(0, marks)).segments();
        var named = new ArrayList<String>();
        named.add(plain.mask().countryCode());
        named.add(plain.mask().partyCode());
        for (int index = 2; index < segments.size(); index++) {
            named.add(name(kinds, index - 2, segments.get(index), errand));
        }
        var path = new StringBuilder();
        named.forEach(segment -> path.append('/').append(encoded(segment)));
        return path.append(marks < 0 ? "" : rest.substring(marks)).toString();
    }

    private String name(List<What> kinds, int level, String id, Errand errand) {
        return level < kinds.size()
                ? plain.shown(crossing.to(), kinds.get(level), errand.parties().owner(), id)
                : id;
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The two ids stay: they let both sides find a message again, in any version. */
    private Headers headers(Request out) {
        return Headers.of(
                "Authorization",
                Manners.PLAIN.authorization(crossing.receiver()),
                "Content-Type",
                "application/json",
                Routing.REQUEST_ID,
                out.headers().first(Routing.REQUEST_ID).orElse(""),
                Routing.CORRELATION_ID,
                out.headers().first(Routing.CORRELATION_ID).orElse(""));
    }
}
