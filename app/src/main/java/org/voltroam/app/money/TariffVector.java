package org.voltroam.app.money;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.tariff.PriceComponent;
import org.voltroam.domain.catalog.tariff.PriceLimit;
import org.voltroam.domain.catalog.tariff.ReservationRestriction;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.catalog.tariff.TariffDimension;
import org.voltroam.domain.catalog.tariff.TariffElement;
import org.voltroam.domain.catalog.tariff.TariffRestrictions;
import org.voltroam.domain.catalog.tariff.TariffType;
import org.voltroam.domain.catalog.tariff.TaxIncluded;
import org.voltroam.domain.journey.pricing.Measured;
import org.voltroam.domain.journey.pricing.PricingRules;
import org.voltroam.domain.journey.pricing.PricingRules.FlatFees;
import org.voltroam.domain.journey.pricing.PricingRules.Rounding;
import org.voltroam.domain.journey.session.ChargingPeriod;
import org.voltroam.domain.journey.session.Dimension;
import org.voltroam.domain.journey.session.DimensionType;
import org.voltroam.domain.value.CurrencyCode;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.Rate;
import org.voltroam.domain.value.TariffId;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Violations;
import tools.jackson.databind.JsonNode;

/** A case about prices, read leniently: versions 2.1.1 to 2.3.0 meet here. */
record TariffVector(JsonNode json) {

    static final CurrencyCode EUR = new CurrencyCode("EUR");

    Fields fields() {
        return Fields.of(json, "", new Violations());
    }

    PricingRules rules() {
        var options = fields().child("options", whole -> whole);
        var steps = options == null ? null : options.bool("step_size");
        var flats = options == null ? null : options.string("flat_policy", 40);
        return new PricingRules(
                steps == null || steps,
                flats == null ? FlatFees.FIRST_ONLY : FlatFees.valueOf(flats),
                Rounding.PER_INVOICE);
    }

    Measured measured() {
        var options = fields().child("options", whole -> whole);
        var cdr = fields().requiredChild("cdr", whole -> whole);
        var end = cdr.instant("end_date_time");
        var wanted = options == null ? null : options.string("tariff_type", 40);
        return new Measured(
                fields().children("tariffs", TariffVector::tariff),
                cdr.children("charging_periods", TariffVector::period),
                cdr.requiredInstant("start_date_time"),
                end == null ? cdr.requiredInstant("stop_date_time") : end,
                ZoneId.of(fields().requiredString("time_zone", 60)),
                new CurrencyCode(cdr.requiredString("currency", 3)),
                wanted == null ? null : TariffType.valueOf(wanted),
                options != null && Boolean.TRUE.equals(options.bool("reservation_expired")));
    }

    static Tariff tariff(Fields fields) {
        var currency = fields.string("currency", 3);
        return new Tariff(
                new PartyId("NL", "VOL"),
                TariffId.of(Objects.requireNonNullElse(fields.string("id", 36), "T")),
                currency == null ? EUR : new CurrencyCode(currency),
                fields.open("type", TariffType.class),
                List.of(),
                null,
                fields.child("min_price", TariffVector::limit),
                fields.child("max_price", TariffVector::limit),
                null,
                fields.children("elements", TariffVector::element),
                fields.open("tax_included", TaxIncluded.class),
                fields.instant("start_date_time"),
                fields.instant("end_date_time"),
                null,
                Instant.EPOCH,
                Extras.NONE);
    }

    private static PriceLimit limit(Fields fields) {
        var before = firstOf(fields, "before_taxes", "excl_vat");
        var after = firstOf(fields, "after_taxes", "incl_vat");
        return new PriceLimit(Objects.requireNonNullElse(before, BigDecimal.ZERO), after, Extras.NONE);
    }

    private static TariffElement element(Fields fields) {
        return new TariffElement(
                fields.children("price_components", TariffVector::component),
                fields.child("restrictions", TariffVector::restrictions),
                Extras.NONE);
    }

    private static PriceComponent component(Fields fields) {
        var vat = fields.number("vat");
        var step = fields.integer("step_size");
        return new PriceComponent(
                fields.requiredOpen("type", TariffDimension.class),
                fields.requiredNumber("price"),
                vat == null ? null : new Rate(vat),
                step == null ? 1 : step,
                Extras.NONE);
    }

    private static TariffRestrictions restrictions(Fields fields) {
        return new TariffRestrictions(
                fields.time("start_time"),
                fields.time("end_time"),
                fields.date("start_date"),
                fields.date("end_date"),
                fields.number("min_kwh"),
                fields.number("max_kwh"),
                fields.number("min_current"),
                firstOf(fields, "max_current", "max_current_a"),
                fields.number("min_power"),
                firstOf(fields, "max_power", "max_power_kw"),
                fields.integer("min_duration"),
                fields.integer("max_duration"),
                fields.openList("day_of_week", DayOfWeek.class),
                fields.open("reservation", ReservationRestriction.class),
                Extras.NONE);
    }

    private static ChargingPeriod period(Fields fields) {
        var tariff = fields.string("tariff_id", 36);
        return new ChargingPeriod(
                fields.requiredInstant("start_date_time"),
                fields.children("dimensions", TariffVector::dimension),
                tariff == null ? null : TariffId.of(tariff),
                Extras.NONE);
    }

    private static Dimension dimension(Fields fields) {
        return new Dimension(
                fields.requiredOpen("type", DimensionType.class), fields.requiredNumber("volume"), Extras.NONE);
    }

    static @Nullable BigDecimal firstOf(Fields fields, String one, String other) {
        var value = fields.number(one);
        return value == null ? fields.number(other) : value;
    }

    /** The expected amounts: "total_cost.excl_vat" and so on. */
    Map<String, BigDecimal> expectedAmounts() {
        var expected = fields().requiredChild("expected", whole -> whole);
        var amounts = new LinkedHashMap<String, BigDecimal>();
        for (var kind : List.of("", "_fixed", "_energy", "_time", "_parking", "_reservation")) {
            var name = "total" + kind + "_cost";
            var price = expected.child(name, whole -> whole);
            for (var side : List.of("excl_vat", "incl_vat")) {
                var amount = price == null ? null : price.number(side);
                if (amount != null) {
                    amounts.put(name + "." + side, amount);
                }
            }
        }
        return amounts;
    }

    Map<TariffDimension, BigDecimal> expectedVolumes() {
        var expected = fields().requiredChild("expected", whole -> whole);
        var billed = expected.child("billed", whole -> whole);
        var volumes = new LinkedHashMap<TariffDimension, BigDecimal>();
        for (var dimension : TariffDimension.values()) {
            var volume = billed == null ? null : billed.number(dimension.name());
            if (volume != null) {
                volumes.put(dimension, volume);
            }
        }
        return volumes;
    }

    /** Findings that must be there, as {@code CODE} or {@code CODE:SUBJECT}. */
    List<String> expectedNotes() {
        var expected = fields().requiredChild("expected", whole -> whole);
        return expected.strings("notes", 200).stream()
                .map(note -> note.toUpperCase(Locale.ROOT))
                .toList();
    }
}
