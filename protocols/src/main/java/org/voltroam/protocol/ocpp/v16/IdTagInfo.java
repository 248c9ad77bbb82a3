package org.voltroam.protocol.ocpp.v16;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Out;
import tools.jackson.databind.node.ObjectNode;

/** Whether a token may charge. OCPP 1.6, 7.8. */
public record IdTagInfo(
        Open<AuthorizationStatus> status,
        @Nullable Instant expiryDate,
        @Nullable String parentIdTag) {

    /** The longest idTag. OCPP 1.6, 7.15 (IdToken). */
    static final int MAX_ID_TAG = 20;

    /** OCPP 1.6, 7.2. */
    public enum AuthorizationStatus {
        Accepted,
        Blocked,
        Expired,
        Invalid,
        ConcurrentTx
    }

    static IdTagInfo read(Fields fields) {
        var info = new IdTagInfo(
                fields.requiredOpen("status", AuthorizationStatus.class),
                fields.instant("expiryDate"),
                fields.string("parentIdTag", MAX_ID_TAG));
        Judgement.close(fields);
        return info;
    }

    ObjectNode write() {
        return new Out()
                .put("status", status)
                .put("expiryDate", expiryDate)
                .put("parentIdTag", parentIdTag)
                .done();
    }
}
