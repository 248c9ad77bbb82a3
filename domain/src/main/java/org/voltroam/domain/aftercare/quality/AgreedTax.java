package org.voltroam.domain.aftercare.quality;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.tariff.PriceComponent;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.catalog.tariff.TariffElement;
import org.voltroam.domain.value.Rate;

/** A tariff that tells no taxes, as those of OCPI 2.1.1, with the tax that the two parties agreed on. */
final class AgreedTax {

    private AgreedTax() {}

    static Tariff in(Tariff tariff, @Nullable Rate tax) {
        return tax == null || tellsTaxes(tariff)
                ? tariff
                : new Tariff(
                        tariff.party(),
                        tariff.id(),
                        tariff.currency(),
                        tariff.type(),
                        tariff.altText(),
                        tariff.altUrl(),
                        tariff.minPrice(),
                        tariff.maxPrice(),
                        tariff.preauthorizeAmount(),
                        elements(tariff, tax),
                        tariff.taxIncluded(),
                        tariff.start(),
                        tariff.end(),
                        tariff.energyMix(),
                        tariff.lastUpdated(),
                        tariff.extras());
    }

    private static boolean tellsTaxes(Tariff tariff) {
        return tariff.elements().stream()
                .flatMap(element -> element.components().stream())
                .anyMatch(component -> component.vat() != null);
    }

    private static List<TariffElement> elements(Tariff tariff, Rate tax) {
        return tariff.elements().stream()
                .map(element -> new TariffElement(
                        element.components().stream()
                                .map(component -> taxed(component, tax))
                                .toList(),
                        element.restrictions(),
                        element.extras()))
                .toList();
    }

    private static PriceComponent taxed(PriceComponent component, Rate tax) {
        return new PriceComponent(component.type(), component.price(), tax, component.stepSize(), component.extras());
    }
}
