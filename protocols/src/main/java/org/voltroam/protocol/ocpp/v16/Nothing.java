package org.voltroam.protocol.ocpp.v16;

import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Out;
import tools.jackson.databind.node.ObjectNode;

/** The empty response: the message has arrived. */
public record Nothing() implements Payload {

    public static Nothing read(Fields fields) {
        Judgement.close(fields);
        return new Nothing();
    }

    @Override
    public ObjectNode write() {
        return new Out().done();
    }
}
