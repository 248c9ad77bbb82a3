package org.voltroam.protocol.ocpp.v16;

import org.voltroam.domain.value.Open;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Out;
import tools.jackson.databind.node.ObjectNode;

/** Let go of a plug that is stuck. OCPP 1.6, 5.18. */
public final class UnlockConnector {

    public static final String ACTION = "UnlockConnector";

    private UnlockConnector() {}

    /** OCPP 1.6, 7.48. */
    public enum UnlockStatus {
        Unlocked,
        UnlockFailed,
        NotSupported
    }

    public record Request(int connectorId) implements Payload {

        public static Request read(Fields fields) {
            var request = new Request(fields.requiredInteger("connectorId"));
            Judgement.close(fields);
            return request;
        }

        @Override
        public ObjectNode write() {
            return new Out().put("connectorId", connectorId).done();
        }
    }

    public record Response(Open<UnlockStatus> status) implements Payload {

        public static Response read(Fields fields) {
            var response = new Response(fields.requiredOpen("status", UnlockStatus.class));
            Judgement.close(fields);
            return response;
        }

        @Override
        public ObjectNode write() {
            return new Out().put("status", status).done();
        }
    }
}
