package org.voltroam.domain.journey.pricing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.catalog.tariff.TariffRestrictions;
import org.voltroam.domain.journey.session.PriceCuts;
import org.voltroam.domain.value.Energy;

/**
 * Where the price of a charge may change by the tariff that prices it: times of day, dates, weekdays, durations and energies of
 * its restrictions. A charging period cut there has one price.
 *
 * <p>A local time that daylight saving skips is where the clock jumps; one that comes twice is two moments. When a power is reached is
 * not foreseeable, only at which ones the price changes. Current is not here: a register tells none, see {@link SignalCuts}.
 */
public final class PriceBoundaries implements PriceCuts {

    /** No charge is longer; what claims to be is looked at for that long. */
    private static final int LONGEST_DAYS = 62;

    @Override
    public List<Instant> moments(List<Tariff> tariffs, Instant start, Instant end, ZoneId zone) {
        var tariff = TariffChoice.standard(tariffs, start, null);
        return tariff == null ? List.of() : moments(tariff, start, end, start, zone);
    }

    @Override
    public List<Energy> energies(List<Tariff> tariffs, Instant start) {
        var tariff = TariffChoice.standard(tariffs, start, null);
        return tariff == null
                ? List.of()
                : energies(tariff).stream().map(Energy::new).toList();
    }

    @Override
    public List<BigDecimal> powers(List<Tariff> tariffs, Instant start) {
        var tariff = TariffChoice.standard(tariffs, start, null);
        var powers = new TreeSet<BigDecimal>();
        if (tariff != null) {
            for (var element : tariff.elements()) {
                var restrictions = element.restrictions();
                if (restrictions != null) {
                    addPositive(restrictions.minPower(), powers);
                    addPositive(restrictions.maxPower(), powers);
                }
            }
        }
        return List.copyOf(powers);
    }

    /** Which of them prices a charge that begins then, and asks for no particular kind. */
    public static Optional<Tariff> chosen(List<Tariff> tariffs, Instant start) {
        return Optional.ofNullable(TariffChoice.standard(tariffs, start, null));
    }

    /** After from, before to. */
    static List<Instant> moments(Tariff tariff, Instant from, Instant to, Instant pluggedIn, ZoneId zone) {
        var found = new Found(from, to, zone);
        for (var element : tariff.elements()) {
            var restrictions = element.restrictions();
            if (restrictions != null) {
                found.durations(restrictions, pluggedIn);
                found.clock(restrictions);
            }
        }
        return found.moments.isEmpty() ? List.of() : List.copyOf(found.moments);
    }

    /** Above zero, ascending. */
    static List<BigDecimal> energies(Tariff tariff) {
        var energies = new TreeSet<BigDecimal>();
        for (var element : tariff.elements()) {
            var restrictions = element.restrictions();
            if (restrictions != null) {
                addPositive(restrictions.minKwh(), energies);
                addPositive(restrictions.maxKwh(), energies);
            }
        }
        return energies.isEmpty() ? List.of() : List.copyOf(energies);
    }

    private static void addPositive(@Nullable BigDecimal energy, Set<BigDecimal> energies) {
        if (energy != null && energy.signum() > 0) {
            energies.add(energy);
        }
    }

    private static final class Found {

        private final Instant from;
        private final Instant to;
        private final LocalDate firstDay;
        private final LocalDate lastDay;
        private final ZoneRules rules;
        private boolean clockChangesKnown;
        private final TreeSet<Instant> moments = new TreeSet<>();

        Found(Instant from, Instant to, ZoneId zone) {
            this.from = from;
            this.to = to;
            this.firstDay = LocalDate.ofInstant(from, zone);
            this.lastDay = LocalDate.ofInstant(to, zone);
            this.rules = zone.getRules();
        }

        void durations(TariffRestrictions restrictions, Instant pluggedIn) {
            var min = restrictions.minDuration();
            var max = restrictions.maxDuration();
            if (min != null) {
                add(pluggedIn.plusSeconds(min));
            }
            if (max != null) {
                add(pluggedIn.plusSeconds(max));
            }
        }

        void clock(TariffRestrictions restrictions) {
            var start = restrictions.startTime();
            var end = restrictions.endTime();
            boolean timed = start != null || end != null;
            boolean oneSided = timed && (start == null || end == null);
            if (timed) {
                everyDay(start);
                everyDay(end);
                clockChanges();
            }
            if (oneSided || !restrictions.daysOfWeek().isEmpty()) {
                everyDay(LocalTime.MIDNIGHT);
            }
            midnight(restrictions.startDate());
            midnight(restrictions.endDate());
        }

        private void everyDay(@Nullable LocalTime time) {
            if (time == null) {
                return;
            }
            var day = firstDay;
            for (int days = 0; days <= LONGEST_DAYS && !day.isAfter(lastDay); days++) {
                add(day.atTime(time));
                day = day.plusDays(1);
            }
        }

        private void midnight(@Nullable LocalDate day) {
            if (day != null) {
                add(day.atStartOfDay());
            }
        }

        private void clockChanges() {
            var change = clockChangesKnown ? null : rules.nextTransition(from);
            clockChangesKnown = true;
            if (change != null) {
                add(change.getInstant());
            }
        }

        private void add(LocalDateTime local) {
            var offsets = rules.getValidOffsets(local);
            if (offsets.isEmpty()) {
                add(rules.getTransition(local).getInstant());
            }
            for (var offset : offsets) {
                add(local.toInstant(offset));
            }
        }

        private void add(Instant moment) {
            if (moment.isAfter(from) && moment.isBefore(to)) {
                moments.add(moment);
            }
        }
    }
}
