package org.voltroam.domain.aftercare.dispute;

import java.util.Set;

/** What an eMSP says is wrong with a CDR, and what it must bring with it. */
public enum DisputeReason {
    PRICE_TOO_HIGH(Evidence.TARIFF, Evidence.BREAKDOWN),
    NEVER_CHARGED(Evidence.DRIVER_STATEMENT),
    WRONG_ENERGY(Evidence.METER_VALUES),
    DUPLICATE(Evidence.OTHER_CDR),
    BLOCKING_FEE(Evidence.SESSION, Evidence.TARIFF),
    RESERVATION(Evidence.SESSION),
    VAT(Evidence.BREAKDOWN),
    TARIFF_MISMATCH(Evidence.TARIFF),
    SIGNATURE_INVALID(Evidence.SIGNED_DATA),
    TECHNICAL_FAULT(Evidence.DRIVER_STATEMENT),
    FRAUD(Evidence.DRIVER_STATEMENT, Evidence.AUTHORIZATION);

    /** What shows it. */
    public enum Evidence {
        TARIFF,
        BREAKDOWN,
        SESSION,
        METER_VALUES,
        SIGNED_DATA,
        AUTHORIZATION,
        OTHER_CDR,
        DRIVER_STATEMENT
    }

    private final Set<Evidence> required;

    DisputeReason(Evidence... required) {
        this.required = Set.of(required);
    }

    public Set<Evidence> required() {
        return required;
    }
}
