package org.voltroam.domain.journey.quote;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.tariff.Price;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.catalog.tariff.TariffDimension;
import org.voltroam.domain.catalog.tariff.TaxIncluded;
import org.voltroam.domain.journey.billing.Retail;
import org.voltroam.domain.journey.pricing.PriceLine;
import org.voltroam.domain.journey.pricing.PricedCharge;
import org.voltroam.domain.journey.quote.PriceRow.Unit;
import org.voltroam.domain.value.CurrencyCode;
import org.voltroam.domain.value.Money;
import org.voltroam.domain.value.Rate;

/** The lines of a priced charge, each price once, and what the eMSP adds. */
final class Rows {

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);
    private static final int DIGITS = 6;

    private final CurrencyCode currency;
    private final Map<Named, PriceRow> rows = new LinkedHashMap<>();

    private record Named(
            Unit unit,
            String text,
            BigDecimal price,
            @Nullable Rate tax) {}

    private Rows(CurrencyCode currency) {
        this.currency = currency;
    }

    static List<PriceRow> of(PricedCharge wholesale, Tariff tariff, Retail retail) {
        var rows = new Rows(wholesale.currency());
        var shown = wholesale.shownLines();
        for (int index = 0; index < shown.size(); index++) {
            rows.add(wholesale.lines().get(index), shown.get(index), tariff);
        }
        var all = new ArrayList<>(rows.rows.values());
        var adjustment = wholesale.adjustment();
        if (adjustment != null) {
            var text = adjustment.limit() == PricedCharge.Limit.MIN ? "Minimum price" : "Maximum price";
            all.add(rows.row(Unit.OTHER, text, null, null, null, adjustment.amount()));
        }
        var added = retail.added();
        if (!added.net().isZero()) {
            all.add(new PriceRow(Unit.ROAMING, added.text(), null, null, null, added.net(), added.gross()));
        }
        all.sort(Comparator.comparing(PriceRow::unit));
        return List.copyOf(all);
    }

    private void add(PriceLine line, Price cost, Tariff tariff) {
        var unit = unit(line);
        var unitPrice = gross(line, tariff);
        var quantity = line.billed();
        if (unit == Unit.PER_MINUTE) {
            unitPrice = unitPrice.divide(MINUTES, DIGITS, RoundingMode.HALF_UP);
            quantity = quantity.multiply(MINUTES).setScale(DIGITS, RoundingMode.HALF_UP);
        }
        rows.merge(
                new Named(unit, text(line), unitPrice.stripTrailingZeros(), line.vat()),
                row(unit, text(line), unitPrice, quantity, line.vat(), cost),
                Rows::sum);
    }

    private static Unit unit(PriceLine line) {
        if (line.reservation()) {
            return Unit.OTHER;
        }
        return switch (line.dimension()) {
            case ENERGY -> Unit.PER_KWH;
            case TIME, PARKING_TIME -> Unit.PER_MINUTE;
            case FLAT -> Unit.PER_SESSION;
        };
    }

    private static String text(PriceLine line) {
        if (line.reservation()) {
            return "Reservation";
        }
        return switch (line.dimension()) {
            case ENERGY -> "Energy";
            case TIME -> "Charging time";
            case PARKING_TIME -> "Parking without charging";
            case FLAT -> "Start";
        };
    }

    private static BigDecimal gross(PriceLine line, Tariff tariff) {
        var stated = tariff.taxIncluded();
        var rate = line.vat();
        var added = stated == null || stated.is(TaxIncluded.NO);
        return rate == null || !added
                ? line.unitPrice()
                : line.unitPrice().multiply(BigDecimal.ONE.add(rate.percent().movePointLeft(2)));
    }

    private PriceRow row(
            Unit unit,
            String text,
            @Nullable BigDecimal unitPrice,
            @Nullable BigDecimal quantity,
            @Nullable Rate tax,
            Price cost) {
        var gross = Objects.requireNonNullElse(cost.afterTaxes(), cost.beforeTaxes());
        return new PriceRow(
                unit,
                text,
                plain(unitPrice),
                plain(quantity),
                tax,
                new Money(cost.beforeTaxes(), currency),
                new Money(gross, currency));
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null
                ? null
                : new BigDecimal(number.stripTrailingZeros().toPlainString());
    }

    private static PriceRow sum(PriceRow one, PriceRow other) {
        var quantity = one.quantity();
        var more = other.quantity();
        return new PriceRow(
                one.unit(),
                one.text(),
                one.unitPrice(),
                quantity == null || more == null || one.unit() == Unit.PER_SESSION ? quantity : quantity.add(more),
                one.tax(),
                one.net().plus(other.net()),
                one.gross().plus(other.gross()));
    }

    /** Where a price gives way to another; free is a price of none. */
    static List<Preview.Change> changes(PricedCharge wholesale) {
        var changes = new ArrayList<Preview.Change>();
        for (var dimension : List.of(TariffDimension.ENERGY, TariffDimension.TIME, TariffDimension.PARKING_TIME)) {
            PriceLine before = null;
            for (var line : wholesale.lines()) {
                if (line.dimension() == dimension && !line.reservation()) {
                    if (before != null && before.unitPrice().compareTo(line.unitPrice()) != 0) {
                        changes.add(new Preview.Change(line.start(), dimension, before.unitPrice(), line.unitPrice()));
                    }
                    before = line;
                }
            }
        }
        changes.sort(Comparator.comparing(Preview.Change::at));
        return List.copyOf(changes);
    }
}
