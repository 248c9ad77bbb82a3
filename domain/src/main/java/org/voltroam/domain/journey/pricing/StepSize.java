package org.voltroam.domain.journey.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.voltroam.domain.catalog.tariff.TariffDimension;

/**
 * Rounds what is billed up to the step of the last component that priced it, once a charge. Source: OCPI 2.2.1 mod_tariffs,
 * PriceComponent.step_size, and mod_cdrs, "step_size".
 *
 * <p>Energy once; time and parking once together, on parking if any parking is priced, else on time; a reservation by itself. Only
 * priced volume counts. What is added is billed at the last component's price. A step below 1 rounds nothing.
 */
final class StepSize {

    private static final int FINEST_KWH_DIGITS = 6;

    private StepSize() {}

    static void apply(List<Draft> drafts, boolean steps) {
        if (!steps) {
            return;
        }
        energy(those(drafts, draft -> draft.dimension() == TariffDimension.ENERGY));
        var parking = those(drafts, draft -> draft.dimension() == TariffDimension.PARKING_TIME);
        var time = those(drafts, draft -> draft.dimension() == TariffDimension.TIME && !draft.reservation());
        time(parking.isEmpty() ? time : parking);
        time(those(drafts, draft -> draft.dimension() == TariffDimension.TIME && draft.reservation()));
    }

    /** Towards the larger number: a credit for energy fed back does not grow. */
    private static void energy(List<Draft> drafts) {
        if (drafts.isEmpty() || drafts.getLast().stepSize() < 1) {
            return;
        }
        var step = BigDecimal.valueOf(drafts.getLast().stepSize(), 3);
        var total = drafts.stream().map(Draft::measured).reduce(BigDecimal.ZERO, BigDecimal::add);
        var steps = fitted(total).divide(step, 0, RoundingMode.CEILING);
        drafts.getLast().billMore(steps.multiply(step).subtract(total));
    }

    /** To a thousandth of a Wh: 7.29300000000000014 kWh is the noise of a binary fraction, not another Wh. */
    private static BigDecimal fitted(BigDecimal kWh) {
        return kWh.scale() > FINEST_KWH_DIGITS ? kWh.setScale(FINEST_KWH_DIGITS, RoundingMode.HALF_UP) : kWh;
    }

    /** In whole seconds: 0.1667 h is 10 minutes, not 600.12 seconds, so a step of 600 bills 10 minutes and not 20. */
    private static void time(List<Draft> drafts) {
        if (drafts.isEmpty() || drafts.getLast().stepSize() < 1) {
            return;
        }
        long step = drafts.getLast().stepSize();
        long total = 0;
        for (var draft : drafts) {
            draft.billSeconds(draft.wholeSeconds());
            total += draft.wholeSeconds();
        }
        var last = drafts.getLast();
        last.billSeconds(last.wholeSeconds() + Math.floorMod(-total, step));
    }

    private static List<Draft> those(List<Draft> drafts, Predicate<Draft> wanted) {
        var found = new ArrayList<Draft>();
        for (var draft : drafts) {
            if (wanted.test(draft)) {
                found.add(draft);
            }
        }
        return found;
    }
}
