package org.voltroam.protocol.ocpp.v16;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Out;
import tools.jackson.databind.node.ObjectNode;

/** A transaction has ended. OCPP 1.6, 4.10. */
public final class StopTransaction {

    public static final String ACTION = "StopTransaction";

    private StopTransaction() {}

    /** OCPP 1.6, 7.36. */
    public enum Reason {
        EmergencyStop,
        EVDisconnected,
        HardReset,
        Local,
        Other,
        PowerLoss,
        Reboot,
        Remote,
        SoftReset,
        UnlockCommand,
        DeAuthorized
    }

    /**
     * The end.
     *
     * @param meterStop Wh; whole by the schema, but a fraction costs nobody a transaction
     */
    public record Request(
            @Nullable String idTag,
            BigDecimal meterStop,
            Instant timestamp,
            int transactionId,
            @Nullable Open<Reason> reason,
            List<MeterValue> transactionData)
            implements Payload {

        public static Request read(Fields fields) {
            var request = new Request(
                    fields.string("idTag", IdTagInfo.MAX_ID_TAG),
                    Meter.wattHours(fields, "meterStop"),
                    fields.requiredInstant("timestamp"),
                    fields.requiredInteger("transactionId"),
                    fields.open("reason", Reason.class),
                    fields.children("transactionData", MeterValue::read));
            Judgement.close(fields);
            return request;
        }

        @Override
        public ObjectNode write() {
            return new Out()
                    .put("idTag", idTag)
                    .put("meterStop", Meter.whole(meterStop))
                    .put("timestamp", timestamp)
                    .put("transactionId", transactionId)
                    .put("reason", reason)
                    .children("transactionData", transactionData, MeterValue::write)
                    .done();
        }
    }

    /**
     * The answer.
     *
     * @param idTagInfo only when the request named an idTag
     */
    public record Response(@Nullable IdTagInfo idTagInfo) implements Payload {

        public static Response read(Fields fields) {
            var response = new Response(fields.child("idTagInfo", IdTagInfo::read));
            Judgement.close(fields);
            return response;
        }

        @Override
        public ObjectNode write() {
            return new Out().child("idTagInfo", idTagInfo, IdTagInfo::write).done();
        }
    }
}
