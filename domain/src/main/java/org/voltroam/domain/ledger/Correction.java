package org.voltroam.domain.ledger;

/**
 * That an entry corrects an earlier one, and why. The earlier one stays as it is.
 *
 * @param of the entry that is corrected, of the same ledger
 */
public record Correction(EntryKey of, Reason reason) {

    /** Why something is corrected. */
    public enum Reason {
        /** A credit CDR takes it back. */
        CREDIT_CDR,
        /** It is disputed, and a part of it or all is set apart. */
        DISPUTE,
        /** It was taken back, and costs more now. */
        UPWARD_CORRECTION,
        /** It does not hold any more: what was set apart is put back. */
        REVERSAL
    }
}
