package org.voltroam.testkit.station;

import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.Power;

/**
 * A whole charge worked out beforehand: what the meter shows, and when. The same car always charges the same.
 *
 * @param points from the start to the moment the car leaves; between two points the power is constant
 */
record ChargeLine(List<Point> points) {

    /** A battery is never smaller than this, and starts at 20 %. */
    private static final long SMALLEST_BATTERY = 60_000;

    private static final int FIRST_SOC = 20;
    private static final long SECONDS_PER_HOUR = 3600;

    /**
     * A moment of the charge.
     *
     * @param at since the start
     * @param wattSeconds delivered since the start
     * @param watts from here to the next point; 0 when full
     * @param soc percent
     */
    record Point(Duration at, long wattSeconds, long watts, int soc) {

        /** Whole Wh, as a meter's register shows them. */
        long wattHours() {
            return wattSeconds / SECONDS_PER_HOUR;
        }

        boolean full() {
            return watts == 0;
        }
    }

    static ChargeLine of(PowerCurve curve, Power most, Energy wanted, Duration step, Duration parked) {
        var target = wanted.wattHours().setScale(0, RoundingMode.FLOOR).longValueExact() * SECONDS_PER_HOUR;
        var battery = Math.max(SMALLEST_BATTERY * SECONDS_PER_HOUR, target / (100 - FIRST_SOC) * 100);
        var limit = most.kW().movePointRight(3).longValue();
        var points = new ArrayList<Point>();
        var delivered = 0L;
        var at = 0L;
        while (delivered < target) {
            var soc = soc(delivered, battery);
            var watts = Math.max(1, curve.watts(limit, soc));
            points.add(new Point(Duration.ofSeconds(at), delivered, watts, soc));
            var seconds = Math.min(step.toSeconds(), Math.ceilDiv(target - delivered, watts));
            at += seconds;
            delivered = Math.min(target, delivered + watts * seconds);
        }
        park(points, at, delivered, soc(delivered, battery), step.toSeconds(), parked.toSeconds());
        return new ChargeLine(List.copyOf(points));
    }

    private static void park(List<Point> points, long full, long delivered, int soc, long step, long parked) {
        for (long since = 0; since < parked; since += step) {
            points.add(new Point(Duration.ofSeconds(full + since), delivered, 0, soc));
        }
        points.add(new Point(Duration.ofSeconds(full + parked), delivered, 0, soc));
    }

    private static int soc(long delivered, long battery) {
        return FIRST_SOC + (int) (100 * delivered / battery);
    }

    Duration length() {
        return points.getLast().at();
    }

    /** Where the charge stands after so long, by the second. */
    Point at(Duration elapsed) {
        var index = points.size() - 1;
        while (index > 0 && points.get(index).at().compareTo(elapsed) > 0) {
            index--;
        }
        var from = points.get(index);
        if (index == points.size() - 1) {
            return from;
        }
        var seconds = elapsed.minus(from.at()).toSeconds();
        var delivered = Math.min(points.get(index + 1).wattSeconds(), from.wattSeconds() + from.watts() * seconds);
        return new Point(Duration.ofSeconds(elapsed.toSeconds()), delivered, from.watts(), from.soc());
    }
}
