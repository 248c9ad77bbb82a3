package org.voltroam.protocol.ocpp.v16;

import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Out;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Start charging for this token. OCPP 1.6, 5.11. Answered by {@link RemoteStartStopStatus.Response}. */
public final class RemoteStartTransaction {

    public static final String ACTION = "RemoteStartTransaction";

    private RemoteStartTransaction() {}

    /**
     * The order.
     *
     * @param chargingProfile as it is; only its purpose TxProfile is allowed (OCPP 1.6, 5.16)
     */
    public record Request(
            @Nullable Integer connectorId,
            String idTag,
            @Nullable JsonNode chargingProfile) implements Payload {

        public static Request read(Fields fields) {
            var request = new Request(
                    fields.integer("connectorId"),
                    fields.requiredString("idTag", IdTagInfo.MAX_ID_TAG),
                    fields.node("chargingProfile"));
            Judgement.close(fields);
            return request;
        }

        @Override
        public ObjectNode write() {
            return new Out()
                    .put("connectorId", connectorId)
                    .put("idTag", idTag)
                    .put("chargingProfile", chargingProfile)
                    .done();
        }
    }
}
