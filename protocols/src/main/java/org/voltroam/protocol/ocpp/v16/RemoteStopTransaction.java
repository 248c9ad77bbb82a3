package org.voltroam.protocol.ocpp.v16;

import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Out;
import tools.jackson.databind.node.ObjectNode;

/** End this transaction. OCPP 1.6, 5.12. Answered by {@link RemoteStartStopStatus.Response}. */
public final class RemoteStopTransaction {

    public static final String ACTION = "RemoteStopTransaction";

    private RemoteStopTransaction() {}

    public record Request(int transactionId) implements Payload {

        public static Request read(Fields fields) {
            var request = new Request(fields.requiredInteger("transactionId"));
            Judgement.close(fields);
            return request;
        }

        @Override
        public ObjectNode write() {
            return new Out().put("transactionId", transactionId).done();
        }
    }
}
