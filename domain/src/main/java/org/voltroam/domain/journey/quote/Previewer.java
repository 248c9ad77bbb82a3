package org.voltroam.domain.journey.quote;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.catalog.tariff.TariffDimension;
import org.voltroam.domain.journey.billing.MarkupBasis;
import org.voltroam.domain.journey.billing.Retail;
import org.voltroam.domain.journey.billing.Sale;
import org.voltroam.domain.journey.pricing.Measured;
import org.voltroam.domain.journey.pricing.PriceBoundaries;
import org.voltroam.domain.journey.pricing.PriceLine;
import org.voltroam.domain.journey.pricing.PricedCharge;
import org.voltroam.domain.journey.pricing.Pricer;
import org.voltroam.domain.journey.session.SessionRecorder;
import org.voltroam.domain.value.DisplayText;
import org.voltroam.domain.value.Money;

/**
 * The door before a charge: what a plan costs, by the function that prices and the one that bills.
 *
 * <p>The plan is cut into charging periods where a session would be; so a charge that goes as planned costs what the preview says.
 */
public final class Previewer {

    private static final Duration LOOKED_AHEAD = Duration.ofDays(1);

    private final Pricer pricer;

    public Previewer(Pricer pricer) {
        this.pricer = pricer;
    }

    /**
     * @param tariffs of the connector, as they are shown now; the first that is valid and regular counts, as for a session
     * @param zone of the location
     */
    public Preview preview(Plan plan, List<Tariff> tariffs, ZoneId zone, MarkupBasis basis) {
        var pricing = tariffs.stream().filter(Previewer::isComputable).toList();
        return PriceBoundaries.chosen(pricing, plan.start())
                .<Preview>map(tariff -> computed(plan, tariff, zone, basis))
                .orElseGet(() -> told(tariffs));
    }

    /** One that prices something, or says that nothing costs anything. Source: OCPI 2.3.0 mod_tariffs, tariff_alt_text. */
    private static boolean isComputable(Tariff tariff) {
        return tariff.elements().stream()
                .flatMap(element -> element.components().stream())
                .anyMatch(component -> component.type().known().isPresent());
    }

    private static Preview.NotComputable told(List<Tariff> tariffs) {
        var first = tariffs.isEmpty() ? null : tariffs.getFirst();
        return new Preview.NotComputable(
                first == null ? null : first.id(),
                tariffs.stream()
                        .flatMap(tariff -> tariff.altText().stream())
                        .map(DisplayText::text)
                        .toList(),
                first == null ? null : first.altUrl());
    }

    private Preview.Computed computed(Plan plan, Tariff tariff, ZoneId zone, MarkupBasis basis) {
        var wholesale = priced(plan, tariff, zone);
        var retail = Retail.of(new Sale(wholesale.costs(), plan.energy(), plan.stay(), tariff.currency()), basis);
        return new Preview.Computed(
                plan,
                tariff,
                wholesale,
                retail,
                Rows.of(wholesale, tariff, retail),
                tariff.end(),
                most(tariff),
                blockingFrom(plan, tariff, zone),
                Rows.changes(wholesale));
    }

    private PricedCharge priced(Plan plan, Tariff tariff, ZoneId zone) {
        var tariffs = List.of(tariff);
        var periods = SessionRecorder.planned(plan.readings(), tariffs, zone, new PriceBoundaries());
        return pricer.price(Measured.of(tariffs, periods, plan.start(), plan.end(), zone, tariff.currency()));
    }

    private static @Nullable Money most(Tariff tariff) {
        var max = tariff.maxPrice();
        return max == null
                ? null
                : new Money(Objects.requireNonNullElse(max.afterTaxes(), max.beforeTaxes()), tariff.currency());
    }

    /** Parked for a day more, the first parking that costs something. */
    private @Nullable Instant blockingFrom(Plan plan, Tariff tariff, ZoneId zone) {
        var parked = plan.parked().compareTo(LOOKED_AHEAD) > 0 ? plan.parked() : LOOKED_AHEAD;
        return priced(plan.parkedFor(parked), tariff, zone).lines().stream()
                .filter(line -> line.dimension() == TariffDimension.PARKING_TIME
                        && line.unitPrice().signum() > 0)
                .map(PriceLine::start)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
