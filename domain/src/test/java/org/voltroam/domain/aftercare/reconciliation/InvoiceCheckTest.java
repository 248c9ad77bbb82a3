package org.voltroam.domain.aftercare.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.aftercare.reconciliation.InvoiceCheck.Facts;
import org.voltroam.domain.value.CdrId;
import org.voltroam.domain.value.InvoiceId;
import org.voltroam.domain.value.Money;
import org.voltroam.domain.value.PartyId;

final class InvoiceCheckTest {

    private static final Map<CdrId, Money> ACCEPTED =
            Map.of(CdrId.of("A"), eur("10.01"), CdrId.of("B"), eur("20.02"), CdrId.of("C"), eur("-5.00"));

    @Test
    @Tag("MON-REC-04")
    void anInvoiceOfAllThatWasAcceptedAgreesToTheCent() {
        var check = check(ids("a", "B", "C"), ids(), "25.03");
        assertThat(check.agrees()).isTrue();
        assertThat(check.sums()).containsExactly(eur("25.03"));
        assertThat(check(ids("A", "B", "C"), ids(), "25.04").difference()).contains(eur("0.01"));
        assertThat(check(ids("A", "B", "C"), ids(), "25.04").agrees()).isFalse();
    }

    @Test
    @Tag("MON-REC-04")
    void whatIsMissingExtraAndDuplicatedIsNamed() {
        var check = check(ids("A", "X", "A"), ids("C"), "10.01");
        assertThat(check.missing()).containsExactly(CdrId.of("B"));
        assertThat(check.extra()).containsExactly(CdrId.of("X"));
        assertThat(check.duplicated()).containsExactly(CdrId.of("A"));
        assertThat(check.difference()).contains(eur("0"));
        assertThat(check.agrees()).isFalse();
    }

    @Test
    @Tag("MON-REC-04")
    void whatAnotherInvoiceNamesTooIsDuplicated() {
        var check = check(ids("A", "B", "C"), ids("b"), "25.03");
        assertThat(check.duplicated()).containsExactly(CdrId.of("B"));
    }

    private static InvoiceCheck check(List<CdrId> named, List<CdrId> elsewhere, String claimed) {
        return InvoiceCheck.of(
                PartyId.parse("DE*EMO"),
                PartyId.parse("NL*ONE"),
                InvoiceId.of("I-1"),
                YearMonth.of(2026, 3),
                new Facts(named, elsewhere, ACCEPTED, List.copyOf(ACCEPTED.keySet())),
                eur(claimed),
                Instant.parse("2026-04-02T00:00:00Z"));
    }

    private static List<CdrId> ids(String... ids) {
        return Stream.of(ids).map(CdrId::of).toList();
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
