package org.voltroam.domain.journey.cdr;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.tariff.Price;
import org.voltroam.domain.catalog.tariff.TaxAmount;
import org.voltroam.domain.value.CdrId;

/**
 * The CDR that takes back another: the same charge told again, with a negative total and a reference to what it takes back.
 *
 * <p>Source: OCPI 2.2.1 and 2.3.0 mod_cdrs, Credit CDRs: all data of the original, only the total cost is negative; it has an id of
 * its own. 2.1.1 has no such CDR.
 */
public final class CreditCdr {

    private static final String MARK = "C";
    private static final int LONGEST_ID = 39;

    private CreditCdr() {}

    /**
     * The same CDR gives the same credit, so that nothing is taken back twice.
     *
     * @throws IllegalArgumentException when it is a credit itself
     */
    public static Cdr of(Cdr cdr, Instant now) {
        if (Boolean.TRUE.equals(cdr.credit())) {
            throw new IllegalArgumentException("CDR " + cdr.id() + " is a credit already");
        }
        return new Cdr(
                cdr.party(),
                id(cdr, MARK),
                cdr.start(),
                cdr.end(),
                cdr.session(),
                cdr.token(),
                cdr.authMethod(),
                cdr.authorization(),
                cdr.location(),
                cdr.meterId(),
                cdr.currency(),
                cdr.tariffs(),
                cdr.periods(),
                cdr.signedData(),
                negative(cdr.costs()),
                cdr.totalEnergy(),
                cdr.totalTime(),
                cdr.totalParkingTime(),
                cdr.remark(),
                cdr.invoiceReference(),
                true,
                cdr.id(),
                cdr.homeChargingCompensation(),
                now,
                cdr.extras());
    }

    /** Whether a CDR is the credit of another, whole and to the last digit. */
    public static boolean takesBack(Cdr credit, Cdr original) {
        return Boolean.TRUE.equals(credit.credit())
                && original.id().equals(credit.creditReference())
                && original.party().equals(credit.party())
                && original.currency().equals(credit.currency())
                && isNegative(credit.costs().total(), original.costs().total());
    }

    private static boolean isNegative(Price credit, Price original) {
        return credit.beforeTaxes().negate().compareTo(original.beforeTaxes()) == 0
                && gross(credit).negate().compareTo(gross(original)) == 0;
    }

    private static BigDecimal gross(Price price) {
        return price.gross().orElse(price.beforeTaxes());
    }

    /** At most 39 characters (2.2.1 mod_cdrs, id); a longer one makes room at its end. */
    static CdrId id(Cdr cdr, String mark) {
        var text = cdr.id().text();
        var room = Math.min(text.length(), LONGEST_ID - mark.length() - 1);
        return CdrId.of(text.substring(0, room) + "-" + mark);
    }

    private static Costs negative(Costs costs) {
        return new Costs(
                minus(costs.total()),
                costs.fixed(),
                costs.energy(),
                costs.time(),
                costs.parking(),
                costs.reservation());
    }

    private static Price minus(Price price) {
        return new Price(
                price.beforeTaxes().negate(),
                minus(price.afterTaxes()),
                price.taxes().stream().map(CreditCdr::minus).toList(),
                price.extras());
    }

    private static TaxAmount minus(TaxAmount tax) {
        return new TaxAmount(
                tax.name(), tax.accountNumber(), tax.percentage(), tax.amount().negate(), tax.extras());
    }

    private static @Nullable BigDecimal minus(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.negate();
    }
}
