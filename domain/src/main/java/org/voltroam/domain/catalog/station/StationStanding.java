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
 * @param profile by which alone it may come; null where nothing was agreed: then by a password or better
 * @param nextProfile a better one that it is to change to: by that too, and from then on by that alone
 * @param lastUpdated when it was decided
 */
public record StationStanding(
        StationId id,
        PartyId party,
        State state,
        @Nullable String passwordHash,
        @Nullable String nextPasswordHash,
        @Nullable SecurityProfile profile,
        @Nullable SecurityProfile nextProfile,
        Instant lastUpdated) {

    /** One with which no security profile was agreed. */
    public StationStanding(
            StationId id,
            PartyId party,
            State state,
            @Nullable String passwordHash,
            @Nullable String nextPasswordHash,
            Instant lastUpdated) {
        this(id, party, state, passwordHash, nextPasswordHash, null, null, lastUpdated);
    }

    /** Whether a station is let in. */
    public enum State {
        ACCEPTED,
        /** New: it may be configured, and does not charge. */
        WAITING,
        /** It is told so, and nothing else. */
        REJECTED
    }

    public StationStanding as(State other, Instant now) {
        return new StationStanding(id, party, other, passwordHash, nextPasswordHash, profile, nextProfile, now);
    }

    /** A new password has been sent to the station. */
    public StationStanding changing(String hash, Instant now) {
        return new StationStanding(id, party, state, passwordHash, hash, profile, nextProfile, now);
    }

    /** The change has come to its end: from now on this hash alone is good; null for the one the station was brought with. */
    public StationStanding settled(@Nullable String hash, Instant now) {
        return new StationStanding(id, party, state, hash, null, profile, nextProfile, now);
    }

    /** From now on it comes by this profile and no other. */
    public StationStanding coming(SecurityProfile by, Instant now) {
        return new StationStanding(id, party, state, passwordHash, nextPasswordHash, by, null, now);
    }

    /** It is to change to this profile; until it has come by it, it may come by the one before. */
    public StationStanding changing(SecurityProfile to, Instant now) {
        return new StationStanding(id, party, state, passwordHash, nextPasswordHash, profile, to, now);
    }

    /**
     * Whether it may come by this profile. Source: OCPP 2.0.1, A00.FR.002, A05.FR.09.
     *
     * @param agreed see {@link #profile}
     */
    public static boolean admits(@Nullable SecurityProfile agreed, SecurityProfile by) {
        return agreed == null ? by != SecurityProfile.NONE : agreed == by;
    }

    @Override
    public String toString() {
        return id + " " + state;
    }
}
