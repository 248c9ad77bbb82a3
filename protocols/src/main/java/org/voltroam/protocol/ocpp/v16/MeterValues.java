package org.voltroam.protocol.ocpp.v16;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Out;
import tools.jackson.databind.node.ObjectNode;

/** What a connector's meter has shown. OCPP 1.6, 4.7. Answered by {@link Nothing}. */
public final class MeterValues {

    public static final String ACTION = "MeterValues";

    private MeterValues() {}

    /**
     * The readings.
     *
     * @param connectorId 0 is the station's main meter
     */
    public record Request(int connectorId, @Nullable Integer transactionId, List<MeterValue> meterValue)
            implements Payload {

        public static Request read(Fields fields) {
            var request = new Request(
                    fields.requiredInteger("connectorId"),
                    fields.integer("transactionId"),
                    fields.requiredChildren("meterValue", MeterValue::read));
            Judgement.close(fields);
            return request;
        }

        @Override
        public ObjectNode write() {
            return new Out()
                    .put("connectorId", connectorId)
                    .put("transactionId", transactionId)
                    .children("meterValue", meterValue, MeterValue::write)
                    .done();
        }
    }
}
