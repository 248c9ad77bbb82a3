package org.voltroam.domain.journey.pricing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.tariff.TariffRestrictions;

/** Says in words why a line has its price. Elements are counted from 1 here, as people do. */
final class Reasons {

    private Reasons() {}

    static String of(PriceLine line) {
        var restrictions = line.restrictions();
        var conditions = restrictions == null ? List.<String>of() : conditions(restrictions);
        var when = conditions.isEmpty() ? "it always applies" : String.join(", ", conditions);
        return "Element " + (line.element() + 1) + " of tariff " + line.tariff() + " prices it: " + when + "."
                + step(line);
    }

    private static String step(PriceLine line) {
        if (line.billed().compareTo(line.measured()) == 0 || line.priced().stepSize() <= 1) {
            return "";
        }
        var unit = switch (line.dimension()) {
            case ENERGY -> " Wh";
            case TIME, PARKING_TIME -> " seconds";
            case FLAT -> "";
        };
        return " Billed in steps of " + line.priced().stepSize() + unit + ".";
    }

    private static List<String> conditions(TariffRestrictions restrictions) {
        var words = new ArrayList<String>();
        range(words, restrictions.startTime(), restrictions.endTime(), "");
        range(words, restrictions.startDate(), restrictions.endDate(), "");
        if (!restrictions.daysOfWeek().isEmpty()) {
            words.add(restrictions.daysOfWeek().stream()
                    .map(Object::toString)
                    .collect(Collectors.joining(" or ", "on ", "")));
        }
        range(words, plain(restrictions.minKwh()), plain(restrictions.maxKwh()), " kWh");
        range(words, plain(restrictions.minCurrent()), plain(restrictions.maxCurrent()), " A");
        range(words, plain(restrictions.minPower()), plain(restrictions.maxPower()), " kW");
        range(words, restrictions.minDuration(), restrictions.maxDuration(), " seconds");
        var reservation = restrictions.reservation();
        if (reservation != null) {
            words.add("for " + reservation.text());
        }
        return words;
    }

    private static void range(List<String> words, @Nullable Object from, @Nullable Object to, String unit) {
        if (from != null) {
            words.add("from " + from + unit);
        }
        if (to != null) {
            words.add("before " + to + unit);
        }
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }
}
