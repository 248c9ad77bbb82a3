package org.voltroam.protocol.ocpp.station;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.TokenUid;

/**
 * Whether a token may charge. OCPP 1.6, 7.8 (IdTagInfo).
 *
 * @param expiry until when a station may keep this verdict
 * @param group tokens of one group stop each other's transactions (1.6: parentIdTag)
 * @param evses the numbers of those it is good at, of the station that asked; none for all. OCPP 1.6 cannot say it
 */
public record TokenVerdict(
        Status status, @Nullable Instant expiry, @Nullable TokenUid group, List<Integer> evses) {

    /** Good at every EVSE of the station. */
    public TokenVerdict(Status status, @Nullable Instant expiry, @Nullable TokenUid group) {
        this(status, expiry, group, List.of());
    }

    public enum Status {
        ACCEPTED,
        BLOCKED,
        EXPIRED,
        /** The driver must pay first. OCPP 1.6 has no word for it and says Blocked. */
        NO_CREDIT,
        /** Good elsewhere, not at this location. OCPP 1.6 has no word for it and says Invalid. */
        NOT_HERE,
        /** Unknown, or nobody could say. */
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
