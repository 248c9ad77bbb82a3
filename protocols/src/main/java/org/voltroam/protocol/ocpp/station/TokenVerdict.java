package org.voltroam.protocol.ocpp.station;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.TokenUid;

/**
 * Whether a token may charge. OCPP 1.6, 7.8 (IdTagInfo).
 *
 * @param expiry until when a station may keep this verdict
 * @param group tokens of one group stop each other's transactions (1.6: parentIdTag)
 */
public record TokenVerdict(
        Status status, @Nullable Instant expiry, @Nullable TokenUid group) {

    public enum Status {
        ACCEPTED,
        BLOCKED,
        EXPIRED,
        /** Unknown, or not allowed here. */
        INVALID,
        /** Already in another transaction. Only an answer to the start of a transaction. */
        CONCURRENT_TX
    }

    public static TokenVerdict of(Status status) {
        return new TokenVerdict(status, null, null);
    }

    public boolean accepted() {
        return status == Status.ACCEPTED;
    }
}
