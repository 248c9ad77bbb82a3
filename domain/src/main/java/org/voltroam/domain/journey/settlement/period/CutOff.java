package org.voltroam.domain.journey.settlement.period;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.catalog.party.SettlementTerms;
import org.voltroam.domain.value.Money;
import org.voltroam.domain.value.PartyId;

/**
 * What a period is settled from, frozen before anything is settled: whoever settles it again gets the same.
 *
 * @param position of the last entry of the ledger that may belong to the period; what is booked later belongs to a later one
 * @param openFrom the first entry that no earlier period may have settled
 * @param firstNumber of the period's statements: numbers of a keeper have no gaps
 * @param terms of every pair as they were then; pairs that are not named have the standard
 * @param members what parties pay that is not of one agreement; those who pay nothing are not named
 */
public record CutOff(
        PartyId keeper,
        YearMonth period,
        long position,
        long openFrom,
        int firstNumber,
        List<PairTerms> terms,
        List<Member> members,
        Instant at) {

    /** What was frozen before there were members has none. */
    public CutOff {
        terms = List.copyOf(terms);
        members = List.copyOf(Objects.requireNonNullElse(members, List.of()));
    }

    /**
     * What a party pays for the period.
     *
     * @param count of its EVSEs, or of its contracts
     * @param amount in whole cents, before taxes
     */
    public record Member(PartyId party, Role role, int count, Money amount) {

        PeriodCost cost() {
            return role == Role.CPO
                    ? new PeriodCost(PeriodCost.Sort.MEMBERSHIP, party, null, count, amount)
                    : new PeriodCost(PeriodCost.Sort.MEMBERSHIP, null, party, count, amount);
        }
    }

    /** What a CPO and an eMSP agreed. */
    public record PairTerms(PartyId cpo, PartyId emsp, SettlementTerms terms) {}

    public SettlementTerms terms(PartyId cpo, PartyId emsp) {
        return terms.stream()
                .filter(pair -> pair.cpo().equals(cpo) && pair.emsp().equals(emsp))
                .findFirst()
                .map(PairTerms::terms)
                .orElse(SettlementTerms.STANDARD);
    }

    /** Whether it is in this period or an earlier one. */
    boolean covers(Booked booked) {
        return covers(booked, terms(booked.cpo(), booked.emsp()).zone());
    }

    /** @param zone of the pair, for who has many to ask about */
    boolean covers(Booked booked, ZoneId zone) {
        return booked.position() <= position
                && !YearMonth.from(booked.charged().atZone(zone)).isAfter(period);
    }
}
