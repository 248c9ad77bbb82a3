package org.voltroam.role.cpo;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.cdr.CorrectedCdr;
import org.voltroam.domain.journey.cdr.Costs;
import org.voltroam.domain.journey.cdr.CreditCdr;
import org.voltroam.domain.journey.cdr.EnergyCorrection;
import org.voltroam.domain.journey.pricing.Measured;
import org.voltroam.domain.journey.pricing.Pricer;
import org.voltroam.domain.journey.session.Recording;
import org.voltroam.domain.journey.trail.Step.What;
import org.voltroam.domain.store.AlreadyThere;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.CdrId;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.Owned;
import org.voltroam.role.Member;

/**
 * CDRs of ours taken back, for ever, and told anew. Credit, correction and our books are one commit, so that nobody hears of the one
 * without the other. Source: OCPI 2.2.1 mod_cdrs, Credit CDRs.
 */
record Corrections(Member member) {

    /** @return the credit, the same one each time; empty when there is no such CDR of ours, or it is a credit itself */
    Optional<Cdr> credit(CdrId id) {
        return find(id).filter(cdr -> !Boolean.TRUE.equals(cdr.credit()))
                .map(wrong -> credited(wrong, CreditCdr.of(wrong, member.clock().instant())));
    }

    /**
     * Puts a CDR of ours right; put right again it is what it was the first time.
     *
     * @param right the charge as it should have been told
     * @param why for the trail
     * @return empty when there is no such CDR of ours
     * @throws IllegalArgumentException when it is a credit, or the other is of another charge
     */
    Optional<CorrectedCdr> correct(CdrId id, Cdr right, String why) {
        return find(id).map(wrong -> {
            var told = CorrectedCdr.of(wrong, right, member.clock().instant());
            return find(told.right().id())
                    .map(known -> new CorrectedCdr(kept(told.credit()), known))
                    .orElseGet(() -> written(wrong, told, why));
        });
    }

    /**
     * Puts the energy of a CDR of ours right.
     *
     * @throws IllegalArgumentException when it cannot be corrected so, or was put right before with another energy
     */
    Optional<CorrectedCdr> correct(CdrId id, Energy energy, String why) {
        return find(id).map(wrong -> EnergyCorrection.of(wrong, energy, this::costs))
                .flatMap(right -> correct(id, right, why))
                .map(pair -> withEnergy(pair, energy));
    }

    private static CorrectedCdr withEnergy(CorrectedCdr pair, Energy wanted) {
        if (pair.right().totalEnergy().compareTo(wanted) != 0) {
            throw new IllegalArgumentException("it was put right before by "
                    + pair.right().id() + " with " + pair.right().totalEnergy() + ": correct that one");
        }
        return pair;
    }

    private Optional<Cdr> find(CdrId id) {
        return member.store().find(Kind.CDR, Kind.key(member.id(), id.ci().folded()));
    }

    private Cdr kept(Cdr credit) {
        return find(credit.id()).orElse(credit);
    }

    private Costs costs(Cdr cdr) {
        return new Pricer().price(Measured.of(cdr, zone(cdr))).costs();
    }

    private ZoneId zone(Cdr cdr) {
        return Optional.ofNullable(cdr.session())
                .flatMap(id -> member.store()
                        .find(Kind.RECORDING, Kind.key(member.id(), id.ci().folded())))
                .map(Recording::zone)
                .or(() -> member.directory()
                        .location(new Owned<>(member.id(), cdr.location().id()))
                        .map(Location::zone))
                .orElse(ZoneOffset.UTC);
    }

    private Cdr credited(Cdr wrong, Cdr credit) {
        var changes = told(credit);
        changes.add(step(credit, "CDR " + wrong.id() + " is taken back by " + credit.id()));
        try {
            member.store().commit(changes);
            return credit;
        } catch (AlreadyThere takenBackBefore) {
            return find(credit.id()).orElseThrow();
        }
    }

    private CorrectedCdr written(Cdr wrong, CorrectedCdr pair, String why) {
        var before = find(pair.credit().id());
        var changes = before.isPresent() ? new ArrayList<Change>() : told(pair.credit());
        changes.addAll(told(pair.right()));
        changes.add(step(
                pair.right(),
                "CDR " + wrong.id() + " is taken back by " + pair.credit().id() + ", and "
                        + pair.right().id() + " is issued in its place: " + why));
        member.store().commit(changes);
        return new CorrectedCdr(before.orElse(pair.credit()), pair.right());
    }

    private List<Change> told(Cdr cdr) {
        var changes = new ArrayList<Change>();
        changes.add(Change.put(Kind.CDR, cdr));
        changes.addAll(new OwnBooks(member).settled(cdr));
        return changes;
    }

    private Change step(Cdr cdr, String text) {
        return member.trail().step(cdr.charge(), What.CDR, text, "cdr", cdr.id());
    }
}
