package org.voltroam.protocol.ocpi.relay;

import java.util.List;
import java.util.function.Function;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.http.Gateway;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.ocpi.envelope.StatusCode;

/**
 * Finds out whom a message is for that names no receiver, from what it is about. May block. Source: OCPI 2.2.1 transport_and_format, Open
 * Routing Request.
 */
public interface Addressing {

    Found whom(Letter letter);

    /**
     * Puts one question to several parties.
     *
     * @param route the way to each of them
     * @return what goes back to who asked, as one answer
     */
    Response ask(List<PartyId> parties, Request question, Function<PartyId, Gateway.Route> route);

    /**
     * A message without a receiver.
     *
     * @param module in lower case, as in the URL
     * @param role of the interface it is for: SENDER or RECEIVER
     * @param path segments after the interface's endpoint, decoded
     */
    record Letter(PartyId from, Request request, String module, String role, List<String> path) {}

    /** Who is meant. */
    sealed interface Found {

        record One(PartyId party) implements Found {}

        /** It may be any of these; all of them may be asked. */
        record AnyOf(List<PartyId> parties) implements Found {}

        record Nobody(StatusCode code, String why) implements Found {}
    }
}
