package org.voltroam.protocol.ocpp.station;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.Power;

/** A reading being put together from single values: a total beats the sum of the phases. */
public final class ReadingDraft {

    /** What the operator calculates with. */
    public enum Quantity {
        /** In kWh. */
        REGISTER,
        /** In kW. */
        POWER,
        /** In percent. */
        SOC
    }

    /** Of what a value is measured. */
    public enum Share {
        TOTAL,
        ONE_PHASE,
        /** Between two phases: nothing that can be added up. */
        OTHER
    }

    private final EnumMap<Quantity, BigDecimal> totals = new EnumMap<>(Quantity.class);
    private final EnumMap<Quantity, BigDecimal> sums = new EnumMap<>(Quantity.class);
    private final List<Reading.Sample> others = new ArrayList<>(0);

    /** Takes a value; false when there is no use for it here, then it belongs to the {@linkplain #other others}. */
    public boolean take(Quantity quantity, Share share, BigDecimal number) {
        return switch (share) {
            case TOTAL -> totals.putIfAbsent(quantity, number) == null;
            case ONE_PHASE -> {
                sums.merge(quantity, number, BigDecimal::add);
                yield true;
            }
            case OTHER -> false;
        };
    }

    public void other(Reading.Sample sample) {
        others.add(sample);
    }

    public Reading reading(Instant at, Reading.Occasion occasion) {
        var register = of(Quantity.REGISTER);
        var power = of(Quantity.POWER);
        return new Reading(
                at,
                occasion,
                register == null ? null : new Energy(register),
                power == null ? null : new Power(power),
                of(Quantity.SOC),
                List.copyOf(others));
    }

    private @Nullable BigDecimal of(Quantity quantity) {
        var total = totals.get(quantity);
        return total == null ? sums.get(quantity) : total;
    }
}
