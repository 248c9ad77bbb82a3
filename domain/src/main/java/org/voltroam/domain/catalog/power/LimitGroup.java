package org.voltroam.domain.catalog.power;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.voltroam.domain.value.PartyId;

/**
 * Places that share a fuse: a site, or a part of one. A place may be in several groups, which all count.
 *
 * @param party the CPO
 * @param most what all may draw together; with amperes per phase, as if all used the same phases
 * @param minimum below which a car does not charge: 6 A by IEC 61851-1
 * @param members none takes the group away
 */
public record LimitGroup(
        PartyId party,
        String name,
        Supply.Unit unit,
        BigDecimal most,
        BigDecimal minimum,
        List<Member> members,
        Instant saved) {

    /**
     * A place that shares.
     *
     * @param priority the higher the earlier
     * @param maximum what it draws at most, whatever it is told: what its hardware can
     */
    public record Member(Slot slot, int priority, BigDecimal maximum) {}

    public LimitGroup {
        members = List.copyOf(members);
        if (most.signum() < 0 || minimum.signum() < 0) {
            throw new IllegalArgumentException("a limit is not negative");
        }
        if (members.stream().map(Member::slot).distinct().count() < members.size()) {
            throw new IllegalArgumentException("a place is a member once");
        }
    }

    Optional<Member> member(Slot slot) {
        return members.stream().filter(member -> member.slot().equals(slot)).findFirst();
    }
}
