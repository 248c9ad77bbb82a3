package org.voltroam.protocol.ocpi.v230;

import java.time.DayOfWeek;
import org.voltroam.domain.catalog.tariff.PriceComponent;
import org.voltroam.domain.catalog.tariff.ReservationRestriction;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.catalog.tariff.TariffDimension;
import org.voltroam.domain.catalog.tariff.TariffElement;
import org.voltroam.domain.catalog.tariff.TariffRestrictions;
import org.voltroam.domain.catalog.tariff.TariffType;
import org.voltroam.domain.catalog.tariff.TaxIncluded;
import org.voltroam.domain.value.CurrencyCode;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.Rate;
import org.voltroam.domain.value.TariffId;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Out;
import tools.jackson.databind.node.ObjectNode;

/** Tariffs. Source: OCPI 2.3.0 mod_tariffs; preauthorize_amount is of its edition with payments. */
public final class TariffsModule {

    private TariffsModule() {}

    public static Tariff tariff(Fields in) {
        var taxIncluded = in.requiredOpen("tax_included", TaxIncluded.class);
        return new Tariff(
                Types.party(in),
                TariffId.of(in.requiredString("id", Types.ID)),
                new CurrencyCode(in.requiredString("currency", 3)),
                in.open("type", TariffType.class),
                in.children("tariff_alt_text", Types::displayText),
                in.string("tariff_alt_url", Types.URL),
                in.child("min_price", Types::priceLimit),
                in.child("max_price", Types::priceLimit),
                in.number("preauthorize_amount"),
                in.requiredChildren("elements", TariffsModule::element),
                taxIncluded.text().isEmpty() ? null : taxIncluded,
                in.instant("start_date_time"),
                in.instant("end_date_time"),
                in.child("energy_mix", Types::energyMix),
                in.requiredInstant("last_updated"),
                in.extras());
    }

    /** A tariff that says nothing of taxes came from an older version, where prices are before taxes. */
    public static ObjectNode tariff(Tariff tariff) {
        var taxIncluded = tariff.taxIncluded();
        return Types.party(new Out(), tariff.party())
                .put("id", tariff.id())
                .put("currency", tariff.currency().code())
                .put("type", tariff.type())
                .children("tariff_alt_text", tariff.altText(), Types::displayText)
                .put("tariff_alt_url", tariff.altUrl())
                .child("min_price", tariff.minPrice(), Types::priceLimit)
                .child("max_price", tariff.maxPrice(), Types::priceLimit)
                .put("preauthorize_amount", tariff.preauthorizeAmount())
                .children("elements", tariff.elements(), TariffsModule::element)
                .put("tax_included", taxIncluded == null ? Open.of(TaxIncluded.NO) : taxIncluded)
                .put("start_date_time", tariff.start())
                .put("end_date_time", tariff.end())
                .child("energy_mix", tariff.energyMix(), Types::energyMix)
                .put("last_updated", tariff.lastUpdated())
                .extras(tariff.extras())
                .done();
    }

    private static TariffElement element(Fields in) {
        return new TariffElement(
                in.requiredChildren("price_components", TariffsModule::component),
                in.child("restrictions", TariffsModule::restrictions),
                in.extras());
    }

    private static ObjectNode element(TariffElement element) {
        return new Out()
                .children("price_components", element.components(), TariffsModule::component)
                .child("restrictions", element.restrictions(), TariffsModule::restrictions)
                .extras(element.extras())
                .done();
    }

    private static PriceComponent component(Fields in) {
        var vat = in.number("vat");
        return new PriceComponent(
                in.requiredOpen("type", TariffDimension.class),
                in.requiredNumber("price"),
                vat == null ? null : new Rate(vat),
                in.requiredInteger("step_size"),
                in.extras());
    }

    private static ObjectNode component(PriceComponent component) {
        var vat = component.vat();
        return new Out()
                .put("type", component.type())
                .put("price", component.price())
                .put("vat", vat == null ? null : vat.percent())
                .put("step_size", component.stepSize())
                .extras(component.extras())
                .done();
    }

    private static TariffRestrictions restrictions(Fields in) {
        return new TariffRestrictions(
                in.time("start_time"),
                in.time("end_time"),
                in.date("start_date"),
                in.date("end_date"),
                in.number("min_kwh"),
                in.number("max_kwh"),
                in.number("min_current"),
                in.number("max_current"),
                in.number("min_power"),
                in.number("max_power"),
                in.integer("min_duration"),
                in.integer("max_duration"),
                in.openList("day_of_week", DayOfWeek.class),
                in.open("reservation", ReservationRestriction.class),
                in.extras());
    }

    private static ObjectNode restrictions(TariffRestrictions restrictions) {
        var start = restrictions.startTime();
        var end = restrictions.endTime();
        var from = restrictions.startDate();
        var to = restrictions.endDate();
        return new Out()
                .put("start_time", start == null ? null : start.toString())
                .put("end_time", end == null ? null : end.toString())
                .put("start_date", from == null ? null : from.toString())
                .put("end_date", to == null ? null : to.toString())
                .put("min_kwh", restrictions.minKwh())
                .put("max_kwh", restrictions.maxKwh())
                .put("min_current", restrictions.minCurrent())
                .put("max_current", restrictions.maxCurrent())
                .put("min_power", restrictions.minPower())
                .put("max_power", restrictions.maxPower())
                .put("min_duration", restrictions.minDuration())
                .put("max_duration", restrictions.maxDuration())
                .texts("day_of_week", restrictions.daysOfWeek(), Object::toString)
                .put("reservation", restrictions.reservation())
                .extras(restrictions.extras())
                .done();
    }
}
