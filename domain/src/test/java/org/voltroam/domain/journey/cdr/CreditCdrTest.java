package org.voltroam.domain.journey.cdr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.voltroam.domain.journey.Samples.START;
import static org.voltroam.domain.journey.Samples.cdr;

import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.catalog.tariff.Price;

/** What takes a CDR back. */
class CreditCdrTest {

    private final Cdr wrong = cdr(costs(), "30.5");
    private final Cdr credit = CreditCdr.of(wrong, START);

    @Test
    @Tag("CDR-06")
    void itRepeatsEverythingAndOnlyItsTotalIsNegative() {
        assertThat(credit.costs().total().beforeTaxes()).isEqualByComparingTo("-12.50");
        assertThat(credit.costs().total().afterTaxes()).isEqualByComparingTo("-15");
        assertThat(credit.costs().energy()).isEqualTo(wrong.costs().energy());
        assertThat(CdrDifference.fields(wrong, credit))
                .containsExactlyInAnyOrder("id", "costs", "credit", "creditReference");
    }

    @Test
    void aCreditRefersToWhatItTakesBackAndHasAnIdOfItsOwn() {
        assertThat(credit.credit()).isTrue();
        assertThat(credit.creditReference()).isEqualTo(wrong.id());
        assertThat(credit.id()).isNotEqualTo(wrong.id());
    }

    @Test
    void theSameCdrIsTakenBackByTheSameCredit() {
        assertThat(CreditCdr.of(wrong, START)).isEqualTo(credit);
    }

    @Test
    void aCreditIsNotTakenBack() {
        assertThatThrownBy(() -> CreditCdr.of(credit, START)).hasMessageContaining("is a credit already");
    }

    private static Costs costs() {
        var total = Price.of(new BigDecimal("12.50"), new BigDecimal("15"));
        return new Costs(total, null, total, null, null, null);
    }
}
