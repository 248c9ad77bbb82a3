package org.voltroam.domain.journey.session;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.journey.session.Recording.MeterReading;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.StationId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.domain.value.TransactionId;

/**
 * What a station told of a transaction that it counts itself, and that cannot be recorded yet: something before it is missing, or nobody
 * knows who charges. It has been acknowledged, so it must outlive us. OCPP 2.x, TransactionEvent.
 *
 * @param party the CPO
 * @param sequence the station's count of what it tells of this transaction
 * @param outlet the number of the place; null when it was not told
 * @param heard when it came, by our clock
 */
public record HeldReport(
        PartyId party,
        StationId station,
        TransactionId transaction,
        int sequence,
        Stage stage,
        @Nullable Integer outlet,
        Instant at,
        boolean offline,
        @Nullable TokenUid token,
        @Nullable Integer reservation,
        List<MeterReading> readings,
        @Nullable Boolean withheld,
        @Nullable String reason,
        Instant heard) {

    public enum Stage {
        STARTED,
        UPDATED,
        ENDED
    }

    public HeldReport {
        readings = List.copyOf(readings);
    }

    /** Whether both tell the same, whenever they came. */
    public boolean repeats(HeldReport other) {
        return sequence == other.sequence && stage == other.stage && at.equals(other.at);
    }
}
