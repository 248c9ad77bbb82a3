package org.voltroam.domain.catalog.tariff.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.tariff.PriceComponent;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.catalog.tariff.TariffElement;
import org.voltroam.domain.catalog.tariff.lint.LintFinding.Code;

/**
 * Prices that never hold, because an earlier one of the same dimension always comes first.
 *
 * <p>Reservations are priced by elements that name them, charges by those that do not, so neither hides the other.
 */
final class Reach {

    private Reach() {}

    static List<LintFinding> findings(Tariff tariff) {
        var findings = new ArrayList<LintFinding>();
        for (int element = 0; element < tariff.elements().size(); element++) {
            var components = tariff.elements().get(element).components();
            for (int index = 0; index < components.size(); index++) {
                var finding = finding(tariff, element, index);
                if (finding != null) {
                    findings.add(finding);
                }
            }
        }
        return findings;
    }

    private static @Nullable LintFinding finding(Tariff tariff, int element, int index) {
        var own = tariff.elements().get(element);
        var component = own.components().get(index);
        var pointer = "/elements/" + element + "/price_components/" + index;
        if (prices(own.components().subList(0, index), component)) {
            return new LintFinding(
                    Code.DUPLICATE_COMPONENT, pointer, "the element has a price of " + component.type() + " before it");
        }
        for (int before = 0; before < element; before++) {
            var earlier = tariff.elements().get(before);
            if (prices(earlier.components(), component) && hides(earlier, own)) {
                return new LintFinding(
                        Code.UNREACHABLE,
                        pointer,
                        "/elements/" + before + " prices " + component.type() + " whenever this one could");
            }
        }
        return null;
    }

    private static boolean prices(List<PriceComponent> components, PriceComponent component) {
        return components.stream().anyMatch(earlier -> earlier.type().equals(component.type()));
    }

    private static boolean hides(TariffElement earlier, TariffElement later) {
        var same = Objects.equals(earlier.restrictions(), later.restrictions());
        return same || (Restrictions.isOpen(earlier.restrictions()) && !isReservation(later));
    }

    static boolean isReservation(TariffElement element) {
        var restrictions = element.restrictions();
        return restrictions != null && restrictions.reservation() != null;
    }
}
