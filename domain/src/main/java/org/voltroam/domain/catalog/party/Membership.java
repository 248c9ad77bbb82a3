package org.voltroam.domain.catalog.party;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.party.SettlementTerms.PeriodFee;
import org.voltroam.domain.catalog.party.SettlementTerms.Tier;
import org.voltroam.domain.value.CurrencyCode;
import org.voltroam.domain.value.PartyId;

/**
 * What a party pays to a hub for each period, whomever it roams with: a CPO by the EVSEs that the hub knows of it, an eMSP by its
 * contracts.
 *
 * @param member who pays; null for everybody of the role for whom nothing of its own is agreed
 * @param role CPO or EMSP
 * @param tiers by how many there are when the period is closed; below the lowest nothing is paid
 * @param from the first period it is for, null for all before
 * @param until the last one, null for all after
 */
public record Membership(
        PartyId hub,
        @Nullable PartyId member,
        Role role,
        List<Tier> tiers,
        CurrencyCode currency,
        @Nullable YearMonth from,
        @Nullable YearMonth until,
        Instant lastUpdated) {

    public Membership {
        tiers = List.copyOf(tiers);
        if (role != Role.CPO && role != Role.EMSP) {
            throw new IllegalArgumentException("a member of a hub is a CPO or an EMSP, not " + role);
        }
    }

    public boolean isFor(PartyId party, Role as, YearMonth period) {
        return role == as
                && (member == null || member.equals(party))
                && (from == null || !period.isBefore(from))
                && (until == null || !period.isAfter(until));
    }

    public BigDecimal fee(int count) {
        return new PeriodFee(SettlementTerms.Payer.BOTH, tiers).of(count);
    }
}
