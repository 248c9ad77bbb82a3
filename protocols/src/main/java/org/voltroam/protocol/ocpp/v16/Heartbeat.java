package org.voltroam.protocol.ocpp.v16;

import java.time.Instant;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Out;
import tools.jackson.databind.node.ObjectNode;

/** A station is alive and asks what time it is. OCPP 1.6, 4.6. */
public final class Heartbeat {

    public static final String ACTION = "Heartbeat";

    private Heartbeat() {}

    public record Request() implements Payload {

        public static Request read(Fields fields) {
            Judgement.close(fields);
            return new Request();
        }

        @Override
        public ObjectNode write() {
            return new Out().done();
        }
    }

    public record Response(Instant currentTime) implements Payload {

        public static Response read(Fields fields) {
            var response = new Response(fields.requiredInstant("currentTime"));
            Judgement.close(fields);
            return response;
        }

        @Override
        public ObjectNode write() {
            return new Out().put("currentTime", currentTime).done();
        }
    }
}
