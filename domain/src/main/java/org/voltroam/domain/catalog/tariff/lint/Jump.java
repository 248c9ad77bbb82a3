package org.voltroam.domain.catalog.tariff.lint;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.tariff.PriceComponent;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.catalog.tariff.TariffElement;
import org.voltroam.domain.catalog.tariff.lint.LintFinding.Code;

/** Prices that are more than half above or below those of the version before: a second pair of eyes should see them first. */
final class Jump {

    private static final BigDecimal PERCENT = new BigDecimal(100);
    private static final BigDecimal MOST = new BigDecimal(50);

    private Jump() {}

    static List<LintFinding> findings(Tariff tariff, @Nullable Tariff previous) {
        var findings = new ArrayList<LintFinding>();
        if (previous == null) {
            return findings;
        }
        for (int element = 0; element < tariff.elements().size(); element++) {
            var own = tariff.elements().get(element);
            for (int index = 0; index < own.components().size(); index++) {
                var component = own.components().get(index);
                var pointer = "/elements/" + element + "/price_components/" + index + "/price";
                before(previous, own, component)
                        .flatMap(old -> jump(old, component, pointer))
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    /** The price that held under the same restrictions. */
    private static Optional<PriceComponent> before(Tariff previous, TariffElement element, PriceComponent component) {
        return previous.elements().stream()
                .filter(old -> Objects.equals(old.restrictions(), element.restrictions()))
                .flatMap(old -> old.components().stream())
                .filter(old -> old.type().equals(component.type()))
                .findFirst();
    }

    private static Optional<LintFinding> jump(PriceComponent old, PriceComponent now, String pointer) {
        if (old.price().signum() == 0) {
            return Optional.empty();
        }
        var percent = now.price()
                .subtract(old.price())
                .multiply(PERCENT)
                .divide(old.price().abs(), 0, RoundingMode.HALF_UP);
        var text = "from " + old.price().toPlainString() + " to " + now.price().toPlainString() + ": " + percent + " %";
        return percent.abs().compareTo(MOST) > 0
                ? Optional.of(new LintFinding(Code.PRICE_JUMP, pointer, text))
                : Optional.empty();
    }
}
