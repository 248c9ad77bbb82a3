package org.voltroam.domain.journey.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltroam.domain.journey.Samples.AMSTERDAM;
import static org.voltroam.domain.journey.Samples.EUR;
import static org.voltroam.domain.journey.Samples.START;
import static org.voltroam.domain.journey.Samples.after;
import static org.voltroam.domain.journey.Samples.beginning;
import static org.voltroam.domain.journey.Samples.component;
import static org.voltroam.domain.journey.Samples.contract;
import static org.voltroam.domain.journey.Samples.daily;
import static org.voltroam.domain.journey.Samples.element;
import static org.voltroam.domain.journey.Samples.energy;
import static org.voltroam.domain.journey.Samples.location;
import static org.voltroam.domain.journey.Samples.tariff;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.Cases;
import org.voltroam.domain.catalog.markup.Effects;
import org.voltroam.domain.catalog.markup.Effects.Fees;
import org.voltroam.domain.catalog.markup.Effects.MinimumMargin;
import org.voltroam.domain.catalog.markup.MarkupRule;
import org.voltroam.domain.catalog.tariff.PriceComponent;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.catalog.tariff.TariffDimension;
import org.voltroam.domain.catalog.tariff.TariffElement;
import org.voltroam.domain.journey.billing.Biller;
import org.voltroam.domain.journey.billing.Invoice;
import org.voltroam.domain.journey.billing.InvoiceLine;
import org.voltroam.domain.journey.billing.MarkupBasis;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.cdr.CdrIssuer;
import org.voltroam.domain.journey.pricing.Measured;
import org.voltroam.domain.journey.pricing.PriceBoundaries;
import org.voltroam.domain.journey.pricing.PricedCharge;
import org.voltroam.domain.journey.pricing.Pricer;
import org.voltroam.domain.journey.pricing.TaxLine;
import org.voltroam.domain.journey.quote.Preview.Computed;
import org.voltroam.domain.journey.session.ChargingPeriod;
import org.voltroam.domain.journey.session.Dimension;
import org.voltroam.domain.journey.session.Recording.MeterReading;
import org.voltroam.domain.journey.session.SessionRecorder;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.InvoiceId;
import org.voltroam.domain.value.Money;
import org.voltroam.domain.value.Rate;

/** What holds for every charge, whatever its tariff and its rules: quote, price and bill are one computation. */
class MoneyLawsTest {

    private final Pricer pricer = new Pricer();
    private final SessionRecorder recorder = new SessionRecorder(new PriceBoundaries(), pricer::soFar);
    private final CdrIssuer issuer = new CdrIssuer(pricer::costs);

    @Test
    @Tag("MON-PRE-02")
    void theBillOfAChargeThatGoesAsPlannedIsThePreviewToTheCent() {
        Cases.each(300, random -> {
            var tariff = random(random);
            var plan = plan(random);
            var basis = basis(random);
            var preview = preview(plan, tariff, basis);
            var bill = bill(charged(plan, tariff, plan.readings()), basis);

            assertThat(bill.gross()).isEqualTo(preview.retail().gross());
            assertThat(bill.lines()).isEqualTo(preview.retail().lines());
            assertThat(bill.margin()).isEqualTo(preview.retail().margin());
        });
    }

    @Test
    @Tag("MON-PRE-01")
    void partsSumToTheWhole() {
        Cases.each(300, random -> {
            var preview = preview(plan(random), random(random), basis(random));
            var rows = preview.rows().stream().map(PriceRow::gross).reduce(Money.zero(EUR), Money::plus);
            var lines =
                    preview.retail().lines().stream().map(InvoiceLine::gross).reduce(Money.zero(EUR), Money::plus);

            assertThat(rows).isEqualTo(preview.retail().gross());
            assertThat(lines).isEqualTo(preview.retail().gross());
            assertThat(preview.rows())
                    .isSortedAccordingTo((one, other) -> one.unit().compareTo(other.unit()));
        });
    }

    @Test
    void taxesAreGrossLessNet() {
        Cases.each(300, random -> {
            var wholesale = preview(plan(random), random(random), basis(random)).wholesale();
            var total = wholesale.costs().total();
            var taxes = wholesale.taxes().stream().map(TaxLine::tax).reduce(BigDecimal.ZERO, BigDecimal::add);

            var exact = wholesale.exact().total();
            var tax = exact.gross().orElseThrow().subtract(exact.beforeTaxes());
            assertThat(new Money(taxes, EUR).rounded()).isEqualTo(new Money(tax, EUR).rounded());
            assertThat(total.gross().orElseThrow()).isGreaterThanOrEqualTo(total.beforeTaxes());
        });
    }

    @Test
    void cuttingAPeriodWhereNoPriceChangesCostsNothing() {
        Cases.each(300, random -> {
            var tariff = random(random);
            var plan = plan(random);
            var periods = SessionRecorder.planned(plan.readings(), List.of(tariff), AMSTERDAM, new PriceBoundaries());
            var cut = new ArrayList<ChargingPeriod>();
            for (int index = 0; index < periods.size(); index++) {
                var end = index + 1 < periods.size() ? periods.get(index + 1).start() : plan.end();
                cut.addAll(halves(
                        periods.get(index), Duration.between(periods.get(index).start(), end)));
            }

            assertThat(priced(cut, plan, tariff).costs().total())
                    .isEqualTo(priced(periods, plan, tariff).costs().total());
        });
    }

