package org.voltroam.protocol.ocpi.envelope;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.http.Headers;
import org.voltroam.protocol.http.Request;

/**
 * Who speaks to whom, and the two ids every message carries.
 *
 * <p>Source: OCPI 2.2.1 transport_and_format, Message routing and Unique message IDs. A request id is new on every hop; a
 * correlation id stays from end to end.
 *
 * @param to null when the sender leaves the receiver open
 */
public record Routing(@Nullable PartyId to, @Nullable PartyId from, String requestId, String correlationId) {

    public static final String TO_COUNTRY = "OCPI-to-country-code";
    public static final String TO_PARTY = "OCPI-to-party-id";
    public static final String FROM_COUNTRY = "OCPI-from-country-code";
    public static final String FROM_PARTY = "OCPI-from-party-id";
    public static final String REQUEST_ID = "X-Request-ID";
    public static final String CORRELATION_ID = "X-Correlation-ID";

    /** Between platforms, not parties: versions and credentials. */
    public static Routing ids(String id) {
        return new Routing(null, null, id, id);
    }

    /** As a request carries it; a missing id is read as empty text. */
    public static Routing of(Request request) {
        var headers = request.headers();
        return new Routing(
                party(headers, TO_COUNTRY, TO_PARTY),
                party(headers, FROM_COUNTRY, FROM_PARTY),
                headers.first(REQUEST_ID).orElse(""),
                headers.first(CORRELATION_ID).orElse(""));
    }

    /** The request with these headers in place of any it had. */
    public Request on(Request request) {
        var routed = request.header(REQUEST_ID, requestId).header(CORRELATION_ID, correlationId);
        routed = to == null
                ? routed
                : routed.header(TO_COUNTRY, to.countryCode()).header(TO_PARTY, to.partyCode());
        return from == null
                ? routed
                : routed.header(FROM_COUNTRY, from.countryCode()).header(FROM_PARTY, from.partyCode());
    }

    private static @Nullable PartyId party(Headers headers, String country, String party) {
        var countryCode = headers.first(country);
        var partyCode = headers.first(party);
        return countryCode.isPresent() && partyCode.isPresent()
                ? new PartyId(countryCode.get().strip(), partyCode.get().strip())
                : null;
    }
}
