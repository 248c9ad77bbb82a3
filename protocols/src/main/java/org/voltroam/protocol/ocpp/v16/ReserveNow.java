package org.voltroam.protocol.ocpp.v16;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Out;
import tools.jackson.databind.node.ObjectNode;

/** Keep a connector for this token. OCPP 1.6, 5.13. */
public final class ReserveNow {

    public static final String ACTION = "ReserveNow";

    private ReserveNow() {}

    /** What the station did. OCPP 1.6, 7.41. */
    public enum ReservationStatus {
        Accepted,
        Faulted,
        Occupied,
        Rejected,
        Unavailable
    }

    /**
     * The order.
     *
     * @param connectorId 0 for any of the station
     * @param parentIdTag whose other tokens may use the reservation too
     * @param reservationId a number the station knows already replaces that reservation
     */
    public record Request(
            int connectorId,
            Instant expiryDate,
            String idTag,
            @Nullable String parentIdTag,
            int reservationId) implements Payload {

        public static Request read(Fields fields) {
            var request = new Request(
                    fields.requiredInteger("connectorId"),
                    fields.requiredInstant("expiryDate"),
                    fields.requiredString("idTag", IdTagInfo.MAX_ID_TAG),
                    fields.string("parentIdTag", IdTagInfo.MAX_ID_TAG),
                    fields.requiredInteger("reservationId"));
            Judgement.close(fields);
            return request;
        }

        @Override
        public ObjectNode write() {
            return new Out()
                    .put("connectorId", connectorId)
                    .put("expiryDate", expiryDate)
                    .put("idTag", idTag)
                    .put("parentIdTag", parentIdTag)
                    .put("reservationId", reservationId)
                    .done();
        }
    }

    public record Response(Open<ReservationStatus> status) implements Payload {

        public static Response read(Fields fields) {
            var response = new Response(fields.requiredOpen("status", ReservationStatus.class));
            Judgement.close(fields);
            return response;
        }

        @Override
        public ObjectNode write() {
            return new Out().put("status", status).done();
        }
    }
}
