package org.voltroam.protocol.ocpp.v16;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Out;
import tools.jackson.databind.node.ObjectNode;

/** A message of a maker's own. OCPP 1.6, 4.3. */
public final class DataTransfer {

    public static final String ACTION = "DataTransfer";

    private static final int ANY_LENGTH = Integer.MAX_VALUE;

    private DataTransfer() {}

    public record Request(
            String vendorId,
            @Nullable String messageId,
            @Nullable String data) implements Payload {

        public static Request read(Fields fields) {
            var request = new Request(
                    fields.requiredString("vendorId", 255),
                    fields.string("messageId", 50),
                    fields.string("data", ANY_LENGTH));
            Judgement.close(fields);
            return request;
        }

        @Override
        public ObjectNode write() {
            return new Out()
                    .put("vendorId", vendorId)
                    .put("messageId", messageId)
                    .put("data", data)
                    .done();
        }
    }

    /** OCPP 1.6, 7.17. */
    public enum DataTransferStatus {
        Accepted,
        Rejected,
        UnknownMessageId,
        UnknownVendorId
    }

    public record Response(
            Open<DataTransferStatus> status, @Nullable String data) implements Payload {

        public static Response read(Fields fields) {
            var response = new Response(
                    fields.requiredOpen("status", DataTransferStatus.class), fields.string("data", ANY_LENGTH));
            Judgement.close(fields);
            return response;
        }

        @Override
        public ObjectNode write() {
            return new Out().put("status", status).put("data", data).done();
        }
    }
}
