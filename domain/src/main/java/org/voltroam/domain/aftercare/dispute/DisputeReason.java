package org.voltroam.domain.aftercare.dispute;

import java.util.Set;

/** What an eMSP says is wrong with a CDR, and what it must bring with it. */
public enum DisputeReason {
    PRICE_TOO_HIGH,
    NEVER_CHARGED,
    WRONG_ENERGY,
    DUPLICATE,
    BLOCKING_FEE,
    RESERVATION,
    VAT,
    TARIFF_MISMATCH,
    SIGNATURE_INVALID,
    TECHNICAL_FAULT,
    FRAUD;

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

    public Set<Evidence> required() {
        return switch (this) {
            case PRICE_TOO_HIGH -> Set.of(Evidence.TARIFF, Evidence.BREAKDOWN);
            case NEVER_CHARGED, TECHNICAL_FAULT -> Set.of(Evidence.DRIVER_STATEMENT);
            case WRONG_ENERGY -> Set.of(Evidence.METER_VALUES);
            case DUPLICATE -> Set.of(Evidence.OTHER_CDR);
            case BLOCKING_FEE -> Set.of(Evidence.SESSION, Evidence.TARIFF);
            case RESERVATION -> Set.of(Evidence.SESSION);
            case VAT -> Set.of(Evidence.BREAKDOWN);
            case TARIFF_MISMATCH -> Set.of(Evidence.TARIFF);
            case SIGNATURE_INVALID -> Set.of(Evidence.SIGNED_DATA);
            case FRAUD -> Set.of(Evidence.DRIVER_STATEMENT, Evidence.AUTHORIZATION);
        };
    }
}
