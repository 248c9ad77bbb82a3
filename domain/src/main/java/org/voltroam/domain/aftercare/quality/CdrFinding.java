package org.voltroam.domain.aftercare.quality;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.voltroam.domain.catalog.party.Scrutiny;

/**
 * One thing that is wrong with a CDR.
 *
 * @param field where, as a JSON pointer into the CDR
 * @param claimed what the CDR says there
 * @param computed what it should say, or what speaks against it
 */
public record CdrFinding(Code code, String field, String claimed, String computed) {

    private static final int LONGEST = 80;

    /** In a line: where, what is wrong, what is claimed and what speaks against it. */
    public String told() {
        return field + ": " + code.text() + ", " + cut(claimed) + " and not " + cut(computed);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }

    /** What a finding means for the CDR. */
    public enum Severity {
        /** It passes, and is counted. */
        WARNING,
        /** It is held: nobody is billed for it. */
        SEVERE,
        /** It is not a CDR, and refused. */
        FATAL
    }

    /** Stable names. What a CDR gets wrong by itself is fatal; what only its surroundings show is severe. */
    public enum Code {
        CDR_ID_CONFLICT(Severity.FATAL),
        NEGATIVE_WITHOUT_CREDIT(Severity.FATAL),
        CREDIT_WITHOUT_REFERENCE(Severity.FATAL),
        AMOUNT_ABSURD(Severity.FATAL),
        DURATION_ABSURD(Severity.FATAL),
        PERIODS_ABSURD(Severity.FATAL),
        CURRENCY_UNKNOWN(Severity.SEVERE),
        CREDIT_UNKNOWN_CDR(Severity.SEVERE),
        ALREADY_CREDITED(Severity.SEVERE),
        CREDIT_AMOUNT_MISMATCH(Severity.SEVERE),
        EPOCH_TIMESTAMP(Severity.SEVERE),
        END_BEFORE_START(Severity.SEVERE),
        END_IN_FUTURE(Severity.SEVERE),
        TOO_OLD(Severity.SEVERE),
        TOO_LONG(Severity.SEVERE),
        TIME_MISMATCH(Severity.SEVERE),
        PARKING_TIME_MISMATCH(Severity.SEVERE),
        ENERGY_SUM_MISMATCH(Severity.SEVERE),
        SESSION_ENERGY_MISMATCH(Severity.SEVERE),
        ENERGY_ABOVE_POWER(Severity.SEVERE),
        NEGATIVE_ENERGY(Severity.SEVERE),
        ZERO_ENERGY_BILLED(Severity.WARNING),
        TOKEN_UNKNOWN(Severity.SEVERE),
        TOKEN_NOT_OWNED(Severity.SEVERE),
        TOKEN_BLOCKED(Severity.SEVERE),
        EVSE_UNKNOWN(Severity.SEVERE),
        EVSE_NOT_OWNED(Severity.SEVERE),
        DUPLICATE_SESSION(Severity.SEVERE),
        OVERLAP_CONNECTOR(Severity.SEVERE),
        OVERLAP_TOKEN(Severity.SEVERE),
        TARIFF_UNKNOWN(Severity.SEVERE),
        TARIFF_MISMATCH(Severity.SEVERE),
        TARIFF_NOT_VALID(Severity.SEVERE),
        CURRENCY_MISMATCH(Severity.SEVERE),
        COST_MISMATCH(Severity.SEVERE),
        TAX_MISMATCH(Severity.SEVERE),
        SUBTOTAL_MISMATCH(Severity.SEVERE),
        VOLUME_ABSURD(Severity.SEVERE),
        SIGNED_DATA_UNREADABLE(Severity.SEVERE),
        SIGNATURE_BROKEN(Severity.SEVERE),
        SIGNED_ENERGY_MISMATCH(Severity.SEVERE),
        SIGNED_READINGS_INCOMPLETE(Severity.SEVERE),
        METER_DIFFERS(Severity.SEVERE),
        METER_FAULT(Severity.SEVERE),
        METER_KEY_CHANGED(Severity.SEVERE),
        METER_PAGINATION_BROKEN(Severity.SEVERE),
        METER_RECORD_REUSED(Severity.SEVERE),
        METER_TIME_UNCERTAIN(Severity.SEVERE),
        SIGNED_DATA_UNCHECKED(Severity.WARNING),
        SIGNED_PLAIN_DIFFERS(Severity.WARNING),
        PERIODS_OUT_OF_ORDER(Severity.WARNING),
        PERIODS_OUTSIDE_START_END(Severity.WARNING),
        PERIOD_SPANS_PRICE_CHANGE(Severity.WARNING);

        private final Severity severity;

        Code(Severity severity) {
            this.severity = severity;
        }

        public Severity severity() {
            return severity;
        }

        /** Between two parties who have agreed on it; what is not a CDR is none between anybody. */
        public Severity severity(Scrutiny agreed) {
            if (severity == Severity.FATAL) {
                return severity;
            }
            if (agreed.passed().contains(text())) {
                return Severity.WARNING;
            }
            return agreed.held().contains(text()) ? Severity.SEVERE : severity;
        }

        public static Optional<Code> of(String text) {
            return Stream.of(values()).filter(code -> code.text().equals(text)).findFirst();
        }

        /** As reports and folders of cases write it. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
