package org.voltroam.domain.aftercare.quality;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.aftercare.quality.CdrFinding.Code;
import org.voltroam.domain.catalog.tariff.Price;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.value.CdrId;

/** A credit takes back one known CDR, whole and once; nothing else has a negative total. Source: OCPI 2.3.0 mod_cdrs, Credit CDRs. */
final class CreditRules {

    private CreditRules() {}

    static void judge(Case subject, Findings found) {
        var cdr = subject.cdr();
        if (subject.isCredit()) {
            credit(subject, cdr.creditReference(), found);
        } else if (cdr.costs().total().beforeTaxes().signum() < 0 && !feedsBack(subject)) {
            found.add(
                    Code.NEGATIVE_WITHOUT_CREDIT,
                    "/total_cost",
                    cdr.costs().total().beforeTaxes(),
                    "not below 0 without credit");
        }
    }

    /** A car that feeds back earns money, as the tariff says; that is no credit. */
    private static boolean feedsBack(Case subject) {
        return subject.around().feedsBack()
                && subject.priced().costs().total().beforeTaxes().signum() < 0;
    }

    private static void credit(Case subject, @Nullable CdrId reference, Findings found) {
        if (reference == null) {
            found.add(Code.CREDIT_WITHOUT_REFERENCE, "/credit_reference_id", "nothing", "the id of what it takes back");
            return;
        }
        var original = subject.around().cdrs().stream()
                .filter(known -> known.party().equals(subject.cdr().party()))
                .filter(known -> known.id().equals(reference))
                .findFirst();
        if (original.isEmpty()) {
            found.add(Code.CREDIT_UNKNOWN_CDR, "/credit_reference_id", reference, "no such CDR is known");
        } else {
            takesBack(subject, original.get(), found);
        }
    }

    private static void takesBack(Case subject, Cdr original, Findings found) {
        if (subject.isTakenBack(original)) {
            found.add(Code.ALREADY_CREDITED, "/credit_reference_id", original.id(), "taken back before");
        }
        var claimed = subject.cdr().costs().total();
        var owed = original.costs().total();
        if (!isNegative(claimed.beforeTaxes(), owed.beforeTaxes()) || !isNegative(gross(claimed), gross(owed))) {
            found.add(
                    Code.CREDIT_AMOUNT_MISMATCH,
                    "/total_cost",
                    claimed.beforeTaxes(),
                    owed.beforeTaxes().negate());
        }
    }

    private static boolean isNegative(BigDecimal credit, BigDecimal original) {
        return credit.negate().compareTo(original) == 0;
    }

    private static BigDecimal gross(Price price) {
        return Objects.requireNonNullElse(price.afterTaxes(), price.beforeTaxes());
    }
}
