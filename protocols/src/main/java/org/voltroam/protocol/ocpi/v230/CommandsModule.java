package org.voltroam.protocol.ocpi.v230;

import java.time.Duration;
import org.voltroam.domain.journey.command.CommandResponse;
import org.voltroam.domain.journey.command.CommandResponseType;
import org.voltroam.domain.journey.command.CommandResult;
import org.voltroam.domain.journey.command.CommandResultType;
import org.voltroam.domain.value.AuthorizationReference;
import org.voltroam.domain.value.ConnectorId;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.SessionId;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Out;
import org.voltroam.protocol.ocpi.wire.CancelReservation;
import org.voltroam.protocol.ocpi.wire.ReserveNow;
import org.voltroam.protocol.ocpi.wire.StartSession;
import org.voltroam.protocol.ocpi.wire.StopSession;
import org.voltroam.protocol.ocpi.wire.UnlockConnector;
import tools.jackson.databind.node.ObjectNode;

/** Commands and their asynchronous results. Source: OCPI 2.3.0 mod_commands. */
public final class CommandsModule {

    private CommandsModule() {}

    public static StartSession startSession(Fields in) {
        var evse = in.string("evse_uid", Types.ID);
        var connector = in.string("connector_id", Types.ID);
        var reference = in.string("authorization_reference", Types.ID);
        return new StartSession(
                in.requiredString("response_url", Types.URL),
                in.requiredChild("token", TokensModule::token),
                LocationId.of(in.requiredString("location_id", Types.ID)),
                evse == null ? null : EvseUid.of(evse),
                connector == null ? null : ConnectorId.of(connector),
                reference == null ? null : AuthorizationReference.of(reference));
    }

    public static ObjectNode startSession(StartSession start) {
        return new Out()
                .put("response_url", start.responseUrl())
                .child("token", start.token(), TokensModule::token)
                .put("location_id", start.location())
                .put("evse_uid", start.evse())
                .put("connector_id", start.connector())
                .put("authorization_reference", start.authorization())
                .done();
    }

    public static StopSession stopSession(Fields in) {
        return new StopSession(
                in.requiredString("response_url", Types.URL), SessionId.of(in.requiredString("session_id", Types.ID)));
    }

    public static ObjectNode stopSession(StopSession stop) {
        return new Out()
                .put("response_url", stop.responseUrl())
                .put("session_id", stop.session())
                .done();
    }

    public static ReserveNow reserveNow(Fields in) {
        var evse = in.string("evse_uid", Types.ID);
        var reference = in.string("authorization_reference", Types.ID);
        return new ReserveNow(
                in.requiredString("response_url", Types.URL),
                in.requiredChild("token", TokensModule::token),
                in.requiredInstant("expiry_date"),
                in.requiredString("reservation_id", Types.ID),
                LocationId.of(in.requiredString("location_id", Types.ID)),
                evse == null ? null : EvseUid.of(evse),
                reference == null ? null : AuthorizationReference.of(reference));
    }

    public static ObjectNode reserveNow(ReserveNow reserve) {
        return new Out()
                .put("response_url", reserve.responseUrl())
                .child("token", reserve.token(), TokensModule::token)
                .put("expiry_date", reserve.expires())
                .put("reservation_id", reserve.reservation())
                .put("location_id", reserve.location())
                .put("evse_uid", reserve.evse())
                .put("authorization_reference", reserve.authorization())
                .done();
    }

    public static CancelReservation cancelReservation(Fields in) {
        return new CancelReservation(
                in.requiredString("response_url", Types.URL), in.requiredString("reservation_id", Types.ID));
    }

    public static ObjectNode cancelReservation(CancelReservation cancel) {
        return new Out()
                .put("response_url", cancel.responseUrl())
                .put("reservation_id", cancel.reservation())
                .done();
    }

    public static UnlockConnector unlockConnector(Fields in) {
        return new UnlockConnector(
                in.requiredString("response_url", Types.URL),
                LocationId.of(in.requiredString("location_id", Types.ID)),
                EvseUid.of(in.requiredString("evse_uid", Types.ID)),
                ConnectorId.of(in.requiredString("connector_id", Types.ID)));
    }

    public static ObjectNode unlockConnector(UnlockConnector unlock) {
        return new Out()
                .put("response_url", unlock.responseUrl())
                .put("location_id", unlock.location())
                .put("evse_uid", unlock.evse())
                .put("connector_id", unlock.connector())
                .done();
    }

    public static CommandResponse commandResponse(Fields in) {
        return new CommandResponse(
                in.requiredOpen("result", CommandResponseType.class),
                Duration.ofSeconds(in.requiredInteger("timeout")),
                in.children("message", Types::displayText));
    }

    public static ObjectNode commandResponse(CommandResponse response) {
        return new Out()
                .put("result", response.result())
                .put("timeout", (int) response.timeout().toSeconds())
                .children("message", response.message(), Types::displayText)
                .done();
    }

    public static CommandResult commandResult(Fields in) {
        return new CommandResult(
                in.requiredOpen("result", CommandResultType.class), in.children("message", Types::displayText));
    }

    public static ObjectNode commandResult(CommandResult result) {
        return new Out()
                .put("result", result.result())
                .children("message", result.message(), Types::displayText)
                .done();
    }
}
