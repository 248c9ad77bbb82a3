package org.voltroam.protocol.ocpi.relay;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.http.Headers;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;

/**
 * The URLs that would lead past the hub: response_url in a command, Link of a list, Location of a CDR.
 *
 * <p>Each becomes a ticket of the hub's, at most 255 characters long. A URL that is not at one of the peer's registered endpoints is
 * refused in a request and left out of an answer: the hub fetches nothing that a peer did not register.
 */
final class UrlRewriting {

    private static final Duration PAGE_LIFE = Duration.ofHours(1);
    private static final Pattern LINK = Pattern.compile("<([^>]*)>");

    private final String base;
    private final String version;
    private final Tickets tickets;
    private final ResponseUrls responseUrls;

    /**
     * @param base absolute URL of the hub's platform, without a slash at its end
     * @param version of the messages
     */
    UrlRewriting(String base, String version, Tickets tickets) {
        this.base = base;
        this.version = version;
        this.tickets = tickets;
        this.responseUrls = new ResponseUrls(tickets);
    }

    /**
     * The request as it goes out.
     *
     * @param calledAt where the receiver calls the hub back: its version, and below it what takes tickets
     */
    Outgoing outgoing(Request request, Target target, PartyId from, PartyId to, Connection caller, String calledAt) {
        if (!target.awaitsResult(request.method())) {
            return new Outgoing.Ready(target.rest(), request.body(), null);
        }
        var uses = target.isReservation() ? 2 : 1;
        var life = target.isReservation() ? ResponseUrls.LIFE_OF_A_RESERVATION : ResponseUrls.LIFE;
        return responseUrls.outgoing(
                request,
                target,
                from,
                url -> isEndpointOf(caller, url)
                        ? tickets.issue(to, from, url, uses, life)
                                .map(id -> new ResponseUrls.Issued(id, at(calledAt, id)))
                        : Optional.empty());
    }

    /** The receiver of a request has answered that had a ticket in it. */
    void answered(String ticket, Target target, Response response) {
        responseUrls.answered(ticket, target.isReservation(), response);
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
                ? tickets.issue(holder, owner, url, false, PAGE_LIFE)
                        .map(id -> at(version + "/relay", id))
                        .map(ours -> headers.with(name, value.get().replace(url, ours)))
                        .orElse(headers.without(name))
                : headers.without(name);
    }

    private String at(String calledAt, String id) {
        return base + "/" + calledAt + "/" + id;
    }

    private static boolean isEndpointOf(Connection connection, String url) {
        return connection.endpoints().stream().anyMatch(endpoint -> below(endpoint.url(), url));
    }

    // The last character of the endpoint, be it a slash or not, keeps the first segment below it apart.
    private static boolean below(String endpoint, String url) {
        return Target.isBelow(endpoint, url) && !new Target("", "", url.substring(endpoint.length() - 1)).climbs();
    }
}
