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

/** CDRs of ours taken back, for ever, and told anew. Credit, correction and our books are one commit. */
record Corrections(Member member) {

    /** @return the credit, the same one each time; empty when there is no such CDR of ours, or it is a credit itself */
    Optional<Cdr> credit(CdrId id) {
        return find(id).filter(cdr -> !Boolean.TRUE.equals(cdr.credit()))
                .map(wrong -> write(
                                wrong,
                                List.of(CreditCdr.of(wrong, member.clock().instant())),
                                "")
                        .getFirst());
    }

    /**
     * @param why for the trail
     * @return the credit and the CDR that takes the place of the wrong one; empty when there is no such CDR of ours
     * @throws IllegalArgumentException when it cannot be corrected so, or was taken back before
     */
    Optional<List<Cdr>> correct(CdrId id, Energy right, String why) {
        return find(id).map(wrong -> {
            var now = member.clock().instant();
            var corrected = CorrectedCdr.of(wrong, right, this::costs, now);
            var pair = write(wrong, List.of(CreditCdr.of(wrong, now), corrected), ": " + why);
            if (pair.size() < 2) {
                throw new IllegalArgumentException("CDR " + id + " was taken back before by "
                        + pair.getFirst().id());
            }
            return pair;
        });
    }

    private Optional<Cdr> find(CdrId id) {
        return member.store().find(Kind.CDR, Kind.key(member.id(), id.ci().folded()));
    }

    private Costs costs(Cdr cdr) {
        return new Pricer().price(Measured.of(cdr, zone(cdr))).costs();
    }

    private ZoneId zone(Cdr cdr) {
        var session = cdr.session();
        return Optional.ofNullable(session)
                .flatMap(id -> member.store()
                        .find(Kind.RECORDING, Kind.key(member.id(), id.ci().folded())))
                .map(Recording::zone)
                .or(() -> member.directory()
                        .location(new Owned<>(member.id(), cdr.location().id()))
                        .map(Location::zone))
                .orElse(ZoneOffset.UTC);
    }

    /** The credit alone where it was written before. */
    private List<Cdr> write(Cdr wrong, List<Cdr> cdrs, String why) {
        var books = new OwnBooks(member);
        var changes = new ArrayList<Change>();
        for (var cdr : cdrs) {
            changes.add(Change.put(Kind.CDR, cdr));
            changes.addAll(books.settled(cdr));
            changes.add(told(wrong, cdr, why));
        }
        try {
            member.store().commit(changes);
            return cdrs;
        } catch (AlreadyThere takenBackBefore) {
            return List.of(member.store()
                    .find(Kind.CDR, Kind.CDR.keyOf(cdrs.getFirst()))
                    .orElseThrow());
        }
    }

    private Change told(Cdr wrong, Cdr cdr, String why) {
        var verb = Boolean.TRUE.equals(cdr.credit()) ? " is taken back by " : " is replaced by ";
        return member.trail()
                .step(cdr.charge(), What.CDR, "CDR " + wrong.id() + verb + cdr.id() + why, "cdr", cdr.id());
    }
}
