package org.voltroam.domain.aftercare.margin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.voltroam.domain.value.CurrencyCode;
import org.voltroam.domain.value.Money;

/**
 * Margins by what charges have in common, and the charges that lost money, the worst first. Currencies are never added.
 *
 * @param rows of all views, in the order of their names
 */
public record MarginReport(List<Row> rows, List<Sold> losses) {

    /**
     * @param view {@code all}, {@code channel} (direct or which hub), {@code partner}, {@code location_type}, {@code power}
     * @param name in it
     */
    public record Row(
            String view, String name, CurrencyCode currency, int charges, int losses, Money revenue, Money margin) {

        private Row plus(Sold sold) {
            return new Row(
                    view,
                    name,
                    currency,
                    charges + 1,
                    losses + (sold.isLoss() ? 1 : 0),
                    revenue.plus(sold.revenue()),
                    margin.plus(sold.margin()));
        }
    }

    private record Key(String name, CurrencyCode currency) {}

    public static MarginReport of(List<Sold> sold) {
        var rows = new ArrayList<Row>();
        add(rows, "all", sold, each -> "all");
        add(rows, "channel", sold, Sold::channel);
        add(
                rows,
                "location_type",
                sold,
                each -> Objects.requireNonNullElse(each.occasion().locationType(), "unknown"));
        add(rows, "partner", sold, each -> each.occasion().cpo().toString());
        add(rows, "power", sold, each -> each.occasion().power().name());
        var losses = sold.stream()
                .filter(Sold::isLoss)
                .sorted(Comparator.comparing(each -> each.margin().amount()))
                .toList();
        return new MarginReport(List.copyOf(rows), losses);
    }

    private static void add(List<Row> rows, String view, List<Sold> sold, Function<Sold, String> name) {
        Map<Key, Row> found = new LinkedHashMap<>();
        for (var each : sold) {
            var currency = each.revenue().currency();
            var key = new Key(name.apply(each), currency);
            var zero = Money.zero(currency);
            found.put(
                    key,
                    found.getOrDefault(key, new Row(view, key.name(), currency, 0, 0, zero, zero))
                            .plus(each));
        }
        found.values().stream()
                .sorted(Comparator.comparing(Row::name).thenComparing(Row::currency))
                .forEach(rows::add);
    }
}
