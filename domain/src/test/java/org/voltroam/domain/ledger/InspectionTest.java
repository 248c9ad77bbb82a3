package org.voltroam.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.ledger.Correction.Reason;
import org.voltroam.domain.value.CurrencyCode;
import org.voltroam.domain.value.Money;

final class InspectionTest {

    private final List<ChainedEntry> ledger = new ArrayList<>();

    @Test
    @Tag("MON-SET-04")
    void eachCorrectionNamesWhatItCorrectsAndWhetherThatIsThere() {
        book(entry("charge/a", "10"));
        book(entry("credit/a", "-10").correcting(new EntryKey("CHARGE/A"), Reason.CREDIT_CDR));
        book(entry("credit/x", "-3").correcting(new EntryKey("charge/x"), Reason.CREDIT_CDR));
        var seen = inspected(2);
        assertThat(seen.corrections())
                .extracting(
                        each -> each.entry().key().text(),
                        each -> each.correction().reason(),
                        each -> each.isKnown())
                .containsExactly(
                        tuple("credit/a", Reason.CREDIT_CDR, true), tuple("credit/x", Reason.CREDIT_CDR, false));
        assertThat(seen.sums().values()).allMatch(LedgerAmount::isZero);
        assertThat(seen.balances()
                        .of(new Account("A", "cash", new CurrencyCode("EUR")))
                        .money())
                .isEqualTo(Money.of("-3.000000", "EUR"));
    }

    @Test
    @Tag("MON-SET-04")
    void aReasonThatIsChangedAfterwardsIsFoundOnEveryPage() {
        for (int number = 0; number < 7; number++) {
            book(entry("charge/" + number, "1").correcting(new EntryKey("charge/x"), Reason.DISPUTE));
        }
        assertThat(inspected(3).broken()).isEmpty();
        var link = ledger.get(5);
        var other = link.entry().correcting(new EntryKey("charge/x"), Reason.REVERSAL);
        ledger.set(5, new ChainedEntry(link.previous(), other, link.hash()));
        for (int page = 1; page < 8; page++) {
            var broken = inspected(page).broken().orElseThrow();
            assertThat(broken.index()).isEqualTo(5);
            assertThat(broken.reason()).contains("changed");
        }
    }

    private Inspection inspected(int page) {
        var inspection = new Inspection();
        for (int from = 0; from < ledger.size(); from += page) {
            inspection.add(ledger.subList(from, Math.min(ledger.size(), from + page)));
        }
        return inspection;
    }

    private void book(Entry entry) {
        ledger.add(Chain.next(
                ledger.isEmpty() ? ChainHash.GENESIS : ledger.getLast().hash(), entry));
    }

    private static Entry entry(String key, String amount) {
        var money = Money.of(amount, "EUR");
        return new Entry(
                new EntryKey(key),
                Instant.parse("2026-03-01T00:00:00Z"),
                "a test",
                List.of(Posting.debit("A", "cash", money), Posting.credit("B", "cash", money)));
    }
}
