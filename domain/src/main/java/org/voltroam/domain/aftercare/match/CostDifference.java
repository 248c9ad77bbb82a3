package org.voltroam.domain.aftercare.match;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.tariff.Price;
import org.voltroam.domain.journey.cdr.Costs;
import org.voltroam.domain.value.CurrencyCode;

/**
 * What a charge should cost by the tariff that was shown when it began, and what its CDR bills, dimension by dimension. Both parties see
 * the same rows, for both are made of the same judgement.
 */
public record CostDifference(CurrencyCode currency, List<Row> rows) {

    /**
     * @param what {@code energy}, {@code time}, {@code parking}, {@code fixed}, {@code reservation}, {@code net}, {@code gross}
     * @param expected before taxes but for gross; null when it was not computed
     * @param billed null when the CDR does not say
     * @param difference billed less expected, null when one of them is not known
     */
    public record Row(
            String what,
            @Nullable BigDecimal expected,
            @Nullable BigDecimal billed,
            @Nullable BigDecimal difference) {}

    public static CostDifference of(CurrencyCode currency, @Nullable Costs expected, Costs billed) {
        var rows = new ArrayList<Row>();
        add(rows, "energy", expected == null ? null : expected.energy(), billed.energy());
        add(rows, "time", expected == null ? null : expected.time(), billed.time());
        add(rows, "parking", expected == null ? null : expected.parking(), billed.parking());
        add(rows, "fixed", expected == null ? null : expected.fixed(), billed.fixed());
        add(rows, "reservation", expected == null ? null : expected.reservation(), billed.reservation());
        var total = expected == null ? null : expected.total();
        add(rows, "net", total, billed.total());
        rows.add(row(
                "gross",
                total == null ? null : total.afterTaxes(),
                billed.total().afterTaxes()));
        return new CostDifference(currency, List.copyOf(rows));
    }

    public boolean isNone() {
        return rows.stream().map(Row::difference).allMatch(each -> each == null || each.signum() == 0);
    }

    private static void add(List<Row> rows, String what, @Nullable Price expected, @Nullable Price billed) {
        if (expected != null || billed != null) {
            rows.add(row(
                    what,
                    expected == null ? null : expected.beforeTaxes(),
                    billed == null ? null : billed.beforeTaxes()));
        }
    }

    private static Row row(String what, @Nullable BigDecimal expected, @Nullable BigDecimal billed) {
        return new Row(what, expected, billed, expected == null || billed == null ? null : billed.subtract(expected));
    }
}
