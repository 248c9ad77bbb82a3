package org.voltroam.protocol.ocpi.relay;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.http.Headers;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * The URLs that would lead past the hub: response_url in a command or of a charging profile, Link of a list, Location of a CDR.
 *
 * <p>Each becomes a ticket of the hub's, at most 255 characters long. A URL that is not at one of the peer's registered endpoints is
 * refused in a request and left out of an answer: the hub fetches nothing that a peer did not register.
 */
final class UrlRewriting {

    private static final Duration COMMAND_LIFE = Duration.ofMinutes(10);
    private static final Duration PAGE_LIFE = Duration.ofHours(1);
    private static final Pattern RESPONSE_URL = Pattern.compile("[?&]response_url=([^&]*)");
    private static final Pattern LINK = Pattern.compile("<([^>]*)>");

    private final String base;
    private final String version;
    private final Tickets tickets;

    /**
     * @param base absolute URL of the hub's platform, without a slash at its end
     * @param version of the messages
     */
    UrlRewriting(String base, String version, Tickets tickets) {
        this.base = base;
        this.version = version;
        this.tickets = tickets;
    }

    /** @param rest what comes after the receiver's endpoint */
    record Outgoing(String rest, byte[] body) {}

    /**
     * What goes out; empty when its response_url cannot be stood in for.
     *
     * @param calledAt where the receiver calls the hub back: its version, and below it what takes tickets
     */
    Optional<Outgoing> outgoing(
            Request request, Target target, PartyId from, PartyId to, Connection caller, String calledAt) {
        if (target.isCommand(request.method()) || (target.isProfile() && request.method() == Method.PUT)) {
            return body(request, from, to, caller, calledAt).map(body -> new Outgoing(target.rest(), body));
        }
        return target.isProfile()
                ? rest(target.rest(), from, to, caller, calledAt).map(rest -> new Outgoing(rest, request.body()))
                : Optional.of(new Outgoing(target.rest(), request.body()));
    }

    private Optional<String> rest(String rest, PartyId from, PartyId to, Connection caller, String calledAt) {
        var asked = RESPONSE_URL.matcher(rest);
        if (!asked.find()) {
            return Optional.of(rest); // the CPO says what is wrong with it
        }
        var url = Request.get(rest).parameter("response_url").orElse("");
        if (!isEndpointOf(caller, url)) {
            return Optional.empty();
        }
        return ticket(calledAt, to, from, url, true, COMMAND_LIFE)
                .map(ours -> rest.substring(0, asked.start(1))
                        + URLEncoder.encode(ours, StandardCharsets.UTF_8)
                        + rest.substring(asked.end(1)));
    }

    private Optional<byte[]> body(Request request, PartyId from, PartyId to, Connection caller, String calledAt) {
        var body = Json.tryParse(request.body());
        if (body.isEmpty()
                || !(body.get() instanceof ObjectNode command)
                || !command.path("response_url").isString()) {
            return Optional.of(request.body()); // the CPO says what is wrong with it
        }
        var url = command.path("response_url").asString();
        if (!isEndpointOf(caller, url)) {
            return Optional.empty();
        }
        return ticket(calledAt, to, from, url, true, COMMAND_LIFE).map(rewritten -> {
            command.put("response_url", rewritten);
            return Json.bytes(command);
        });
    }

    /** The answer that goes back. */
    Response incoming(Response response, Target target, PartyId from, PartyId to, Connection receiver) {
        var headers = response.headers();
        headers = rewritten(headers, "Link", from, to, receiver);
        return new Response(
                response.status(),
                target.module().equals("cdrs") ? rewritten(headers, "Location", from, to, receiver) : headers,
                response.body());
    }

    /** The URL a ticket stands for, when this party holds it and it leads to that one. */
    Optional<String> redeem(Target target, PartyId from, PartyId to) {
        return tickets.redeem(target.ticket(), from)
                .filter(ticket -> ticket.owner().equals(to))
                .map(Tickets.Ticket::url);
    }

    private Headers rewritten(Headers headers, String name, PartyId holder, PartyId owner, Connection receiver) {
        var value = headers.first(name);
        if (value.isEmpty()) {
            return headers;
        }
        var link = LINK.matcher(value.get());
        var url = link.find() ? link.group(1) : value.get();
        return isEndpointOf(receiver, url)
                ? ticket(version + "/relay", holder, owner, url, false, PAGE_LIFE)
                        .map(ours -> headers.with(name, value.get().replace(url, ours)))
                        .orElse(headers.without(name))
                : headers.without(name);
    }

    private Optional<String> ticket(
            String calledAt, PartyId holder, PartyId owner, String url, boolean once, Duration life) {
        return tickets.issue(holder, owner, url, once, life).map(id -> base + "/" + calledAt + "/" + id);
    }

    private static boolean isEndpointOf(Connection connection, String url) {
        return connection.endpoints().stream().anyMatch(endpoint -> below(endpoint.url(), url));
    }

    private static boolean below(String endpoint, String url) {
        return url.startsWith(endpoint)
                && (url.length() == endpoint.length() || "/?".indexOf(url.charAt(endpoint.length())) >= 0)
                && !new Target("", "", url.substring(endpoint.length())).climbs();
    }
}
