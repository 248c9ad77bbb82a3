package org.voltroam.app.money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.tariff.Price;
import org.voltroam.domain.journey.pricing.PricedCharge;
import org.voltroam.domain.journey.pricing.Pricer;

/** A case of the kind "tariffs and a CDR give these totals". Amounts are compared as exact as the case writes them. */
final class PriceVector {

    private static final int LEAST_DIGITS = 2;

    /** Of billed volumes, as OCPI writes hours. */
    private static final int VOLUME_DIGITS = 4;

    private PriceVector() {}

    static List<String> differences(TariffVector vector) {
        var priced = new Pricer(vector.rules()).price(vector.measured());
        var differences = new ArrayList<String>();
        vector.expectedAmounts().forEach((name, expected) -> {
            var digits = Math.max(LEAST_DIGITS, expected.scale());
            Difference.of(name, expected, amount(priced, name), digits)
                    .ifPresent(difference -> differences.add(difference.toString()));
        });
        vector.expectedVolumes()
                .forEach((dimension, expected) -> Difference.of(
                                "billed " + dimension, expected, priced.billed(dimension), VOLUME_DIGITS)
                        .ifPresent(difference -> differences.add(difference.toString())));
        limit(vector, priced, differences);
        notes(vector, priced, differences);
        return differences;
    }

    private static void limit(TariffVector vector, PricedCharge priced, List<String> differences) {
        var expected = vector.json().path("expected");
        if (!expected.has("limit")) {
            return;
        }
        var limit = expected.path("limit").isNull()
                ? "null"
                : expected.path("limit").asString();
        var computed = Objects.toString(priced.limit());
        if (!limit.equals(computed)) {
            differences.add("limit expected " + limit + ", computed " + computed);
        }
    }

    private static void notes(TariffVector vector, PricedCharge priced, List<String> differences) {
        for (var note : vector.expectedNotes()) {
            var found = priced.findings().stream()
                    .anyMatch(finding -> note.equals(finding.code().name())
                            || note.equals(finding.code().name() + ":" + finding.subject()));
            if (!found) {
                differences.add("finding expected " + note + ", computed " + priced.findings());
            }
        }
    }

    private static @Nullable BigDecimal amount(PricedCharge priced, String name) {
        var dot = name.indexOf('.');
        var price = CostParts.of(priced.exact()).get(name.substring(0, dot));
        return price == null ? null : side(price, name.substring(dot + 1));
    }

    private static @Nullable BigDecimal side(Price price, String side) {
        return side.equals("excl_vat") ? price.beforeTaxes() : price.afterTaxes();
    }
}
