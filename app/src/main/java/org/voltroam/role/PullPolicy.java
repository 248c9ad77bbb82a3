package org.voltroam.role;

import java.time.Duration;
import org.voltroam.domain.value.PartyId;

/**
 * When lists are read.
 *
 * @param whole from one reading of a whole list to the next, to which up to a tenth is added, other for each partner
 * @param overlap so far before the newest known change a catch-up begins: clocks differ, and commits overtake each other
 * @param facts so far back sessions and CDRs are read where other lists are read whole
 * @param again after a reading that failed
 */
public record PullPolicy(Duration whole, Duration overlap, Duration facts, Duration again) {

    /** Once a day, a quarter of an hour, a week, five minutes. */
    public static PullPolicy standard() {
        return new PullPolicy(Duration.ofDays(1), Duration.ofMinutes(15), Duration.ofDays(7), Duration.ofMinutes(5));
    }

    /** The partner's own part of the tenth: those who came together do not all read together for ever. */
    Duration splay(PartyId partner) {
        return whole.dividedBy(10_000).multipliedBy(Math.floorMod(partner.hashCode() * 0x9E3779B1, 1000));
    }
}
