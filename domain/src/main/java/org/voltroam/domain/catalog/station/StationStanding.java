package org.voltroam.domain.catalog.station;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.StationId;

/**
 * What an operator has decided about a station, apart from where it stands: a station without one is accepted, if it is known.
 *
 * @param passwordHash in place of the one the station was brought with; null when that holds
 * @param nextPasswordHash while a change of the password is under way: either is taken until one of them is used. A gap of OCPP 2.0.1,
 *     A01: the answer to the change may be lost
 * @param lastUpdated when it was decided
 */
public record StationStanding(
        StationId id,
        PartyId party,
        State state,
        @Nullable String passwordHash,
        @Nullable String nextPasswordHash,
        Instant lastUpdated) {

    /** Whether a station is let in. */
    public enum State {
        ACCEPTED,
        /** New: it may be configured, and does not charge. */
        WAITING,
        /** It is told so, and nothing else. */
        REJECTED
    }

    public StationStanding as(State other, Instant now) {
        return new StationStanding(id, party, other, passwordHash, nextPasswordHash, now);
    }

    /** A new password has been sent to the station. */
    public StationStanding changing(String hash, Instant now) {
        return new StationStanding(id, party, state, passwordHash, hash, now);
    }

    /** The change has come to its end: from now on this hash alone is good; null for the one the station was brought with. */
    public StationStanding settled(@Nullable String hash, Instant now) {
        return new StationStanding(id, party, state, hash, null, now);
    }

    @Override
    public String toString() {
        return id + " " + state;
    }
}
