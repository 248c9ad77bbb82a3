package org.voltroam.protocol.ocpp.v16;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Out;
import tools.jackson.databind.node.ObjectNode;

/** A station is starting and asks to be let in. OCPP 1.6, 4.2, 6.3 and 6.4. */
public final class BootNotification {

    public static final String ACTION = "BootNotification";

    private BootNotification() {}

    public record Request(
            String chargePointVendor,
            String chargePointModel,
            @Nullable String chargePointSerialNumber,
            @Nullable String chargeBoxSerialNumber,
            @Nullable String firmwareVersion,
            @Nullable String iccid,
            @Nullable String imsi,
            @Nullable String meterType,
            @Nullable String meterSerialNumber)
            implements Payload {

        public static Request read(Fields fields) {
            var request = new Request(
                    fields.requiredString("chargePointVendor", 20),
                    fields.requiredString("chargePointModel", 20),
                    fields.string("chargePointSerialNumber", 25),
                    fields.string("chargeBoxSerialNumber", 25),
                    fields.string("firmwareVersion", 50),
                    fields.string("iccid", 20),
                    fields.string("imsi", 20),
                    fields.string("meterType", 25),
                    fields.string("meterSerialNumber", 25));
            Judgement.close(fields);
            return request;
        }

        @Override
        public ObjectNode write() {
            return new Out()
                    .put("chargePointVendor", chargePointVendor)
                    .put("chargePointModel", chargePointModel)
                    .put("chargePointSerialNumber", chargePointSerialNumber)
                    .put("chargeBoxSerialNumber", chargeBoxSerialNumber)
                    .put("firmwareVersion", firmwareVersion)
                    .put("iccid", iccid)
                    .put("imsi", imsi)
                    .put("meterType", meterType)
                    .put("meterSerialNumber", meterSerialNumber)
                    .done();
        }
    }

    /** OCPP 1.6, 7.23. */
    public enum RegistrationStatus {
        Accepted,
        Pending,
        Rejected
    }

    /**
     * The answer.
     *
     * @param interval seconds: accepted, between heartbeats; else until the next BootNotification
     */
    public record Response(Open<RegistrationStatus> status, Instant currentTime, int interval) implements Payload {

        public static Response read(Fields fields) {
            var response = new Response(
                    fields.requiredOpen("status", RegistrationStatus.class),
                    fields.requiredInstant("currentTime"),
                    fields.requiredInteger("interval"));
            Judgement.close(fields);
            return response;
        }

        @Override
        public ObjectNode write() {
            return new Out()
                    .put("status", status)
                    .put("currentTime", currentTime)
                    .put("interval", interval)
                    .done();
        }
    }
}
