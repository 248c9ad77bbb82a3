package org.voltroam.domain.journey.pricing;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.tariff.ReservationRestriction;
import org.voltroam.domain.catalog.tariff.TariffRestrictions;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.Open;

/** Restrictions by the names that OCPI gives them. */
final class Restricting {

    /** Each holds half an hour after 21:00 of 15 January in Amsterdam, after 10 kWh, at 20 A and 10 kW. */
    private static final Map<String, String> HOLDING = Map.ofEntries(
            Map.entry("start_time", "21:00"),
            Map.entry("end_time", "23:00"),
            Map.entry("start_date", "2026-01-15"),
            Map.entry("end_date", "2026-01-16"),
            Map.entry("min_kwh", "5"),
            Map.entry("max_kwh", "50"),
            Map.entry("min_current", "16"),
            Map.entry("max_current", "32"),
            Map.entry("min_power", "10"),
            Map.entry("max_power", "20"),
            Map.entry("min_duration", "600"),
            Map.entry("max_duration", "3600"),
            Map.entry("day_of_week", "THURSDAY"));

    private static final Map<String, String> BROKEN = Map.ofEntries(
            Map.entry("start_time", "22:00"),
            Map.entry("end_time", "21:15"),
            Map.entry("start_date", "2026-01-16"),
            Map.entry("end_date", "2026-01-15"),
            Map.entry("min_kwh", "11"),
            Map.entry("max_kwh", "10"),
            Map.entry("min_current", "21"),
            Map.entry("max_current", "20"),
            Map.entry("min_power", "11"),
            Map.entry("max_power", "10"),
            Map.entry("min_duration", "1801"),
            Map.entry("max_duration", "1800"),
            Map.entry("day_of_week", "FRIDAY"));

    private static final Map<String, String> ALONE =
            Map.of("start_date", "2026-01-16", "end_date", "2026-01-16", "max_kwh", "5", "max_duration", "600");

    private Restricting() {}

    /** One restriction only. */
    static TariffRestrictions by(String name) {
        return name.startsWith("RESERVATION")
                ? of(Map.of("reservation", name))
                : of(Map.of(name, ALONE.getOrDefault(name, value(HOLDING, name))));
    }

    static TariffRestrictions only(String name, String value) {
        return of(Map.of(name, value));
    }

    static TariffRestrictions all() {
        return of(HOLDING);
    }

    /** For each restriction, all of which this one alone does not hold. */
    static List<TariffRestrictions> allButOne() {
        return BROKEN.entrySet().stream()
                .map(broken -> {
                    var values = new TreeMap<>(HOLDING);
                    values.put(broken.getKey(), broken.getValue());
                    return of(values);
                })
                .toList();
    }

    private static String value(Map<String, String> values, String name) {
        return Objects.requireNonNull(values.get(name));
    }

    private static TariffRestrictions of(Map<String, String> values) {
        var day = values.get("day_of_week");
        var reservation = values.get("reservation");
        return new TariffRestrictions(
                time(values.get("start_time")),
                time(values.get("end_time")),
                date(values.get("start_date")),
                date(values.get("end_date")),
                number(values.get("min_kwh")),
                number(values.get("max_kwh")),
                number(values.get("min_current")),
                number(values.get("max_current")),
                number(values.get("min_power")),
                number(values.get("max_power")),
                seconds(values.get("min_duration")),
                seconds(values.get("max_duration")),
                day == null ? List.of() : List.of(Open.of(DayOfWeek.valueOf(day))),
                reservation == null ? null : Open.of(ReservationRestriction.valueOf(reservation)),
                Extras.NONE);
    }

    private static @Nullable LocalTime time(@Nullable String text) {
        return text == null ? null : LocalTime.parse(text);
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static @Nullable Integer seconds(@Nullable String text) {
        return text == null ? null : Integer.valueOf(text);
    }
}
