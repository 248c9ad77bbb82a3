package org.voltroam.web.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.tariff.PriceComponent;
import org.voltroam.domain.catalog.tariff.PriceLimit;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.catalog.tariff.TariffElement;
import org.voltroam.domain.catalog.tariff.TariffRestrictions;
import org.voltroam.domain.catalog.tariff.TaxIncluded;
import org.voltroam.domain.value.CurrencyCode;

/** A tariff in words, one sentence per price: {@code 0.24 EUR per kWh from 23:00 to 07:00}. */
public final class TariffWords {

    private TariffWords() {}

    public static List<String> of(Tariff tariff) {
        Set<String> priced = new LinkedHashSet<>();
        var words = new ArrayList<String>();
        for (var element : tariff.elements()) {
            for (var component : element.components()) {
                var earlier = !priced.add(component.type().text());
                words.add(price(component, tariff.currency()) + when(element, earlier));
            }
        }
        limit(words, "at least", tariff.minPrice(), tariff.currency());
        limit(words, "at most", tariff.maxPrice(), tariff.currency());
        words.add(vat(tariff));
        return List.copyOf(words);
    }

    private static String price(PriceComponent component, CurrencyCode currency) {
        var amount = Words.amount(component.price(), currency) + " " + currency;
        return component
                .type()
                .known()
                .map(type -> switch (type) {
                    case ENERGY -> amount + " per kWh";
                    case TIME -> amount + " per hour of charging";
                    case PARKING_TIME -> amount + " per hour parked without charging";
                    case FLAT -> amount + " to start";
                })
                .orElse(amount + " for " + component.type());
    }

    private static String when(TariffElement element, boolean earlier) {
        var restrictions = element.restrictions();
        var conditions = restrictions == null ? List.<String>of() : conditions(restrictions);
        if (conditions.isEmpty()) {
            return earlier ? " otherwise" : "";
        }
        return " " + String.join(", ", conditions);
    }

    private static List<String> conditions(TariffRestrictions when) {
        var words = new ArrayList<String>();
        range(words, "from ", when.startTime(), " to ", when.endTime(), "");
        range(words, "from ", when.startDate(), " until ", when.endDate(), "");
        if (!when.daysOfWeek().isEmpty()) {
            words.add(when.daysOfWeek().stream()
                    .map(day -> capitalized(Words.lower(day.text())))
                    .collect(Collectors.joining(" and ", "on ", "")));
        }
        range(words, "after ", plain(when.minKwh()), ", up to ", plain(when.maxKwh()), " kWh");
        range(words, "from ", plain(when.minPower()), " below ", plain(when.maxPower()), " kW");
        range(words, "from ", plain(when.minCurrent()), " below ", plain(when.maxCurrent()), " A");
        range(words, "after ", minutes(when.minDuration()), " until ", minutes(when.maxDuration()), " minutes");
        var reservation = when.reservation();
        if (reservation != null) {
            words.add("for a " + Words.lower(reservation.text()));
        }
        return words;
    }

    private static void range(
            List<String> words, String from, @Nullable Object least, String to, @Nullable Object most, String unit) {
        if (least != null || most != null) {
            var begin = least == null ? "" : from + least;
            var end = most == null ? "" : to + most;
            words.add((begin + end + unit).strip());
        }
    }

    private static void limit(List<String> words, String bound, @Nullable PriceLimit price, CurrencyCode currency) {
        if (price != null) {
            var amount = Objects.requireNonNullElse(price.afterTaxes(), price.beforeTaxes());
            var taxes = price.afterTaxes() == null ? " before VAT" : " with VAT";
            words.add(bound + " " + Words.amount(amount, currency) + " " + currency + " in all" + taxes);
        }
    }

    private static String vat(Tariff tariff) {
        var rates = tariff.elements().stream()
                .flatMap(element -> element.components().stream())
                .flatMap(component -> Stream.ofNullable(component.vat()))
                .map(Object::toString)
                .distinct()
                .toList();
        var stated = tariff.taxIncluded();
        if (stated != null && stated.is(TaxIncluded.NOT_APPLICABLE)) {
            return "no taxes apply";
        }
        var included = stated != null && stated.is(TaxIncluded.YES);
        return rates.isEmpty()
                ? "VAT is " + (included ? "included" : "not stated")
                : (included ? "including " : "plus ") + String.join(" or ", rates) + " VAT";
    }

    private static String capitalized(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : Words.plain(number);
    }

    private static @Nullable String minutes(@Nullable Integer seconds) {
        return seconds == null ? null : String.valueOf(seconds / 60);
    }
}
