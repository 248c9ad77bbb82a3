package org.voltroam.protocol.ocpi.server;

import java.util.List;
import java.util.Optional;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.catalog.party.Party;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.ocpi.envelope.Routing;

/**
 * A request to one interface of one module, from a platform we know.
 *
 * @param invited true when the caller showed the token of its invitation, which opens versions and credentials only
 * @param path the segments after the module's endpoint, decoded
 */
public record Call(Request request, Connection caller, boolean invited, Routing routing, List<String> path) {

    public Method method() {
        return request.method();
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
