package org.voltroam.protocol.ocpp.v16;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Out;
import tools.jackson.databind.node.ObjectNode;

/** A transaction has started. OCPP 1.6, 4.8. */
public final class StartTransaction {

    public static final String ACTION = "StartTransaction";

    private StartTransaction() {}

    /**
     * The start.
     *
     * @param meterStart Wh; whole by the schema, but a fraction costs nobody a transaction
     */
    public record Request(
            int connectorId,
            String idTag,
            BigDecimal meterStart,
            @Nullable Integer reservationId,
            Instant timestamp) implements Payload {

        public static Request read(Fields fields) {
            var request = new Request(
                    fields.requiredInteger("connectorId"),
                    fields.requiredString("idTag", IdTagInfo.MAX_ID_TAG),
                    Meter.wattHours(fields, "meterStart"),
                    fields.integer("reservationId"),
                    fields.requiredInstant("timestamp"));
            Judgement.close(fields);
            return request;
        }

        @Override
        public ObjectNode write() {
            return new Out()
                    .put("connectorId", connectorId)
                    .put("idTag", idTag)
                    .put("meterStart", Meter.whole(meterStart))
                    .put("reservationId", reservationId)
                    .put("timestamp", timestamp)
                    .done();
        }
    }

    public record Response(IdTagInfo idTagInfo, int transactionId) implements Payload {

        public static Response read(Fields fields) {
            var response = new Response(
                    fields.requiredChild("idTagInfo", IdTagInfo::read), fields.requiredInteger("transactionId"));
            Judgement.close(fields);
            return response;
        }

        @Override
        public ObjectNode write() {
            return new Out()
                    .child("idTagInfo", idTagInfo, IdTagInfo::write)
                    .put("transactionId", transactionId)
                    .done();
        }
    }
}
