package org.voltroam.domain.journey.session;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.journey.session.Recording.MeterReading;
import org.voltroam.domain.journey.session.Recording.Withheld;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.Extras;

/**
 * Charging periods from a meter's curve: time with energy is TIME and ENERGY, time without any is PARKING_TIME, unless the station gave
 * none: that is TIME, for the vehicle may have wanted some. Source: OCPI 2.2.1 mod_cdrs, CdrDimensionType, note.
 *
 * <p>A stretch between two readings is cut where the price may change; then neighbours of the same kind with no cut between them
 * become one. The energies of all periods add up to what the register rose, to the last digit.
 */
final class Periods {

    private final List<Stretch> stretches = new ArrayList<>();
    private final Set<Instant> cutAt;
    private final List<Energy> registers;

    private final List<BigDecimal> powers;
    private final List<Withheld> withheld;

    private Periods(List<Instant> moments, List<Energy> registers, List<BigDecimal> powers, List<Withheld> withheld) {
        this.cutAt = new HashSet<>(moments);
        this.registers = registers;
        this.powers = powers;
        this.withheld = withheld;
    }

    static List<ChargingPeriod> of(MeterCurve curve, Recording recording, PriceCuts cuts) {
        return of(curve, recording.tariffs(), recording.zone(), recording.withheld(), cuts);
    }

    static List<ChargingPeriod> of(
            MeterCurve curve, List<Tariff> tariffs, ZoneId zone, List<Withheld> withheld, PriceCuts cuts) {
        var start = curve.first();
        var moments = cuts.moments(tariffs, start.at(), curve.last().at(), zone);
        var registers = cuts.energies(tariffs, start.at()).stream()
                .map(energy -> start.register().plus(energy))
                .toList();
        var periods = new Periods(moments, registers, cuts.powers(tariffs, start.at()), withheld);
        var knots = new TreeSet<>(moments);
        withheld.forEach(pause -> {
            knots.add(pause.from());
            Optional.ofNullable(pause.to()).ifPresent(knots::add);
        });
        for (int index = 1; index < curve.readings().size(); index++) {
            periods.between(curve.readings().get(index - 1), curve.readings().get(index), List.copyOf(knots));
        }
        return periods.stretches.stream().map(Stretch::period).toList();
    }

    private void between(MeterReading from, MeterReading to, List<Instant> moments) {
        var knots = knots(from, to, moments);
        var charging = to.register().compareTo(from.register()) > 0;
        for (int index = 1; index < knots.size(); index++) {
            add(stretch(knots.get(index - 1), knots.get(index), charging));
        }
    }

    private Stretch stretch(MeterReading from, MeterReading to, boolean charging) {
        if (charging) {
            return new Stretch(from, to, Use.CHARGING);
        }
        var paused = withheld.stream().anyMatch(pause -> pause.holds(from.at()));
        return new Stretch(from, to, paused ? Use.WITHHELD : Use.PARKING);
    }

    /** The two readings and every cut between them, in order of time. */
    private List<MeterReading> knots(MeterReading from, MeterReading to, List<Instant> moments) {
        var inside = new ArrayList<MeterReading>();
        for (var register : registers) {
            cut(from, to, register, inside);
        }
        for (var moment : moments) {
            var taken = inside.stream().anyMatch(knot -> knot.at().equals(moment));
            if (moment.isAfter(from.at()) && moment.isBefore(to.at()) && !taken) {
                inside.add(new MeterReading(moment, MeterCurve.registerAt(from, to, moment)));
            }
        }
        inside.add(from);
        inside.add(to);
        inside.sort(MeterCurve.ORDER);
        return monotone(inside);
    }

    /** A register that a tariff's step in energy names: where it was reached, a period ends. */
    private void cut(MeterReading from, MeterReading to, Energy register, List<MeterReading> inside) {
        if (register.compareTo(from.register()) <= 0 || register.compareTo(to.register()) > 0) {
            return;
        }
        var moment = MeterCurve.momentOf(from, to, register);
        cutAt.add(moment);
        if (moment.isAfter(from.at()) && moment.isBefore(to.at())) {
            inside.add(new MeterReading(moment, register));
        }
    }

    /** Rounding to whole Wh beside an exact register may fall a Wh short or over: a knot is never below the one before it. */
    private static List<MeterReading> monotone(List<MeterReading> knots) {
        var result = new ArrayList<MeterReading>(knots.size());
        for (var knot : knots) {
            var floor = result.isEmpty() ? knot.register() : result.getLast().register();
            result.add(knot.register().compareTo(floor) < 0 ? new MeterReading(knot.at(), floor) : knot);
        }
        return result;
    }

    private void add(Stretch next) {
        var last = stretches.isEmpty() ? null : stretches.getLast();
        if (last != null && last.use == next.use && !cutAt.contains(next.from.at()) && !isOtherPower(last, next)) {
            stretches.set(stretches.size() - 1, new Stretch(last.from, next.to, last.use));
        } else {
            stretches.add(next);
        }
    }

    /** Minimums are inclusive and maximums exclusive, so a power belongs to the band above it. */
    private boolean isOtherPower(Stretch before, Stretch next) {
        return before.use == Use.CHARGING
                && powers.stream().anyMatch(power -> before.isBelow(power) != next.isBelow(power));
    }

    /** What the time was. */
    private enum Use {
        CHARGING,
        PARKING,
        WITHHELD
    }

    private record Stretch(MeterReading from, MeterReading to, Use use) {

        boolean isBelow(BigDecimal kW) {
            var energy = to.register().minus(from.register()).kWh();
            return energy.compareTo(kW.multiply(Volumes.hours(from.at(), to.at()))) < 0;
        }

        ChargingPeriod period() {
            var hours = Volumes.hours(from.at(), to.at());
            var energy = to.register().minus(from.register()).kWh();
            var dimensions = switch (use) {
                case CHARGING ->
                    List.of(Dimension.of(DimensionType.ENERGY, energy), Dimension.of(DimensionType.TIME, hours));
                case PARKING -> List.of(Dimension.of(DimensionType.PARKING_TIME, hours));
                case WITHHELD -> List.of(Dimension.of(DimensionType.TIME, hours));
            };
            return new ChargingPeriod(from.at(), dimensions, null, Extras.NONE);
        }
    }
}
