package org.voltroam.app.bench;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.tariff.PriceComponent;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.catalog.tariff.TariffDimension;
import org.voltroam.domain.catalog.tariff.TariffElement;
import org.voltroam.domain.catalog.tariff.TariffRestrictions;
import org.voltroam.domain.journey.pricing.Measured;
import org.voltroam.domain.journey.pricing.Pricer;
import org.voltroam.domain.journey.session.ChargingPeriod;
import org.voltroam.domain.journey.session.Dimension;
import org.voltroam.domain.journey.session.DimensionType;
import org.voltroam.domain.value.CurrencyCode;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.Rate;
import org.voltroam.domain.value.TariffId;

/**
 * What it costs to price a charge, explained line by line, beside the bare arithmetic of the same charge: so many multiplications, taxes and
 * additions as it has quantities. Processor time of one thread, the median of several rounds after warming.
 */
public final class PricingBench {

    private static final int ROUNDS = 15;
    private static final int WARMING = 10;
    private static final double MICROS = 1000.0;
    private static final Instant START = Instant.parse("2026-03-02T16:30:00Z");
    private static final int PERIOD_SECONDS = 900;

    private final PrintWriter out;
    private final long nanosPerRound;

    /** @param seconds of each part */
    public PricingBench(PrintWriter out, int seconds) {
        this.out = out;
        this.nanosPerRound = seconds * 1_000_000_000L / (ROUNDS + WARMING);
    }

    public void run() {
        out.println("| | us | bare arithmetic, us | ratio |");
        out.println("|---|---|---|---|");
        row("a typical charge: three elements, twelve periods", typical(), 12);
        row("hourly prices: 48 elements, 96 periods", hourly(), 96);
        out.flush();
    }

    private void row(String name, Measured charge, int periods) {
        var pricer = new Pricer();
        var bare = micros(() -> bare(charge));
        var priced = micros(() -> pricer.price(charge).lines().size());
        if (pricer.price(charge).lines().size() < periods) {
            throw new IllegalStateException("something was not priced");
        }
        out.printf("| %s | %.2f | %.2f | %.1f |%n", name, priced, bare, priced / bare);
    }

    /** Each quantity once by a price, with its tax, into a sum. */
    private static int bare(Measured charge) {
        var price = new BigDecimal("0.3421");
        var factor = new BigDecimal("1.21");
        var net = BigDecimal.ZERO;
        var gross = BigDecimal.ZERO;
        for (var period : charge.periods()) {
            for (var dimension : period.dimensions()) {
                var cost = price.multiply(dimension.volume());
                net = net.add(cost);
                gross = gross.add(cost.multiply(factor));
            }
        }
        return net.setScale(2, RoundingMode.HALF_UP).signum()
                + gross.setScale(2, RoundingMode.HALF_UP).signum();
    }

    private static Measured typical() {
        return measured(
                List.of(
                        element(null, component(TariffDimension.FLAT, "0.35", 1)),
                        element(
                                hours(LocalTime.of(18, 0), LocalTime.of(7, 0)),
                                component(TariffDimension.ENERGY, "0.24", 1)),
                        element(
                                null,
                                component(TariffDimension.ENERGY, "0.34", 1),
                                component(TariffDimension.PARKING_TIME, "1.80", 60))),
                12);
    }

    private static Measured hourly() {
        var elements = new ArrayList<TariffElement>();
        for (int hour = 0; hour < 24; hour++) {
            var hours = hours(LocalTime.of(hour, 0), LocalTime.of((hour + 1) % 24, 0));
            elements.add(element(hours, component(TariffDimension.ENERGY, "0." + (20 + hour), 1)));
            elements.add(element(hours, component(TariffDimension.PARKING_TIME, "1." + (20 + hour), 60)));
        }
        return measured(elements, 96);
    }

    private static Measured measured(List<TariffElement> elements, int count) {
        var party = new PartyId("NL", "GVT");
        var currency = new CurrencyCode("EUR");
        var tariff = new Tariff(
                party,
                TariffId.of("T"),
                currency,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                elements,
                null,
                null,
                null,
                null,
                START,
                Extras.NONE);
        var periods = new ArrayList<ChargingPeriod>();
        for (int index = 0; index < count; index++) {
            periods.add(period(index, index < count - 2));
        }
        var end = START.plusSeconds((long) count * PERIOD_SECONDS);
        return Measured.of(List.of(tariff), periods, START, end, ZoneId.of("Europe/Amsterdam"), currency);
    }

    private static ChargingPeriod period(int index, boolean charging) {
        var quarter = new BigDecimal("0.25");
        var dimensions = charging
                ? List.of(
                        Dimension.of(DimensionType.ENERGY, new BigDecimal(2_700 + 7 * index).movePointLeft(3)),
                        Dimension.of(DimensionType.TIME, quarter))
                : List.of(Dimension.of(DimensionType.PARKING_TIME, quarter));
        return new ChargingPeriod(START.plusSeconds((long) index * PERIOD_SECONDS), dimensions, null, Extras.NONE);
    }

    private static TariffElement element(@Nullable TariffRestrictions when, PriceComponent... components) {
        return new TariffElement(List.of(components), when, Extras.NONE);
    }

    private static PriceComponent component(TariffDimension dimension, String price, int step) {
        return new PriceComponent(Open.of(dimension), new BigDecimal(price), Rate.ofPercent("21"), step, Extras.NONE);
    }

    private static TariffRestrictions hours(LocalTime from, LocalTime to) {
        return new TariffRestrictions(
                from, to, null, null, null, null, null, null, null, null, null, null, List.of(), null, Extras.NONE);
    }

    /** Of one turn. The results are added up, so that no compiler leaves the work out. */
    private double micros(IntSupplier work) {
        var taken = new double[ROUNDS];
        var sum = 0;
        for (int round = -WARMING; round < ROUNDS; round++) {
            var clock = ManagementFactory.getThreadMXBean();
            var turns = 0;
            var begin = clock.getCurrentThreadCpuTime();
            var used = 0L;
            for (; used < nanosPerRound; used = clock.getCurrentThreadCpuTime() - begin) {
                for (int turn = 0; turn < 100; turn++) {
                    sum += work.getAsInt();
                }
                turns += 100;
            }
            if (round >= 0) {
                taken[round] = used / MICROS / turns;
            }
        }
        if (sum == 0) {
            throw new IllegalStateException("nothing was priced");
        }
        Arrays.sort(taken);
        return taken[ROUNDS / 2];
    }
}
