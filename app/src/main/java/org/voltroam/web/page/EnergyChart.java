package org.voltroam.web.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.voltroam.domain.journey.session.Recording.MeterReading;
import org.voltroam.domain.value.Energy;

/**
 * Energy over time as a drawing, in units of a box of {@value #WIDTH} by {@value #HEIGHT}. Whole numbers throughout: seconds, Wh
 * and units.
 *
 * @param line path through every reading
 * @param area the same, closed down to the axis
 * @param breaks where another price began
 * @param summary for those who do not see it
 */
public record EnergyChart(
        String line,
        String area,
        int lastX,
        int lastY,
        List<Tick> rows,
        List<Tick> columns,
        List<Integer> breaks,
        String summary) {

    public static final int WIDTH = 640;
    public static final int HEIGHT = 200;
    private static final int LEFT = 54;
    private static final int RIGHT = 612;
    private static final int TOP = 14;
    private static final int BOTTOM = 170;
    private static final int ROWS = 4;
    private static final int COLUMNS = 4;

    /** A mark on an axis and its label. */
    public record Tick(int at, String label) {}

    /**
     * @param readings oldest first, at least one, counted from zero
     * @param most energy at the top of the chart
     * @param end time at its right
     * @param priceChanges moments at which another price began
     */
    static EnergyChart of(
            List<MeterReading> readings, Energy most, Instant end, List<Instant> priceChanges, ZoneId zone) {
        var scale = new Scale(readings.getFirst().at(), end, top(most));
        var line = new StringBuilder();
        for (var reading : readings) {
            line.append(line.isEmpty() ? "M" : "L")
                    .append(scale.x(reading.at()))
                    .append(' ')
                    .append(scale.y(reading.register()));
        }
        var last = readings.getLast();
        var x = scale.x(last.at());
        var area = line + "L" + x + " " + BOTTOM + "L"
                + scale.x(readings.getFirst().at()) + " " + BOTTOM + "Z";
        return new EnergyChart(
                line.toString(),
                area,
                x,
                scale.y(last.register()),
                scale.rows(),
                scale.columns(zone),
                priceChanges.stream().map(scale::x).toList(),
                summary(last, readings.getFirst().at(), zone));
    }

    private static String summary(MeterReading last, Instant start, ZoneId zone) {
        return "Energy over time: " + Words.number(last.register().kWh(), 2) + " kWh from " + Words.time(start, zone)
                + " to " + Words.time(last.at(), zone);
    }

    /** The next round number of Wh that {@value #ROWS} rows divide well. */
    private static long top(Energy most) {
        var wanted =
                Math.max(1000, most.wattHours().setScale(0, RoundingMode.UP).longValue());
        for (long unit = 1000; ; unit *= 10) {
            for (long step : new long[] {unit, 2 * unit, 5 * unit / 2, 3 * unit, 4 * unit, 5 * unit}) {
                if (step * ROWS >= wanted) {
                    return step * ROWS;
                }
            }
        }
    }

    private record Scale(Instant start, Instant end, long most) {

        int x(Instant at) {
            var whole = Math.max(1, Duration.between(start, end).toSeconds());
            var since = Math.clamp(Duration.between(start, at).toSeconds(), 0, whole);
            return (int) (LEFT + since * (RIGHT - LEFT) / whole);
        }

        int y(Energy energy) {
            var wattHours = Math.clamp(energy.wattHours().longValue(), 0, most);
            return (int) (BOTTOM - wattHours * (BOTTOM - TOP) / most);
        }

        List<Tick> rows() {
            var ticks = new ArrayList<Tick>();
            for (int row = 0; row <= ROWS; row++) {
                var energy = Energy.ofWh(BigDecimal.valueOf(most * row / ROWS));
                ticks.add(new Tick(y(energy), Words.number(energy.kWh(), 1) + (row == ROWS ? " kWh" : "")));
            }
            return List.copyOf(ticks);
        }

        List<Tick> columns(ZoneId zone) {
            var ticks = new ArrayList<Tick>();
            var whole = Duration.between(start, end);
            for (int column = 0; column <= COLUMNS; column++) {
                var at = start.plus(whole.multipliedBy(column).dividedBy(COLUMNS));
                ticks.add(new Tick(x(at), Words.time(at, zone)));
            }
            return List.copyOf(ticks);
        }
    }
}
