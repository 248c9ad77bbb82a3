package org.voltroam.domain.catalog.tariff.lint;

import java.util.Locale;

/**
 * Something that is wrong with a tariff, or looks so.
 *
 * @param pointer where, as a JSON pointer into the tariff
 */
public record LintFinding(Code code, String pointer, String text) {

    public enum Severity {
        WARNING,
        ERROR
    }

    /** Stable names: an error contradicts itself, OCPI or the law; a warning is hardly meant so. */
    public enum Code {
        UNREACHABLE(Severity.WARNING),
        DUPLICATE_COMPONENT(Severity.WARNING),
        IMPOSSIBLE_RANGE(Severity.ERROR),
        WHOLE_DAY(Severity.WARNING),
        NEVER_VALID(Severity.ERROR),
        STEP_NEVER_APPLIES(Severity.WARNING),
        STEP_ZERO(Severity.WARNING),
        STEP_OF_FLAT(Severity.WARNING),
        RESERVATION_DIMENSION(Severity.ERROR),
        VAT_RANGE(Severity.ERROR),
        VAT_NOT_APPLICABLE(Severity.WARNING),
        MIN_ABOVE_MAX_PRICE(Severity.ERROR),
        UNKNOWN_CURRENCY(Severity.ERROR),
        COUNTRY_CODE(Severity.ERROR),
        NO_PRICE(Severity.ERROR),
        AFIR_NO_PRICE_PER_KWH(Severity.ERROR),
        AFIR_FEE_PER_SESSION(Severity.ERROR),
        AFIR_FEE_NOT_PER_MINUTE(Severity.ERROR),
        DE_TIME_ONLY(Severity.WARNING),
        PRICE_JUMP(Severity.WARNING);

        private final Severity severity;

        Code(Severity severity) {
            this.severity = severity;
        }

        public Severity severity() {
            return severity;
        }

        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
