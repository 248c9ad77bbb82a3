package org.voltroam.app.money;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.tariff.Price;
import org.voltroam.domain.catalog.tariff.TariffDimension;
import org.voltroam.domain.journey.pricing.PriceLine;
import org.voltroam.domain.journey.pricing.PricedCharge.Limit;

/** A priced CDR as lines of text. */
public final class PriceText {

    private final PricedFile file;
    private final PrintWriter out;

    private PriceText(PricedFile file, PrintWriter out) {
        this.file = file;
        this.out = out;
    }

    public static void print(PricedFile file, PrintWriter out) {
        new PriceText(file, out).print();
        out.flush();
    }

    private void print() {
        var cdr = file.cdr();
        out.printf(
                "CDR %s of OCPI %s, %s to %s, times of day in %s%n",
                cdr.id(), file.version().text(), cdr.start(), cdr.end(), file.zone());
        file.priced().lines().forEach(this::line);
        out.println();
        totals();
        for (var finding : file.priced().findings()) {
            var period = finding.period() == null ? "" : " " + finding.period();
            out.printf("note %s%s: %s%n", finding.code().name().toLowerCase(Locale.ROOT), period, finding.text());
        }
        for (var violation : file.violations()) {
            out.printf("reads oddly: %s%n", violation);
        }
        out.println(verdict(file));
    }

    private void line(PriceLine line) {
        out.printf(
                "%n%s to %s  %s%s%n",
                line.start(), line.end(), line.dimension(), line.reservation() ? " of the reservation" : "");
        var unit = unit(line.dimension());
        out.printf(
                "  %s%s measured, %s%s billed, at %s%s%s = %s%n",
                plain(line.measured()),
                unit,
                plain(line.billed()),
                unit,
                plain(line.unitPrice()),
                per(line.dimension()),
                line.vat() == null ? "" : ", tax " + line.vat(),
                shown(line.cost()));
        out.printf(
                "  tariff %s of %s, element %d, component %d: %s%n",
                line.tariff(), file.lastUpdated(line.tariff()), line.element(), line.component(), line.reason());
    }

    private void totals() {
        CostParts.of(file.priced().costs())
                .forEach((name, price) -> out.printf("%-24s %s%n", words(name), shown(price)));
        var adjustment = file.priced().adjustment();
        if (adjustment != null) {
            out.printf(
                    "%-24s %s%n",
                    adjustment.limit() == Limit.MIN ? "minimum price adds" : "maximum price takes",
                    shown(adjustment.amount()));
        }
        if (file.version().tellsTaxes()) {
            file.priced()
                    .taxes()
                    .forEach(tax -> out.printf(
                            "%-24s %s on %s%n",
                            tax.rate() == null ? "no tax told" : "tax " + tax.rate(),
                            plain(tax.tax()),
                            plain(tax.net())));
        }
    }

    /** In one line: whether the CDR's own total agrees, else by how much and which dimension is to blame. */
    static String verdict(PricedFile file) {
        if (file.agrees()) {
            var rest = file.differences();
            return "agrees: the CDR claims the same total"
                    + (rest.isEmpty()
                            ? ""
                            : "; but " + rest.stream().map(PriceText::by).collect(Collectors.joining("; ")));
        }
        var parts = file.differences().stream()
                .anyMatch(difference -> !difference.what().startsWith(CostParts.TOTAL));
        var alone = parts ? "" : "; no dimension of its own says otherwise";
        return "DIFFERS: " + file.differences().stream().map(PriceText::by).collect(Collectors.joining("; ")) + alone;
    }

    private static String by(Difference difference) {
        var amount = difference.amount();
        return words(difference.what()) + " claims " + plain(difference.claimed()) + ", computed "
                + (difference.computed() == null ? "nothing" : plain(difference.computed())) + ", "
                + plain(amount.abs()) + (amount.signum() > 0 ? " too much" : " too little");
    }

    private String shown(Price price) {
        var gross = file.version().tellsTaxes() ? price.afterTaxes() : null;
        return plain(price.beforeTaxes()) + " " + file.priced().currency() + " before taxes, "
                + (gross == null ? "after taxes unknown" : plain(gross) + " after");
    }

    private static String words(String name) {
        return name.replace("total_cost", "total")
                .replace("total_", "")
                .replace("_cost", "")
                .replace('_', ' ');
    }

    private static String unit(TariffDimension dimension) {
        return switch (dimension) {
            case ENERGY -> " kWh";
            case TIME, PARKING_TIME -> " h";
            case FLAT -> "";
        };
    }

    private static String per(TariffDimension dimension) {
        return switch (dimension) {
            case ENERGY -> " per kWh";
            case TIME, PARKING_TIME -> " per h";
            case FLAT -> " once";
        };
    }

    static String plain(@Nullable BigDecimal number) {
        if (number == null) {
            return "unknown";
        }
        var stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
