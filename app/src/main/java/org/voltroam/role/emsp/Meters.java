package org.voltroam.role.emsp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.voltroam.domain.aftercare.quality.CdrFinding.Code;
import org.voltroam.domain.aftercare.quality.Judgement;
import org.voltroam.domain.aftercare.quality.MeterKey;
import org.voltroam.domain.aftercare.quality.SignedCharge;
import org.voltroam.domain.aftercare.quality.SignedCharge.Genuine;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Incident.Sort;
import org.voltroam.domain.store.Kind;
import org.voltroam.protocol.ocmf.SignedValues;
import org.voltroam.protocol.ocmf.Transparency;
import org.voltroam.role.Incidents;
import org.voltroam.role.Member;

/**
 * The meters of CPOs and the keys they are known by. A key is known from the first charge that was billed by it; another one is taken
 * when a person releases a CDR that shows it, for a meter that was changed.
 */
record Meters(Member member) {

    Optional<SignedCharge> signed(Cdr cdr) {
        return SignedValues.of(cdr, meter -> known(cdr, meter));
    }

    /** What a driver needs to check a bill; without values where nothing was signed. */
    Transparency transparency(Cdr cdr) {
        return SignedValues.transparency(cdr, meter -> known(cdr, meter));
    }

    private Optional<MeterKey> known(Cdr cdr, String meter) {
        return member.store().find(Kind.METER_KEY, Kind.key(cdr.party(), meter));
    }

    /** To be written with the bill. */
    List<Change> learned(Cdr cdr) {
        if (Boolean.TRUE.equals(cdr.credit())) {
            return List.of();
        }
        return signed(cdr)
                .filter(signed -> !signed.records().isEmpty())
                .map(signed -> learned(cdr, signed))
                .orElse(List.of());
    }

    private List<Change> learned(Cdr cdr, SignedCharge signed) {
        var told = told(cdr, signed.records().getLast());
        var known = signed.known();
        var next = known == null ? told : known.after(told);
        return next.equals(known) ? List.of() : List.of(Change.put(Kind.METER_KEY, next));
    }

    private MeterKey told(Cdr cdr, Genuine record) {
        return new MeterKey(
                cdr.party(),
                record.meter(),
                record.key(),
                record.print(),
                member.clock().instant(),
                cdr.id(),
                record.page(),
                cdr.start());
    }

    /** Whatever becomes of the CDR, somebody has to hear that a meter is not the one it was. */
    List<Change> alerts(Cdr cdr, Judgement judgement) {
        var alerts = new ArrayList<Change>();
        judgement.findings().stream()
                .filter(finding -> finding.code() == Code.METER_KEY_CHANGED)
                .forEach(finding -> alerts.add(Incidents.incident(
                        Sort.METER_KEY_CHANGED,
                        cdr.party(),
                        Kind.CDR,
                        Kind.CDR.keyOf(cdr),
                        "the meter at " + cdr.location().evse() + " signs with another key than it was known by: "
                                + finding.told(),
                        member.clock().instant())));
        return alerts;
    }
}
