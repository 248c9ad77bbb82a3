package org.voltroam.domain.catalog.tariff.lint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.voltroam.domain.catalog.tariff.PriceComponent;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.catalog.tariff.TariffDimension;
import org.voltroam.domain.catalog.tariff.TariffElement;
import org.voltroam.domain.catalog.tariff.TaxIncluded;
import org.voltroam.domain.catalog.tariff.lint.LintFinding.Code;

/** Steps, taxes and dimensions of price components. */
final class Components {

    private static final BigDecimal WHOLE = new BigDecimal(100);

    private final Tariff tariff;
    private final boolean parkingPriced;
    private final List<LintFinding> findings = new ArrayList<>();

    private Components(Tariff tariff) {
        this.tariff = tariff;
        this.parkingPriced = tariff.elements().stream()
                .flatMap(element -> element.components().stream())
                .anyMatch(component -> component.type().is(TariffDimension.PARKING_TIME));
    }

    static List<LintFinding> findings(Tariff tariff) {
        var components = new Components(tariff);
        for (int element = 0; element < tariff.elements().size(); element++) {
            var prices = tariff.elements().get(element);
            for (int index = 0; index < prices.components().size(); index++) {
                var pointer = "/elements/" + element + "/price_components/" + index;
                components.judge(prices, prices.components().get(index), pointer);
            }
        }
        return components.findings;
    }

    private void judge(TariffElement element, PriceComponent component, String pointer) {
        step(element, component, pointer + "/step_size");
        vat(component, pointer + "/vat");
        var neverReserved =
                component.type().is(TariffDimension.ENERGY) || component.type().is(TariffDimension.PARKING_TIME);
        if (Reach.isReservation(element) && neverReserved) {
            find(
                    Code.RESERVATION_DIMENSION,
                    pointer + "/type",
                    "a reservation has no " + component.type() + ", only TIME and FLAT");
        }
    }

    private void step(TariffElement element, PriceComponent component, String pointer) {
        if (component.stepSize() <= 0) {
            find(
                    Code.STEP_ZERO,
                    pointer,
                    "is " + component.stepSize() + ": nothing is rounded up; the least step is 1");
        } else if (component.stepSize() > 1 && component.type().is(TariffDimension.FLAT)) {
            find(Code.STEP_OF_FLAT, pointer, "a flat fee has no steps");
        } else if (component.stepSize() > 1
                && component.type().is(TariffDimension.TIME)
                && parkingPriced
                && !Reach.isReservation(element)) {
            find(
                    Code.STEP_NEVER_APPLIES,
                    pointer,
                    "parking is priced too, and then only the parking time is rounded up");
        }
    }

    private void vat(PriceComponent component, String pointer) {
        var vat = component.vat();
        if (vat == null) {
            return;
        }
        if (vat.percent().signum() < 0 || vat.percent().compareTo(WHOLE) > 0) {
            find(Code.VAT_RANGE, pointer, vat + " is no tax: it lies between 0 and 100 %");
        }
        var included = tariff.taxIncluded();
        if (included != null && Objects.equals(included.known().orElse(null), TaxIncluded.NOT_APPLICABLE)) {
            find(Code.VAT_NOT_APPLICABLE, pointer, "the tariff says that no tax applies: the rate is ignored");
        }
    }

    private void find(Code code, String pointer, String text) {
        findings.add(new LintFinding(code, pointer, text));
    }
}
