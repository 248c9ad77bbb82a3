package org.voltroam.domain.journey.quote;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.journey.billing.Promise;
import org.voltroam.domain.journey.billing.Retail;
import org.voltroam.domain.journey.billing.Sale;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.cdr.Costs;
import org.voltroam.domain.journey.pricing.Measured;
import org.voltroam.domain.journey.pricing.Pricer;
import org.voltroam.domain.value.Money;

/**
 * What a quote makes of a CDR. A charge within the plan costs at most what was quoted; one beyond it at most what the quoted tariff and the
 * quoted markup make of what was charged, and then the bill says what went beyond.
 */
public final class Bound {

    /** A driver who walks to the car is as planned. */
    private static final Duration LATE = Duration.ofMinutes(15);

    private final Pricer pricer;

    public Bound(Pricer pricer) {
        this.pricer = pricer;
    }

    /** Empty when the CDR is in another currency: then nothing can be compared, and the CDR is in doubt for it. */
    public Optional<Promise> of(Quote quote, Cdr cdr) {
        if (!cdr.currency().equals(quote.retail().currency())) {
            return Optional.empty();
        }
        var byTariff = Retail.of(
                        new Sale(costs(quote, cdr), cdr.totalEnergy(), stay(cdr), cdr.currency()), quote.basis())
                .gross();
        var beyond = beyond(quote.plan(), cdr);
        var most =
                beyond == null && quote.retail().amount().compareTo(byTariff.amount()) < 0 ? quote.retail() : byTariff;
        return Optional.of(new Promise(
                quote.id(), most, most.amount().compareTo(quote.retail().amount()) > 0 ? beyond : null));
    }

    /** What the CPO should have taken. */
    public Money wholesale(Quote quote, Cdr cdr) {
        return new Money(costs(quote, cdr).total().beforeTaxes(), cdr.currency());
    }

    private Costs costs(Quote quote, Cdr cdr) {
        return pricer.price(Measured.of(
                        List.of(quote.tariff()), cdr.periods(), cdr.start(), cdr.end(), quote.zone(), cdr.currency()))
                .costs();
    }

    private static Duration stay(Cdr cdr) {
        return Duration.between(cdr.start(), cdr.end());
    }

    private static @Nullable String beyond(Plan plan, Cdr cdr) {
        var why = new ArrayList<String>();
        if (cdr.totalEnergy().compareTo(plan.energy()) > 0) {
            why.add(cdr.totalEnergy() + " instead of " + plan.energy());
        }
        if (stay(cdr).compareTo(plan.stay()) > 0) {
            why.add(stay(cdr).toMinutes() + " minutes instead of " + plan.stay().toMinutes());
        }
        if (cdr.start().isBefore(plan.start().minus(LATE))
                || cdr.start().isAfter(plan.start().plus(LATE))) {
            why.add("begun at " + cdr.start() + " instead of " + plan.start());
        }
        return why.isEmpty() ? null : String.join(", ", why);
    }
}
