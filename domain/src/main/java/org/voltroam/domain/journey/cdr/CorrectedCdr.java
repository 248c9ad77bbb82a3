package org.voltroam.domain.journey.cdr;

import java.time.Instant;
import org.voltroam.domain.value.CdrId;

/**
 * A wrong CDR put right: a credit that takes it back, and a new CDR of the same charge, which is one like any other.
 *
 * <p>Source: OCPI 2.2.1 and 2.3.0 mod_cdrs, Credit CDRs: a CDR is never changed.
 *
 * @param credit goes out first
 * @param right has neither credit nor credit_reference_id
 */
public record CorrectedCdr(Cdr credit, Cdr right) {

    private static final String MARK = "R";

    /**
     * @param asItWas the charge as it should have been told; its id and marks are those of a new CDR, whatever it says
     * @throws IllegalArgumentException when the wrong one is a credit, or the other is of another charge, driver or currency
     */
    public static CorrectedCdr of(Cdr wrong, Cdr asItWas, Instant now) {
        var same = wrong.party().equals(asItWas.party())
                && wrong.charge().equals(asItWas.charge())
                && wrong.token().equals(asItWas.token())
                && wrong.currency().equals(asItWas.currency());
        if (!same) {
            throw new IllegalArgumentException("CDR " + wrong.id() + " is put right by one of the same charge");
        }
        return new CorrectedCdr(CreditCdr.of(wrong, now), fresh(wrong, asItWas, now));
    }

    private static Cdr fresh(Cdr wrong, Cdr right, Instant now) {
        return new Cdr(
                right.party(),
                id(wrong),
                right.start(),
                right.end(),
                right.session(),
                right.token(),
                right.authMethod(),
                right.authorization(),
                right.location(),
                right.meterId(),
                right.currency(),
                right.tariffs(),
                right.periods(),
                right.signedData(),
                right.costs(),
                right.totalEnergy(),
                right.totalTime(),
                right.totalParkingTime(),
                right.remark(),
                right.invoiceReference(),
                null,
                null,
                right.homeChargingCompensation(),
                now,
                right.extras());
    }

    /** The same wrong CDR is put right once. */
    private static CdrId id(Cdr wrong) {
        return CreditCdr.id(wrong, MARK);
    }
}
