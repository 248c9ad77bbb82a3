package org.voltroam.protocol.ocpi.v211;

import org.voltroam.domain.value.ConnectorId;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.SessionId;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.ocpi.wire.ReserveNow;
import org.voltroam.protocol.ocpi.wire.StartSession;
import org.voltroam.protocol.ocpi.wire.StopSession;
import org.voltroam.protocol.ocpi.wire.UnlockConnector;
import tools.jackson.databind.node.ObjectNode;

/** What an eMSP asks a CPO to do. Source: OCPI 2.1.1 mod_commands; a reservation cannot be cancelled. */
public final class CommandsModule {

    private CommandsModule() {}

    public static StartSession startSession(Fields in, Inbound inbound) {
        var evse = in.string("evse_uid", Types.LONG_ID);
        return new StartSession(
                in.requiredString("response_url", Types.URL),
                in.requiredChild("token", token -> TokensModule.token(token, inbound)),
                LocationId.of(in.requiredString("location_id", Types.LONG_ID)),
                evse == null ? null : EvseUid.of(evse),
                null,
                null);
    }

    public static ObjectNode startSession(StartSession start, Outbound outbound) {
        return new Sheet(outbound)
                .requiredUrl("response_url", start.responseUrl())
                .child("token", start.token(), TokensModule::token)
                .id("location_id", start.location(), Types.LONG_ID)
                .id("evse_uid", start.evse(), Types.LONG_ID)
                .drop("connector_id", start.connector())
                .drop("authorization_reference", start.authorization())
                .done();
    }

    public static StopSession stopSession(Fields in) {
        return new StopSession(
                in.requiredString("response_url", Types.URL), SessionId.of(in.requiredString("session_id", Types.ID)));
    }

    public static ObjectNode stopSession(StopSession stop, Outbound outbound) {
        return new Sheet(outbound)
                .requiredUrl("response_url", stop.responseUrl())
                .id("session_id", stop.session(), Types.ID)
                .done();
    }

    public static ReserveNow reserveNow(Fields in, Inbound inbound) {
        var evse = in.string("evse_uid", Types.LONG_ID);
        return new ReserveNow(
                in.requiredString("response_url", Types.URL),
                in.requiredChild("token", token -> TokensModule.token(token, inbound)),
                in.requiredInstant("expiry_date"),
                String.valueOf(in.requiredInteger("reservation_id")),
                LocationId.of(in.requiredString("location_id", Types.LONG_ID)),
                evse == null ? null : EvseUid.of(evse),
                null);
    }

    public static ObjectNode reserveNow(ReserveNow reserve, Outbound outbound) {
        return new Sheet(outbound)
                .requiredUrl("response_url", reserve.responseUrl())
                .child("token", reserve.token(), TokensModule::token)
                .put("expiry_date", reserve.expires())
                .put("reservation_id", ReservationNumber.of(reserve.reservation(), outbound))
                .id("location_id", reserve.location(), Types.LONG_ID)
                .id("evse_uid", reserve.evse(), Types.LONG_ID)
                .drop("authorization_reference", reserve.authorization())
                .done();
    }

    public static UnlockConnector unlockConnector(Fields in) {
        return new UnlockConnector(
                in.requiredString("response_url", Types.URL),
                LocationId.of(in.requiredString("location_id", Types.LONG_ID)),
                EvseUid.of(in.requiredString("evse_uid", Types.LONG_ID)),
                ConnectorId.of(in.requiredString("connector_id", Types.ID)));
    }

    public static ObjectNode unlockConnector(UnlockConnector unlock, Outbound outbound) {
        return new Sheet(outbound)
                .requiredUrl("response_url", unlock.responseUrl())
                .id("location_id", unlock.location(), Types.LONG_ID)
                .id("evse_uid", unlock.evse(), Types.LONG_ID)
                .id("connector_id", unlock.connector(), Types.ID)
                .done();
    }
}
