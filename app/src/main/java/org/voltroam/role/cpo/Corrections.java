package org.voltroam.role.cpo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.cdr.CorrectedCdr;
import org.voltroam.domain.journey.settlement.Clearing;
import org.voltroam.domain.journey.trail.Step.What;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.CdrId;
import org.voltroam.role.Member;

/**
 * Wrong CDRs put right: a credit, then a new CDR, both in one commit, so that nobody hears of the one without the other. Source: OCPI
 * 2.2.1 mod_cdrs, Credit CDRs.
 */
record Corrections(Member member) {

    /**
     * Puts a CDR of ours right; put right again it is what it was the first time.
     *
     * @param right the charge as it should have been told
     * @return empty when there is no such CDR of ours
     * @throws IllegalArgumentException when it is a credit, or the other is of another charge
     */
    Optional<CorrectedCdr> correct(CdrId id, Cdr right) {
        return find(id).map(wrong -> {
            var told = CorrectedCdr.of(wrong, right, member.clock().instant());
            var known = find(told.right().id());
            return known.isPresent() ? new CorrectedCdr(kept(told.credit()), known.get()) : written(wrong, told);
        });
    }

    private CorrectedCdr written(Cdr wrong, CorrectedCdr told) {
        var changes = new ArrayList<Change>();
        if (find(told.credit().id()).isEmpty()) {
            changes.add(Change.put(Kind.CDR, told.credit()));
            changes.addAll(settled(told.credit()));
        }
        changes.add(Change.put(Kind.CDR, told.right()));
        changes.addAll(settled(told.right()));
        changes.add(member.trail()
                .step(
                        told.right().charge(),
                        What.CDR,
                        "CDR " + wrong.id() + " is taken back by "
                                + told.credit().id() + ", and " + told.right().id() + " is issued in its place",
                        "cdr",
                        told.right().id()));
        member.store().commit(changes);
        return new CorrectedCdr(kept(told.credit()), told.right());
    }

    private Cdr kept(Cdr credit) {
        return find(credit.id()).orElse(credit);
    }

    private Optional<Cdr> find(CdrId id) {
        return member.store().find(Kind.CDR, Kind.key(member.id(), id.ci().folded()));
    }

    /** As with any CDR of ours: the books are the hub's where one clears. */
    private List<Change> settled(Cdr cdr) {
        return member.directory()
                .agreement(member.id(), cdr.token().party())
                .map(agreement -> {
                    var settlement =
                            Clearing.settle(cdr, agreement, member.clock().instant());
                    Change put = Change.put(Kind.SETTLEMENT, settlement);
                    return agreement.hub() == null ? List.of(put, new Change.Posted(settlement.entry())) : List.of(put);
                })
                .orElse(List.of());
    }
}
