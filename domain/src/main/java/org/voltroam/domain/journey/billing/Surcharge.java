package org.voltroam.domain.journey.billing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.voltroam.domain.catalog.markup.Effects;
import org.voltroam.domain.catalog.markup.Effects.Fees;
import org.voltroam.domain.catalog.markup.Effects.MinimumMargin;
import org.voltroam.domain.catalog.markup.Effects.OwnPrice;
import org.voltroam.domain.value.CurrencyCode;
import org.voltroam.domain.value.Money;
import org.voltroam.domain.value.Rate;

/**
 * From what the CPO takes to what the driver pays, before taxes, in the order of {@link Effects}: own price, percent, per kWh, per minute, per
 * session, minimum margin, cap, rounding. Nothing is rounded before the end but where a margin is secured, up.
 */
final class Surcharge {

    private static final BigDecimal SECONDS_PER_MINUTE = BigDecimal.valueOf(60);
    private static final int DIGITS = 12;

    private final Effects effects;
    private final CurrencyCode currency;
    private final BigDecimal cost;
    private final BigDecimal grossOverNet;
    private final BigDecimal kWh;
    private final BigDecimal minutes;
    private final List<Explanation.Step> steps = new ArrayList<>();
    private BigDecimal price;
    private boolean raised;

    private Surcharge(
            Effects effects, CurrencyCode currency, BigDecimal net, BigDecimal gross, BigDecimal kWh, Duration stay) {
        this.effects = effects;
        this.currency = currency;
        this.cost = net;
        this.grossOverNet = net.signum() == 0 ? BigDecimal.ONE : gross.divide(net, DIGITS, RoundingMode.HALF_UP);
        this.kWh = kWh;
        this.minutes = BigDecimal.valueOf(stay.toSeconds()).divide(SECONDS_PER_MINUTE, DIGITS, RoundingMode.HALF_UP);
        this.price = net;
    }

    /**
     * @param added to what the CPO takes, in whole coins; negative when an own price is lower
     * @param steps that did anything
     */
    record Result(Money added, List<Explanation.Step> steps) {}

    /**
     * @param whole what the CPO takes, before taxes, as it is billed: in whole coins
     * @param net the same, exactly; of a credit both are negative, and everything is turned round
     */
    static Result of(Effects effects, Money whole, BigDecimal net, BigDecimal gross, BigDecimal kWh, Duration stay) {
        if (net.signum() < 0) {
            var turned = of(effects, whole.negated(), net.negate(), gross.negate(), kWh.abs(), stay);
            return new Result(turned.added().negated(), turned.steps());
        }
        var run = new Surcharge(effects, whole.currency(), net, gross, kWh.abs(), stay);
        return run.result(whole);
    }

    private Result result(Money whole) {
        var own = effects.ownPrice();
        if (own != null) {
            step("own price", of(own));
        }
        if (effects.share().percent().signum() != 0) {
            step(effects.share().toString(), price.add(part(effects.share(), price)));
        }
        add("per kWh", effects.perKWh().multiply(kWh));
        add("per minute", effects.perMinute().multiply(minutes));
        add("per session", effects.perSession());
        margin();
        cap();
        return rounded(whole);
    }

    private BigDecimal of(OwnPrice own) {
        return own.perKWh().multiply(kWh).add(own.perMinute().multiply(minutes)).add(own.perSession());
    }

    private void add(String what, BigDecimal amount) {
        if (amount.signum() != 0) {
            step(what, price.add(amount));
        }
    }

    /** The lowest price that leaves the margin once the fees are paid; one of them grows with the price. */
    private void margin() {
        var margin = effects.secured();
        if (margin == null) {
            return;
        }
        var fees = effects.fees();
        var kept = BigDecimal.ONE.subtract(part(fees.paymentShare(), grossOverNet));
        if (kept.signum() <= 0) {
            return;
        }
        var lowest = cost.add(fees.perSession())
                .add(fees.paymentPerSession())
                .add(wanted(margin))
                .divide(kept, currency.minorDigits(), RoundingMode.CEILING);
        if (lowest.compareTo(price) > 0) {
            raised = true;
            step("minimum margin", lowest);
        }
    }

    private BigDecimal wanted(MinimumMargin margin) {
        return margin.perSession().max(part(margin.share(), cost));
    }

    private void cap() {
        var cap = effects.cap();
        if (cap != null && price.compareTo(cost.add(cap)) > 0) {
            raised = false;
            step("cap", cost.add(cap));
        }
    }

    /** Where nothing else is said the smallest coin, and what is added is rounded apart, as agreements have always been billed. */
    private Result rounded(Money whole) {
        var roundTo = effects.roundTo();
        if (roundTo == null || roundTo.signum() <= 0) {
            var basis = effects.ownPrice() == null && !raised ? cost : whole.amount();
            return new Result(new Money(price.subtract(basis), currency).rounded(), List.copyOf(steps));
        }
        var multiple = price.divide(roundTo, 0, raised ? RoundingMode.CEILING : RoundingMode.HALF_UP)
                .multiply(roundTo);
        if (multiple.compareTo(price) != 0) {
            step("rounded to " + roundTo.toPlainString(), multiple);
        }
        return new Result(new Money(multiple, currency).minus(whole).rounded(), List.copyOf(steps));
    }

    private void step(String what, BigDecimal after) {
        price = after;
        steps.add(new Explanation.Step(what, new Money(after, currency)));
    }

    private static BigDecimal part(Rate share, BigDecimal of) {
        return of.multiply(share.percent().movePointLeft(2));
    }

    /** What the sale itself takes from the eMSP. */
    static Money fees(Fees fees, Money gross) {
        var currency = gross.currency();
        return fees.paymentShare()
                .of(gross)
                .plus(new Money(fees.perSession().add(fees.paymentPerSession()), currency))
                .rounded();
    }
}
