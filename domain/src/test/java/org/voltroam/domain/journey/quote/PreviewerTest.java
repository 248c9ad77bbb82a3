package org.voltroam.domain.journey.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltroam.domain.journey.Samples.AMSTERDAM;
import static org.voltroam.domain.journey.Samples.START;
import static org.voltroam.domain.journey.Samples.component;
import static org.voltroam.domain.journey.Samples.element;
import static org.voltroam.domain.journey.Samples.nightRate;
import static org.voltroam.domain.journey.Samples.tariff;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.catalog.party.Markup;
import org.voltroam.domain.catalog.tariff.PriceLimit;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.catalog.tariff.TariffDimension;
import org.voltroam.domain.journey.billing.MarkupBasis;
import org.voltroam.domain.journey.pricing.Pricer;
import org.voltroam.domain.journey.quote.Preview.Computed;
import org.voltroam.domain.journey.quote.Preview.NotComputable;
import org.voltroam.domain.value.DisplayText;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.Money;
import org.voltroam.domain.value.Rate;

/** 21:00 in Amsterdam, three hours of charging and two of parking. */
class PreviewerTest {

    private static final MarkupBasis BASIS =
            MarkupBasis.of(new Markup(Rate.ofPercent("10"), new BigDecimal("0.02"), new BigDecimal("0.30")));

    @Test
    @Tag("MON-PRE-01")
    void pricesAreShownInTheOrderOfTheLawAndRoamingApart() {
        var preview = computed(plan("30", 180, 120), nightRate());

        assertThat(preview.rows())
                .extracting(row -> row.unit() + " " + row.text() + " " + row.unitPrice() + " x " + row.quantity()
                        + " = " + row.net() + ", " + row.gross())
                .containsExactly(
                        "PER_KWH Energy 0.476 x 10 = 4.00 EUR, 4.76 EUR",
                        "PER_KWH Energy 0.2975 x 20 = 5.00 EUR, 5.95 EUR",
                        "PER_MINUTE Parking without charging 0.119 x 60 = 6.00 EUR, 7.14 EUR",
                        "PER_SESSION Start 0.595 x 1 = 0.50 EUR, 0.60 EUR",
                        "ROAMING Roaming service null x null = 2.45 EUR, 2.92 EUR");
    }

    @Test
    @Tag("MON-PRE-03")
    void changesOfThePriceAndTheBlockingFeeAreForeseen() {
        var preview = computed(plan("30", 180, 0), nightRate());

        assertThat(preview.changes()).singleElement().satisfies(change -> {
            assertThat(change.at()).isEqualTo(Instant.parse("2026-01-15T21:00:00Z"));
            assertThat(change.dimension()).isEqualTo(TariffDimension.ENERGY);
            assertThat(change.from()).isEqualByComparingTo("0.40");
            assertThat(change.to()).isEqualByComparingTo("0.25");
        });
        assertThat(preview.blockingFrom()).isEqualTo(START.plus(Duration.ofHours(4)));
    }

    @Test
    @Tag("MON-PRE-03")
    void whereParkingIsFreeNothingBlocks() {
        var free = tariff(element(null, component(TariffDimension.ENERGY, "0.40", 1)));

        assertThat(computed(plan("30", 180, 0), free).blockingFrom()).isNull();
    }

    @Test
    @Tag("MON-PRE-03")
    void theMostThatATariffTakesIsSaidAndHeld() {
        var capped = with(nightRate(), new PriceLimit(new BigDecimal("8"), new BigDecimal("9.52"), Extras.NONE));
        var preview = computed(plan("30", 180, 120), capped);

        assertThat(preview.most()).isEqualTo(Money.of("9.52", "EUR"));
        assertThat(preview.wholesale().costs().total().gross())
                .hasValueSatisfying(gross -> assertThat(gross).isEqualByComparingTo("9.52"));
        assertThat(sum(preview)).isEqualTo(preview.retail().gross());
    }

    @Test
    @Tag("MON-PRE-06")
    void aPriceThatIsOnlyToldIsShownAsItIsTold() {
        var told = new Tariff(
                nightRate().party(),
                nightRate().id(),
                nightRate().currency(),
                null,
                List.of(new DisplayText("en", "ask at the desk")),
                "https://example.org/prices",
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                START,
                Extras.NONE);
        var preview = new Previewer(new Pricer()).preview(plan("30", 180, 0), List.of(told), AMSTERDAM, BASIS);

        assertThat(preview)
                .isEqualTo(new NotComputable(told.id(), List.of("ask at the desk"), "https://example.org/prices"));
        assertThat(new Previewer(new Pricer()).preview(plan("1", 9, 0), List.of(), AMSTERDAM, BASIS))
                .isEqualTo(new NotComputable(null, List.of(), null));
    }

    private static Money sum(Computed preview) {
        return preview.rows().stream()
                .map(PriceRow::gross)
                .reduce(Money.zero(preview.retail().currency()), Money::plus);
    }

    private static Tariff with(Tariff tariff, PriceLimit most) {
        return new Tariff(
                tariff.party(),
                tariff.id(),
                tariff.currency(),
                null,
                List.of(),
                null,
                null,
                most,
                null,
                tariff.elements(),
                null,
                null,
                null,
                null,
                START,
                Extras.NONE);
    }

    private static Plan plan(String kWh, int charging, int parked) {
        return new Plan(START, Energy.ofKWh(kWh), Duration.ofMinutes(charging), Duration.ofMinutes(parked));
    }

    private static Computed computed(Plan plan, Tariff tariff) {
        return (Computed) new Previewer(new Pricer()).preview(plan, List.of(tariff), AMSTERDAM, BASIS);
    }
}
