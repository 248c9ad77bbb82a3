package org.voltroam.protocol.ocpi.server;

import java.util.Optional;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.ocpi.envelope.StatusCode;

/**
 * May this caller speak for that party?
 *
 * <p>A party behind the connection speaks for itself only. A hub speaks for the party its routing header names; it has checked
 * that party's own credentials. Source: OCPI 2.2.1 transport_and_format, Client Owned Object Push (HTTP 404 for a foreign
 * country_code or party_id).
 */
public final class Ownership {

    private Ownership() {}

    /** Empty when allowed, else the answer that refuses. */
    public static Optional<Answer> refusal(Call call, PartyId owner) {
        var sender = call.sender();
        if (sender.isEmpty()) {
            return Optional.of(Answer.refused(
                    StatusCode.NOT_ENOUGH_INFORMATION, "OCPI-from-country-code and OCPI-from-party-id are missing"));
        }
        return (sender.get().equals(owner) || isHub(call, sender.get())) && mayBe(call, owner)
                ? Optional.empty()
                : Optional.of(Answer.notFound("the party " + owner));
    }

    /** A hub speaks in its own name of what somebody told everybody. Source: OCPI 2.2.1 transport_and_format, Broadcast Push. */
    private static boolean isHub(Call call, PartyId sender) {
        return call.caller().parties().stream()
                .anyMatch(behind -> behind.role() == Role.HUB && behind.id().equals(sender));
    }

    /** True when the caller is that party or a hub that vouches for it. */
    public static boolean mayBe(Call call, PartyId party) {
        return call.caller().parties().stream()
                .anyMatch(behind -> behind.id().equals(party) || behind.role() == Role.HUB);
    }

    /** What to answer when nobody speaks: a foreign party is a wrong parameter, a missing one is missing information. */
    public static Answer noSpeaker(Call call) {
        return call.routing().from() == null
                ? Answer.refused(
                        StatusCode.NOT_ENOUGH_INFORMATION, "OCPI-from-country-code and OCPI-from-party-id are missing")
                : Answer.refused(StatusCode.INVALID_PARAMETERS, "the OCPI-from headers name no party of yours");
    }

    /**
     * True when a URL leads to the machine the caller registered with. We show our credentials where we send a result, so it goes
     * nowhere else. A hub's URLs are its own, whatever they stand for.
     */
    public static boolean isOwnUrl(Call call, String url) {
        return leadsTo(call.caller(), url);
    }

    /** True when a URL leads to a machine that is behind this connection. */
    public static boolean leadsTo(Connection connection, String url) {
        var origin = Connection.origin(url);
        return connection.endpoints().stream()
                .anyMatch(endpoint -> Connection.origin(endpoint.url()).equals(origin));
    }

    /** Who speaks, when the caller may speak for it. */
    public static Optional<PartyId> speaker(Call call) {
        return call.sender().filter(sender -> mayBe(call, sender));
    }
}
