package org.voltroam.protocol.ocpp.v16;

import org.voltroam.domain.value.Open;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Out;
import tools.jackson.databind.node.ObjectNode;

/** Whether a station will do as told. OCPP 1.6, 7.40. */
public enum RemoteStartStopStatus {
    Accepted,
    Rejected;

    /** The answer to a remote start or stop. */
    public record Response(Open<RemoteStartStopStatus> status) implements Payload {

        public static Response read(Fields fields) {
            var response = new Response(fields.requiredOpen("status", RemoteStartStopStatus.class));
            Judgement.close(fields);
            return response;
        }

        @Override
        public ObjectNode write() {
            return new Out().put("status", status).done();
        }
    }
}
