package org.voltroam.domain.journey.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltroam.domain.journey.Samples.CPO;
import static org.voltroam.domain.journey.Samples.EMSP;
import static org.voltroam.domain.journey.Samples.START;
import static org.voltroam.domain.journey.Samples.cdr;
import static org.voltroam.domain.journey.Samples.total;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.catalog.party.HubFee;
import org.voltroam.domain.catalog.party.Markup;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.value.Rate;

/** Where the taxes of a CDR come from that tells none. */
class StatedTaxesTest {

    @Test
    void whatTheCdrTellsHolds() {
        assertThat(gross(cdr(total("8.16", "9.00"), "22"), "21")).contains("9.00");
    }

    @Test
    void whatItDoesNotTellIsOfTheAgreement() {
        assertThat(gross(cdr(total("8.16", null), "22"), "21")).contains("9.8736");
        assertThat(gross(cdr(total("8.16", null), "22"), "0")).contains("8.16");
    }

    @Test
    void withoutAnAgreedRateNobodyKnows() {
        assertThat(gross(cdr(total("8.16", null), "22"), null)).isEmpty();
    }

    @Test
    void aFreeChargeNeedsNoRate() {
        var free = cdr(total("0", null), "22");
        assertThat(StatedTaxes.of(free, agreement(null))).contains(free);
    }

    private static Optional<String> gross(Cdr cdr, @Nullable String percent) {
        return StatedTaxes.of(cdr, agreement(percent))
                .flatMap(taxed -> taxed.costs().total().gross())
                .map(amount -> amount.toPlainString());
    }

    private static Agreement agreement(@Nullable String percent) {
        var rate = percent == null ? null : Rate.ofPercent(percent);
        return new Agreement(CPO, EMSP, null, HubFee.NONE, Markup.NONE, rate, START);
    }
}
