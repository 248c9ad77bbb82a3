package org.voltroam.protocol.ocpi.v211;

import org.voltroam.domain.journey.authorization.AuthorizationRequest.Place;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.LocationId;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.ocpi.bridge.Loss.Kind;
import org.voltroam.protocol.ocpi.wire.AuthorizationInfo;
import tools.jackson.databind.node.ObjectNode;

/** Real-time authorization. Source: OCPI 2.1.1 mod_tokens, LocationReferences, AuthorizationInfo. */
public final class AuthorizationsModule {

    private AuthorizationsModule() {}

    /** Connectors are left behind: later versions ask and answer by EVSE. */
    public static Place place(Fields in, Inbound inbound) {
        var connectors = in.strings("connector_ids", Types.ID);
        if (!connectors.isEmpty()) {
            inbound.lose("connector_ids", Kind.DROPPED, "an authorization is by EVSE; it was for " + connectors);
        }
        return new Place(
                LocationId.of(in.requiredString("location_id", Types.LONG_ID)),
                in.strings("evse_uids", Types.LONG_ID).stream().map(EvseUid::of).toList());
    }

    public static ObjectNode place(Place place, Outbound outbound) {
        return new Sheet(outbound)
                .id("location_id", place.location(), Types.LONG_ID)
                .ids("evse_uids", place.evses(), Types.LONG_ID)
                .done();
    }

    /** The token that was asked about is not repeated, and the eMSP gives its answer no name. */
    public static AuthorizationInfo info(Fields in, Inbound inbound) {
        return new AuthorizationInfo(
                Words.ALLOWED.required(in, "allowed"),
                null,
                in.child("location", place -> place(place, inbound.at("location"))),
                null,
                in.child("info", Types::displayText));
    }

    public static ObjectNode info(AuthorizationInfo info, Outbound outbound) {
        return new Sheet(outbound)
                .word("allowed", info.allowed(), Words.ALLOWED)
                .child("location", info.place(), AuthorizationsModule::place)
                .child("info", info.info(), Types::displayText)
                .drop("authorization_reference", info.authorizationReference())
                .done();
    }
}