    @Test
    void theOrderInWhichFactsComeDoesNotMatter() {
        Cases.each(100, random -> {
            var tariff = random(random);
            var plan = plan(random);
            var basis = basis(random);
            var shuffled = new ArrayList<>(readings(plan));
            var inOrder = bill(charged(plan, tariff, List.copyOf(shuffled)), basis);
            Collections.shuffle(shuffled, random);

            assertThat(bill(charged(plan, tariff, shuffled), basis)).isEqualTo(inOrder);
        });
    }

    private PricedCharge priced(List<ChargingPeriod> periods, Plan plan, Tariff tariff) {
        return pricer.price(Measured.of(List.of(tariff), periods, plan.start(), plan.end(), AMSTERDAM, EUR));
    }

    /** Whole seconds apart, or not at all. */
    private static List<ChargingPeriod> halves(ChargingPeriod period, Duration lasts) {
        var half = lasts.dividedBy(2);
        if (half.toMillis() * 2 != lasts.toMillis()) {
            return List.of(period);
        }
        var two = BigDecimal.valueOf(2);
        var first = period.dimensions().stream()
                .map(each -> new Dimension(each.type(), each.volume().divide(two), Extras.NONE))
                .toList();
        return List.of(
                new ChargingPeriod(period.start(), first, null, Extras.NONE),
                new ChargingPeriod(period.start().plus(half), first, null, Extras.NONE));
    }

    private Cdr charged(Plan plan, Tariff tariff, List<MeterReading> said) {
        var recording = recorder.begin(beginning("0", tariff), START);
        for (var reading : said) {
            recording = recorder.metered(recording, List.of(reading), reading.at());
        }
        return issuer.issue(recorder.ended(recording, plan.energy(), plan.end(), plan.end()), location(), plan.end());
    }

    /** As the plan goes, told in between too. */
    private static List<MeterReading> readings(Plan plan) {
        var readings = new ArrayList<>(plan.readings());
        var wattHours = plan.energy().wattHours().longValueExact();
        var seconds = plan.charging().toSeconds();
        for (int index = 1; index < 6; index++) {
            var at = seconds * index / 6;
            var energy = Energy.ofWh(BigDecimal.valueOf(wattHours * index / 6));
            readings.add(new MeterReading(plan.start().plusSeconds(at), energy));
        }
        return readings;
    }

    private Computed preview(Plan plan, Tariff tariff, MarkupBasis basis) {
        return (Computed) new Previewer(pricer).preview(plan, List.of(tariff), AMSTERDAM, basis);
    }

    private static Invoice bill(Cdr cdr, MarkupBasis basis) {
        return Biller.bill(cdr, basis, null, contract(false, null), InvoiceId.of("I1"), START);
    }

    private static Plan plan(Random random) {
        return new Plan(
                START,
                Energy.ofWh(BigDecimal.valueOf(1 + random.nextInt(80_000))),
                Duration.ofMinutes(1 + random.nextInt(600)),
                Duration.ofMinutes(random.nextInt(3) == 0 ? 0 : random.nextInt(900)));
    }

    private static Tariff random(Random random) {
        var elements = new ArrayList<TariffElement>();
        if (random.nextBoolean()) {
            elements.add(element(null, price(random, TariffDimension.FLAT, 1)));
        }
        if (random.nextBoolean()) {
            elements.add(element(daily("22:00", "06:00"), price(random, TariffDimension.ENERGY, 1)));
        }
        if (random.nextBoolean()) {
            elements.add(element(energy("10", null), price(random, TariffDimension.ENERGY, 1)));
        }
        elements.add(element(null, price(random, TariffDimension.ENERGY, 1)));
        if (random.nextBoolean()) {
            elements.add(element(null, price(random, TariffDimension.TIME, 1)));
        }
        if (random.nextBoolean()) {
            elements.add(element(after(2 * 3600), price(random, TariffDimension.PARKING_TIME, 1)));
        }
        return tariff(elements.toArray(TariffElement[]::new));
    }

    private static PriceComponent price(Random random, TariffDimension dimension, int step) {
        return component(
                dimension,
                new BigDecimal(1 + random.nextInt(9_999)).movePointLeft(4).toPlainString(),
                step);
    }

    private static MarkupBasis basis(Random random) {
        var effects = new Effects(
                null,
                new Rate(BigDecimal.valueOf(random.nextInt(20))),
                cents(random),
                cents(random).movePointLeft(1),
                cents(random),
                random.nextBoolean() ? new MinimumMargin(cents(random), Rate.ofPercent("3")) : null,
                new Fees(cents(random), cents(random), Rate.ofPercent("1.5")),
                random.nextBoolean() ? BigDecimal.valueOf(5) : null,
                random.nextBoolean() ? new BigDecimal("0.05") : null,
                null);
        return new MarkupBasis(effects, new MarkupRule.Name("r", 1));
    }

    private static BigDecimal cents(Random random) {
        return new BigDecimal(random.nextInt(50)).movePointLeft(2);
    }
}
