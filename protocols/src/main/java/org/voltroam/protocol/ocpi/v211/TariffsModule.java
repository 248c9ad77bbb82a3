package org.voltroam.protocol.ocpi.v211;

import java.util.List;
import java.util.stream.Stream;
import org.voltroam.domain.catalog.tariff.PriceComponent;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.catalog.tariff.TariffElement;
import org.voltroam.domain.catalog.tariff.TaxIncluded;
import org.voltroam.domain.value.CurrencyCode;
import org.voltroam.domain.value.TariffId;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.ocpi.bridge.Loss.Kind;
import tools.jackson.databind.node.ObjectNode;

/** Tariffs. Source: OCPI 2.1.1 mod_tariffs; prices are before taxes, and taxes are not told. */
public final class TariffsModule {

    private TariffsModule() {}

    public static Tariff tariff(Fields in, Inbound inbound) {
        return new Tariff(
                inbound.owner(),
                TariffId.of(in.requiredString("id", Types.ID)),
                new CurrencyCode(in.requiredString("currency", 3)),
                null,
                in.children("tariff_alt_text", Types::displayText),
                in.string("tariff_alt_url", Types.URL),
                null,
                null,
                null,
                in.requiredChildren("elements", TariffsModule::element),
                null,
                null,
                null,
                in.child("energy_mix", Energies::energyMix),
                in.requiredInstant("last_updated"),
                in.extras());
    }

    public static ObjectNode tariff(Tariff tariff, Outbound outbound) {
        taxes(tariff, outbound);
        return beforeTaxes(tariff.beforeTaxes(), outbound);
    }

    private static ObjectNode beforeTaxes(Tariff tariff, Outbound outbound) {
        if (tariff.elements().stream().allMatch(each -> !objection(each).isEmpty())) {
            outbound.lose("elements", Kind.INEXPRESSIBLE, "no element that 2.1.1 has words for is left");
        }
        return new Sheet(outbound)
                .id("id", tariff.id(), Types.ID)
                .put("currency", tariff.currency().code())
                .children("tariff_alt_text", tariff.altText(), Types::displayText)
                .url("tariff_alt_url", tariff.altUrl())
                .children("elements", tariff.elements(), TariffsModule::objection, TariffsModule::element)
                .child("energy_mix", tariff.energyMix(), Energies::energyMix)
                .put("last_updated", tariff.lastUpdated())
                .drop("type", tariff.type())
                .drop("min_price", tariff.minPrice())
                .drop("max_price", tariff.maxPrice())
                .drop("preauthorize_amount", tariff.preauthorizeAmount())
                .drop("start_date_time", tariff.start())
                .drop("end_date_time", tariff.end())
                .extras(tariff.extras())
                .done();
    }

    /** Prices are said before taxes, which takes the rate of each that includes them. */
    private static void taxes(Tariff tariff, Outbound outbound) {
        var stated = tariff.taxIncluded();
        if (stated == null || stated.is(TaxIncluded.NO)) {
            return;
        }
        var included = stated.is(TaxIncluded.YES);
        if (included && components(tariff).anyMatch(component -> component.vat() == null)) {
            outbound.lose("tax_included", Kind.INEXPRESSIBLE, "a price includes a tax whose rate is not told");
        } else {
            outbound.lose(
                    "tax_included",
                    included ? Kind.SHORTENED : Kind.DROPPED,
                    included ? "prices are said before taxes, to four digits" : "it was " + stated);
        }
    }

    private static Stream<PriceComponent> components(Tariff tariff) {
        return tariff.elements().stream().flatMap(element -> element.components().stream());
    }

    private static TariffElement element(Fields in) {
        return new TariffElement(
                in.requiredChildren("price_components", TariffsModule::component),
                in.child("restrictions", Restrictions::restrictions),
                in.extras());
    }

    private static ObjectNode element(TariffElement element, Outbound outbound) {
        return new Sheet(outbound)
                .children(
                        "price_components",
                        element.components(),
                        component -> Words.PRICED.objection(component.type()),
                        TariffsModule::component)
                .child("restrictions", element.restrictions(), Restrictions::restrictions)
                .extras(element.extras())
                .done();
    }

    /** An element without the condition it stands under would be a price for everything. */
    private static String objection(TariffElement element) {
        var restrictions = element.restrictions();
        var reason = restrictions == null ? "" : Restrictions.objection(restrictions);
        return reason.isEmpty() ? nothingPriced(element.components()) : reason;
    }

    private static String nothingPriced(List<PriceComponent> components) {
        return components.stream()
                        .allMatch(each -> Words.PRICED.say(each.type()).isEmpty())
                ? "no price component is left"
                : "";
    }

    private static PriceComponent component(Fields in) {
        return new PriceComponent(
                Words.PRICED.required(in, "type"),
                in.requiredNumber("price"),
                null,
                in.requiredInteger("step_size"),
                in.extras());
    }

    private static ObjectNode component(PriceComponent component, Outbound outbound) {
        return new Sheet(outbound)
                .word("type", component.type(), Words.PRICED)
                .put("price", component.price())
                .put("step_size", component.stepSize())
                .drop("vat", component.vat())
                .extras(component.extras())
                .done();
    }
}
