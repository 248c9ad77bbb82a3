package org.voltroam.protocol.ocpp.v16;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Out;
import tools.jackson.databind.node.ObjectNode;

/** A connector, or the station as connector 0, has changed its state. OCPP 1.6, 4.9. Answered by {@link Nothing}. */
public final class StatusNotification {

    public static final String ACTION = "StatusNotification";

    private StatusNotification() {}

    /** OCPP 1.6, 7.7. */
    public enum ChargePointStatus {
        Available,
        Preparing,
        Charging,
        SuspendedEVSE,
        SuspendedEV,
        Finishing,
        Reserved,
        Unavailable,
        Faulted
    }

    /** OCPP 1.6, 7.6. */
    public enum ChargePointErrorCode {
        ConnectorLockFailure,
        EVCommunicationError,
        GroundFailure,
        HighTemperature,
        InternalError,
        LocalListConflict,
        NoError,
        OtherError,
        OverCurrentFailure,
        PowerMeterFailure,
        PowerSwitchFailure,
        ReaderFailure,
        ResetFailure,
        UnderVoltage,
        OverVoltage,
        WeakSignal
    }

    public record Request(
            int connectorId,
            Open<ChargePointErrorCode> errorCode,
            @Nullable String info,
            Open<ChargePointStatus> status,
            @Nullable Instant timestamp,
            @Nullable String vendorId,
            @Nullable String vendorErrorCode)
            implements Payload {

        public static Request read(Fields fields) {
            var request = new Request(
                    fields.requiredInteger("connectorId"),
                    fields.requiredOpen("errorCode", ChargePointErrorCode.class),
                    fields.string("info", 50),
                    fields.requiredOpen("status", ChargePointStatus.class),
                    fields.instant("timestamp"),
                    fields.string("vendorId", 255),
                    fields.string("vendorErrorCode", 50));
            Judgement.close(fields);
            return request;
        }

        @Override
        public ObjectNode write() {
            return new Out()
                    .put("connectorId", connectorId)
                    .put("errorCode", errorCode)
                    .put("info", info)
                    .put("status", status)
                    .put("timestamp", timestamp)
                    .put("vendorId", vendorId)
                    .put("vendorErrorCode", vendorErrorCode)
                    .done();
        }
    }
}
