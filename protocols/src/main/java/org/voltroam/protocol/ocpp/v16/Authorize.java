package org.voltroam.protocol.ocpp.v16;

import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Out;
import tools.jackson.databind.node.ObjectNode;

/** May this card charge? OCPP 1.6, 4.1. */
public final class Authorize {

    public static final String ACTION = "Authorize";

    private Authorize() {}

    public record Request(String idTag) implements Payload {

        public static Request read(Fields fields) {
            var request = new Request(fields.requiredString("idTag", IdTagInfo.MAX_ID_TAG));
            Judgement.close(fields);
            return request;
        }

        @Override
        public ObjectNode write() {
            return new Out().put("idTag", idTag).done();
        }
    }

    public record Response(IdTagInfo idTagInfo) implements Payload {

        public static Response read(Fields fields) {
            var response = new Response(fields.requiredChild("idTagInfo", IdTagInfo::read));
            Judgement.close(fields);
            return response;
        }

        @Override
        public ObjectNode write() {
            return new Out().child("idTagInfo", idTagInfo, IdTagInfo::write).done();
        }
    }
}
