package org.voltroam.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.ledger.Correction.Reason;
import org.voltroam.domain.value.Money;

class ChainTest {

    private final List<ChainedEntry> chain = chain(5);

    @Test
    void anUntouchedChainHolds() {
        assertThat(Chain.verify(chain)).isEmpty();
        assertThat(Chain.verify(chain.get(1).hash(), chain.subList(2, 5))).isEmpty();
    }

    @Test
    void aChangedEntryIsNamed() {
        var old = chain.get(2);
        chain.set(2, new ChainedEntry(old.previous(), entry(99), old.hash()));
        assertThat(Chain.verify(chain).orElseThrow())
                .isEqualTo(new Chain.BrokenLink(2, new EntryKey("test/99"), "was changed after it was written"));
    }

    @Test
    void anEntryChangedWithItsHashBreaksTheNextLink() {
        chain.set(2, Chain.next(chain.get(1).hash(), entry(99)));
        assertThat(Chain.verify(chain).orElseThrow().index()).isEqualTo(3);
    }

    @Test
    void aDroppedEntryBreaksTheLinkAfterIt() {
        chain.remove(1);
        assertThat(Chain.verify(chain).orElseThrow().index()).isEqualTo(1);
        assertThat(Chain.verify(chain(5).subList(1, 5)).orElseThrow().index()).isZero();
    }

    @Test
    void theHashIsTheSameToday() {
        assertThat(Chain.next(ChainHash.GENESIS, entry(0)).hash())
                .isEqualTo(Chain.next(ChainHash.GENESIS, entry(0)).hash());
        assertThat(Chain.canonical(ChainHash.GENESIS, entry(0)))
                .startsWith("17:voltroam-ledger-1\n64:0000")
                .endsWith("""
                        6:test/0
                        20:2026-01-15T20:00:00Z
                        6:a test
                        1:A
                        4:cash
                        3:EUR
                        7:1000000
                        1:B
                        4:cash
                        3:EUR
                        8:-1000000
                        """);
    }

    @Test
    @Tag("MON-SET-04")
    void whatAnEntryCorrectsAndWhyIsPartOfItsHash() {
        var earlier = new EntryKey("test/0");
        var credit = entry(1).correcting(earlier, Reason.CREDIT_CDR);
        assertThat(Chain.body(credit)).contains("6:a test\n8:corrects\n6:test/0\n10:CREDIT_CDR\n1:A\n");
        assertThat(hash(credit))
                .isNotEqualTo(hash(entry(1)))
                .isNotEqualTo(hash(entry(1).correcting(earlier, Reason.DISPUTE)))
                .isNotEqualTo(hash(entry(1).correcting(new EntryKey("test/2"), Reason.CREDIT_CDR)));
    }

    private static ChainHash hash(Entry entry) {
        return Chain.next(ChainHash.GENESIS, entry).hash();
    }

    private static List<ChainedEntry> chain(int length) {
        var chain = new ArrayList<ChainedEntry>();
        var previous = ChainHash.GENESIS;
        for (int number = 0; number < length; number++) {
            chain.add(Chain.next(previous, entry(number)));
            previous = chain.getLast().hash();
        }
        return chain;
    }

    private static Entry entry(int number) {
        var one = Money.of("1", "EUR");
        return new Entry(
                new EntryKey("test/" + number),
                Instant.parse("2026-01-15T20:00:00Z"),
                "a test",
                List.of(Posting.debit("A", "cash", one), Posting.credit("B", "cash", one)));
    }
}
