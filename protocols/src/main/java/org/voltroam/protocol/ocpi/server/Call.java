package org.voltroam.protocol.ocpi.server;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.catalog.party.Party;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpi.envelope.Routing;
import org.voltroam.protocol.ocpi.wire.Parties;
import org.voltroam.protocol.ocpi.wire.Wire;

/**
 * A request to one interface of one module, from a platform we know.
 *
 * @param invited true when the caller showed the token of its invitation, which opens versions and credentials only
 * @param called whose interface it is, in which version and where
 * @param path the segments after the module's endpoint, decoded
 * @param received when it came, for a message that does not say of when it is
 */
public record Call(
        Request request,
        Connection caller,
        boolean invited,
        Routing routing,
        Called called,
        List<String> path,
        Instant received) {

    /**
     * @param us the party that is called
     * @param wire of the URL's version, whatever version the caller registered in
     * @param endpoint the interface's own absolute URL
     */
    public record Called(PartyId us, Wire wire, String endpoint) {}

    public Method method() {
        return request.method();
    }

    public Wire wire() {
        return called.wire();
    }

    /** Whose object it is, when it is this party's. */
    public Parties of(PartyId owner) {
        return new Parties(owner, called.us());
    }

    /** @throws Json.MalformedJson when there is no JSON in it */
    public Fields body(Violations violations) {
        return Fields.of(Json.parse(request.body()), "", violations);
    }

    /** The same call as another interface sees it. */
    public Call at(List<String> other) {
        return new Call(request, caller, invited, routing, called, other, received);
    }

    /** The party that speaks: the one the header names, or the only one behind the connection. */
    public Optional<PartyId> sender() {
        var from = routing.from();
        if (from != null) {
            return Optional.of(from);
        }
        var behind = caller.parties().stream().map(Party::id).distinct().toList();
        return behind.size() == 1 ? Optional.of(behind.getFirst()) : Optional.empty();
    }

    public String segment(int index) {
        return index < path.size() ? path.get(index) : "";
    }
}
