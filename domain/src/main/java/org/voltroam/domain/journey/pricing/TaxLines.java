package org.voltroam.domain.journey.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.tariff.Price;
import org.voltroam.domain.value.Rate;

/** Nets and taxes by rate, in the order of first use; a limit changes all of them in proportion, the last takes what is left. */
final class TaxLines {

    private TaxLines() {}

    static List<TaxLine> of(List<PriceLine> lines, Price total) {
        var sums = new ArrayList<TaxLine>(2);
        for (var line : lines) {
            add(sums, line.vat(), line.cost().beforeTaxes(), Amounts.tax(line.cost()));
        }
        return sums.isEmpty() ? List.of() : scaled(sums, total);
    }

    private static void add(List<TaxLine> sums, @Nullable Rate rate, BigDecimal net, BigDecimal tax) {
        for (int index = 0; index < sums.size(); index++) {
            var known = sums.get(index);
            if (Objects.equals(known.rate(), rate)) {
                sums.set(
                        index,
                        new TaxLine(rate, known.net().add(net), known.tax().add(tax)));
                return;
            }
        }
        sums.add(new TaxLine(rate, net, tax));
    }

    private static List<TaxLine> scaled(List<TaxLine> sums, Price total) {
        var net = sums.stream().map(TaxLine::net).reduce(BigDecimal.ZERO, BigDecimal::add);
        var tax = sums.stream().map(TaxLine::tax).reduce(BigDecimal.ZERO, BigDecimal::add);
        var result = new ArrayList<TaxLine>(sums.size());
        var netLeft = total.beforeTaxes();
        var taxLeft = Amounts.tax(total);
        for (var line : sums.subList(0, sums.size() - 1)) {
            var scaled = new TaxLine(
                    line.rate(),
                    inProportion(line.net(), total.beforeTaxes(), net),
                    inProportion(line.tax(), Amounts.tax(total), tax));
            netLeft = netLeft.subtract(scaled.net());
            taxLeft = taxLeft.subtract(scaled.tax());
            result.add(scaled);
        }
        result.add(new TaxLine(sums.getLast().rate(), netLeft, taxLeft));
        return List.copyOf(result);
    }

    private static BigDecimal inProportion(BigDecimal part, BigDecimal newWhole, BigDecimal whole) {
        if (whole.signum() == 0 || whole.compareTo(newWhole) == 0) {
            return part;
        }
        return part.multiply(newWhole).divide(whole, Amounts.SUM_DIGITS, RoundingMode.HALF_UP);
    }
}
