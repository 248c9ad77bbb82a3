package org.voltroam.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.value.CurrencyCode;
import org.voltroam.domain.value.Money;

class EntryTest {

    private static final Instant AT = Instant.parse("2026-01-15T20:00:00Z");

    @Test
    void anEntryThatSumsToZeroExists() {
        var entry = entry(Posting.debit("A", "cash", eur("12.50")), Posting.credit("B", "cash", eur("12.50")));
        var balances = Balances.of(List.of(entry));
        assertThat(balances.of(new Account("A", "cash", new CurrencyCode("EUR")))
                        .money())
                .isEqualTo(eur("12.50"));
        assertThat(balances.of(new Account("B", "cash", new CurrencyCode("EUR")))
                        .money())
                .isEqualTo(eur("-12.50"));
        assertThat(Balances.NONE.after(entry)).isEqualTo(balances);
    }

    @Test
    void anEntryThatLosesACentDoesNot() {
        assertThatThrownBy(() ->
                        entry(Posting.debit("A", "cash", eur("12.50")), Posting.credit("B", "cash", eur("12.49"))))
                .hasMessageContaining("does not sum to zero");
    }

    @Test
    void eachCurrencySumsToZeroByItself() {
        assertThatThrownBy(() -> entry(
                        Posting.debit("A", "cash", eur("1")),
                        Posting.credit("B", "cash", eur("1")),
                        Posting.debit("A", "cash", Money.of("1", "SEK")),
                        Posting.credit("B", "cash", Money.of("2", "SEK"))))
                .hasMessageContaining("SEK does not sum to zero");
    }

    @Test
    void onePostingAloneIsNoEntry() {
        assertThatThrownBy(() -> entry(Posting.debit("A", "cash", eur("0")))).hasMessageContaining("two postings");
        assertThatThrownBy(() -> entry(
                        Posting.debit("A", "cash", eur("1")),
                        Posting.credit("B", "cash", eur("1")),
                        Posting.debit("A", "cash", Money.of("0", "SEK"))))
                .hasMessageContaining("SEK has one posting only");
    }

    @Test
    void theLedgerKeepsFourDecimalsBelowTheMinorUnit() {
        assertThat(LedgerAmount.exactly(eur("12.5")).units()).isEqualTo(12_500_000);
        assertThat(LedgerAmount.exactly(Money.of("305", "JPY")).units()).isEqualTo(3_050_000);
        assertThat(LedgerAmount.exactly(eur("0.000001")).toString()).isEqualTo("0.000001 EUR");
    }

    @Test
    void whatDoesNotFitIsRoundedOnlyWhereItIsSaid() {
        assertThatThrownBy(() -> LedgerAmount.exactly(eur("0.0000005"))).isInstanceOf(ArithmeticException.class);
        assertThat(LedgerAmount.rounded(eur("0.0000005")).units()).isEqualTo(1);
    }

    @Test
    void itCorrectsAnotherAndNotItself() {
        var entry = entry(Posting.debit("A", "cash", eur("1")), Posting.credit("B", "cash", eur("1")));
        assertThatThrownBy(() -> entry.correcting(entry.key(), Correction.Reason.REVERSAL))
                .hasMessageContaining("not itself");
    }

    private static Entry entry(Posting... postings) {
        return new Entry(new EntryKey("test/1"), AT, "a test", List.of(postings));
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
