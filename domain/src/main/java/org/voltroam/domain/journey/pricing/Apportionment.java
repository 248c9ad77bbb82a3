package org.voltroam.domain.journey.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.voltroam.domain.catalog.tariff.Price;

/**
 * Rounds parts so that they add up to a total that is already rounded: each is cut towards zero, and what is left goes, one unit
 * each, to those cut most. The parts of a credit are those of the charge with the other sign.
 */
public final class Apportionment {

    private Apportionment() {}

    /**
     * @param total with at most that many digits; when it differs from the sum of the parts by more than rounding, the
     *     difference is spread one unit at a time
     */
    public static List<BigDecimal> of(BigDecimal total, List<BigDecimal> parts, int digits) {
        if (parts.isEmpty()) {
            return List.of();
        }
        var rounded = new ArrayList<BigDecimal>(parts.size());
        var left = total;
        for (var part : parts) {
            var cut = part.setScale(digits, RoundingMode.DOWN);
            rounded.add(cut);
            left = left.subtract(cut);
        }
        if (left.signum() != 0) {
            long units = left.movePointRight(digits).longValueExact();
            hand(units, mostCutFirst(Long.signum(units), parts, rounded), digits, rounded);
        }
        return List.copyOf(rounded);
    }

    /** The same for prices: net and tax are each apportioned, so a part's tax keeps its sign. */
    public static List<Price> of(Price total, List<Price> parts, int digits) {
        var nets = new ArrayList<BigDecimal>(parts.size());
        var taxes = new ArrayList<BigDecimal>(parts.size());
        for (var part : parts) {
            nets.add(part.beforeTaxes());
            taxes.add(Amounts.tax(part));
        }
        var netShares = of(total.beforeTaxes(), nets, digits);
        var taxShares = of(Amounts.tax(total), taxes, digits);
        var shares = new ArrayList<Price>(parts.size());
        for (int index = 0; index < parts.size(); index++) {
            var net = netShares.get(index);
            shares.add(Price.of(net, net.add(taxShares.get(index))));
        }
        return List.copyOf(shares);
    }

    /** In the direction of what is left; of equals the earlier. */
    private static List<Integer> mostCutFirst(int direction, List<BigDecimal> parts, List<BigDecimal> rounded) {
        var sign = BigDecimal.valueOf(direction);
        var order = new ArrayList<Integer>(parts.size());
        for (int index = 0; index < parts.size(); index++) {
            order.add(index);
        }
        order.sort(Comparator.comparing(
                (Integer index) -> rounded.get(index).subtract(parts.get(index)).multiply(sign)));
        return order;
    }

    private static void hand(long units, List<Integer> order, int digits, List<BigDecimal> rounded) {
        var step = BigDecimal.valueOf(Long.signum(units), digits);
        for (long given = 0; given < Math.abs(units); given++) {
            int index = order.get((int) (given % order.size()));
            rounded.set(index, rounded.get(index).add(step));
        }
    }
}
