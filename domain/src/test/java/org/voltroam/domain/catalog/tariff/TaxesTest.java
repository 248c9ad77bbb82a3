package org.voltroam.domain.catalog.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.value.CurrencyCode;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.Rate;
import org.voltroam.domain.value.TariffId;

final class TaxesTest {

    private static final Rate VAT = Rate.ofPercent("19");

    @Test
    void aPriceIsItsTaxesMoreAfterThem() {
        var price = Price.of(new BigDecimal("10"), List.of(tax("GST", "0.50"), tax("QST", "1.00")), Extras.NONE);

        assertThat(price.gross()).contains(new BigDecimal("11.50"));
    }

    @Test
    void whatAPriceIsAfterTaxesIsNotKnownWhereNoneAreNamed() {
        assertThat(Price.of(BigDecimal.TEN, List.of(), Extras.NONE).gross()).isEmpty();
    }

    @Test
    void taxesAreTakenOutOfPricesThatIncludeThem() {
        var told = tariff(Open.of(TaxIncluded.YES), component("0.30", VAT), component("1.00", null))
                .beforeTaxes();

        assertThat(told.taxIncluded()).isNull();
        assertThat(told.elements().getFirst().components())
                .containsExactly(component("0.2521", VAT), component("1.00", null));
    }

    @Test
    void whereNoTaxesApplyNoRateIsTold() {
        var told = tariff(Open.of(TaxIncluded.NOT_APPLICABLE), component("0.30", VAT))
                .beforeTaxes();

        assertThat(told.elements().getFirst().components()).containsExactly(component("0.30", null));
    }

    @Test
    void pricesThatAreBeforeTaxesStayAsTheyAre() {
        var silent = tariff(null, component("0.30", VAT));
        var clear = tariff(Open.of(TaxIncluded.NO), component("0.30", VAT));
        var strange = tariff(Open.read(TaxIncluded.class, "PERHAPS"), component("0.30", VAT));

        assertThat(silent.beforeTaxes().elements()).isEqualTo(silent.elements());
        assertThat(clear.beforeTaxes().elements()).isEqualTo(clear.elements());
        assertThat(strange.beforeTaxes().elements()).isEqualTo(strange.elements());
    }

    private static TaxAmount tax(String name, String amount) {
        return new TaxAmount(name, null, null, new BigDecimal(amount), Extras.NONE);
    }

    private static PriceComponent component(String price, @Nullable Rate vat) {
        return new PriceComponent(Open.of(TariffDimension.ENERGY), new BigDecimal(price), vat, 1, Extras.NONE);
    }

    private static Tariff tariff(@Nullable Open<TaxIncluded> taxIncluded, PriceComponent... components) {
        return new Tariff(
                PartyId.parse("NL*CPO"),
                TariffId.of("T1"),
                new CurrencyCode("EUR"),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                List.of(new TariffElement(List.of(components), null, Extras.NONE)),
                taxIncluded,
                null,
                null,
                null,
                Instant.EPOCH,
                Extras.NONE);
    }
}
