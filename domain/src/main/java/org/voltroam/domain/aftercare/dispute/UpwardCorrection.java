package org.voltroam.domain.aftercare.dispute;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.voltroam.domain.aftercare.quality.CdrFinding;
import org.voltroam.domain.aftercare.quality.CdrFinding.Code;
import org.voltroam.domain.journey.cdr.Cdr;

/**
 * A charge that was billed, taken back, and is to cost more now. The driver has the first bill, so this one waits for the eMSP's consent.
 *
 * <p>Source: our own rule; OCPI 2.3.0 mod_cdrs lets a credit be followed by any new CDR (ocpi/ocpi issue 399).
 *
 * @param billed what was taken back, the last one where there are several
 */
public record UpwardCorrection(Cdr right, Cdr billed) {

    /**
     * @param known CDRs around it, and of the credits those that have taken back what was billed
     * @return empty when it takes the place of none, or costs no more
     */
    public static Optional<UpwardCorrection> of(Cdr cdr, List<Cdr> known) {
        if (isCredit(cdr)) {
            return Optional.empty();
        }
        return known.stream()
                .filter(other -> !isCredit(other) && isSameCharge(cdr, other) && isTakenBack(other, known))
                .max(Comparator.comparing(Cdr::lastUpdated))
                .map(billed -> new UpwardCorrection(cdr, billed))
                .filter(UpwardCorrection::isDearer);
    }

    private static boolean isCredit(Cdr cdr) {
        return Boolean.TRUE.equals(cdr.credit());
    }

    /** One that names neither session nor authorization is known by who began to charge when. */
    private static boolean isSameCharge(Cdr one, Cdr other) {
        return one.party().equals(other.party())
                && !one.id().equals(other.id())
                && (one.charge().equals(other.charge())
                        || (one.token().equals(other.token()) && one.start().equals(other.start())));
    }

    private static boolean isTakenBack(Cdr cdr, List<Cdr> known) {
        return known.stream()
                .anyMatch(credit -> isCredit(credit)
                        && credit.party().equals(cdr.party())
                        && cdr.id().equals(credit.creditReference()));
    }

    /** Amounts of two currencies cannot be compared, so nobody knows that it is not. */
    private boolean isDearer() {
        return !right.currency().equals(billed.currency()) || amount(right).compareTo(amount(billed)) > 0;
    }

    /** Before taxes where one of them tells no others. */
    private BigDecimal amount(Cdr cdr) {
        var isGrossKnown = right.costs().total().gross().isPresent()
                && billed.costs().total().gross().isPresent();
        var total = cdr.costs().total();
        return isGrossKnown ? total.gross().orElseThrow() : total.beforeTaxes();
    }

    /** Under the code for a credit that does not fit to what it takes back, so that it waits for a person unless the two agreed otherwise. */
    public CdrFinding finding() {
        return new CdrFinding(
                Code.CREDIT_AMOUNT_MISMATCH,
                "/total_cost",
                told(right),
                "more than " + told(billed) + " without consent: billed by " + billed.id() + " before");
    }

    private String told(Cdr cdr) {
        return amount(cdr).toPlainString() + " " + cdr.currency();
    }
}
