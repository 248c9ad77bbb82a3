package org.voltroam.domain.aftercare.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltroam.domain.aftercare.reconciliation.Ageing.Age;
import org.voltroam.domain.aftercare.reconciliation.Ageing.Open;
import org.voltroam.domain.aftercare.reconciliation.Ageing.Row;
import org.voltroam.domain.aftercare.reconciliation.Ageing.Sort;
import org.voltroam.domain.value.Money;
import org.voltroam.domain.value.PartyId;

final class AgeingTest {

    private static final PartyId EMSP = PartyId.parse("DE*EMO");
    private static final PartyId CPO = PartyId.parse("NL*GVB");
    private static final Instant NOW = Instant.parse("2026-06-30T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "-PT1H, UP_TO_30",
        "P30D, UP_TO_30",
        "P30DT1S, UP_TO_60",
        "P60D, UP_TO_60",
        "P60DT1S, UP_TO_90",
        "P90D, UP_TO_90",
        "P90DT1S, OLDER",
        "P9000D, OLDER"
    })
    @Tag("MON-REC-07")
    void theLastDayBelongsToTheYoungerAge(Duration age, Age expected) {
        assertThat(Age.of(NOW.minus(age), NOW)).isEqualTo(expected);
    }

    @Test
    @Tag("MON-REC-07")
    void itemsOfOneAgeAreCountedAndSummedAndCurrenciesAreNot() {
        var ageing = Ageing.of(
                List.of(
                        held("C1", 1, Money.of("12.10", "EUR")),
                        held("C2", 100, Money.of("7.00", "EUR")),
                        held("C3", 2, Money.of("3.00", "CHF")),
                        held("C4", 30, Money.of("0.90", "EUR"))),
                NOW);

        assertThat(ageing.rows())
                .containsExactly(
                        row(Age.UP_TO_30, 1, Money.of("3.00", "CHF")),
                        row(Age.UP_TO_30, 2, Money.of("13.00", "EUR")),
                        row(Age.OLDER, 1, Money.of("7.00", "EUR")));
    }

    @Test
    @Tag("MON-REC-07")
    void whatHasNoAmountIsCounted() {
        var ageing = Ageing.of(List.of(held("C1", 70, null), held("C2", 80, null)), NOW);

        assertThat(ageing.rows()).containsExactly(row(Age.UP_TO_90, 2, null));
    }

    private static Open held(String name, int days, @Nullable Money amount) {
        return new Open(EMSP, Sort.HELD_CDR, CPO, name, NOW.minus(Duration.ofDays(days)), amount);
    }

    private static Row row(Age age, int items, @Nullable Money sum) {
        return new Row(EMSP, Sort.HELD_CDR, CPO, age, items, sum);
    }
}
