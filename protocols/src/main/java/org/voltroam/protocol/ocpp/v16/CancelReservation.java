package org.voltroam.protocol.ocpp.v16;

import org.voltroam.domain.value.Open;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Out;
import tools.jackson.databind.node.ObjectNode;

/** Keep the connector no longer. OCPP 1.6, 5.2. */
public final class CancelReservation {

    public static final String ACTION = "CancelReservation";

    private CancelReservation() {}

    /** Rejected when the station has no reservation of this number. OCPP 1.6, 7.9. */
    public enum CancelReservationStatus {
        Accepted,
        Rejected
    }

    public record Request(int reservationId) implements Payload {

        public static Request read(Fields fields) {
            var request = new Request(fields.requiredInteger("reservationId"));
            Judgement.close(fields);
            return request;
        }

        @Override
        public ObjectNode write() {
            return new Out().put("reservationId", reservationId).done();
        }
    }

    public record Response(Open<CancelReservationStatus> status) implements Payload {

        public static Response read(Fields fields) {
            var response = new Response(fields.requiredOpen("status", CancelReservationStatus.class));
            Judgement.close(fields);
            return response;
        }

        @Override
        public ObjectNode write() {
            return new Out().put("status", status).done();
        }
    }
}
