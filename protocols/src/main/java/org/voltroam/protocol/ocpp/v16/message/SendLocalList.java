package org.voltroam.protocol.ocpp.v16.message;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.Length;

/** Gives a station the tokens it may accept without asking, or changes to them. OCPP 1.6, 5.15. */
public final class SendLocalList {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("SendLocalList", Request.class, Response.class);

    private SendLocalList() {}

    public enum TagStatus {
        Accepted,
        Blocked,
        Expired,
        Invalid,
        ConcurrentTx
    }

    /** What a station is to know about a token. OCPP 1.6, 7.27. */
    public record TagInfo(
            @Nullable Instant expiryDate,
            @Length(20) @Nullable String parentIdTag,
            Open<TagStatus> status) {}

    /** One token; without information about it, it is to be removed. */
    public record AuthorizationData(
            @Length(20) String idTag, @Nullable TagInfo idTagInfo) {}

    public enum UpdateKind {
        Differential,
        Full
    }

    public enum Status {
        Accepted,
        Failed,
        NotSupported,
        VersionMismatch
    }

    public record Request(
            int listVersion, List<AuthorizationData> localAuthorizationList, Open<UpdateKind> updateType) {}

    public record Response(Open<Status> status) {}
}
