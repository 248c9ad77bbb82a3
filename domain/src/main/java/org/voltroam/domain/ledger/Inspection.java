package org.voltroam.domain.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.ledger.Chain.BrokenLink;
import org.voltroam.domain.value.CurrencyCode;

/**
 * Looks through a ledger from its beginning, as an auditor does: whether the chain holds, what stands in each account, what was corrected
 * and why. Entries go in page by page, in order; of each only its key is kept.
 */
public final class Inspection {

    private final Map<Account, LedgerAmount> balances = new HashMap<>();
    private final Set<String> keys = new HashSet<>();
    private final List<Corrected> corrections = new ArrayList<>();
    private ChainHash last = ChainHash.GENESIS;
    private int entries;
    private @Nullable BrokenLink broken;

    /**
     * An entry that corrects another.
     *
     * @param isKnown whether the one that it names is before it in this ledger; else it corrects what was never booked here
     */
    public record Corrected(Entry entry, Correction correction, boolean isKnown) {}

    /** @param page what follows what was added before */
    public void add(List<ChainedEntry> page) {
        if (broken == null) {
            broken = Chain.verify(last, page).map(this::fromTheBeginning).orElse(null);
        }
        page.forEach(link -> add(link.entry()));
        if (!page.isEmpty()) {
            last = page.getLast().hash();
        }
    }

    private BrokenLink fromTheBeginning(BrokenLink link) {
        return new BrokenLink(entries + link.index(), link.key(), link.reason());
    }

    private void add(Entry entry) {
        entries++;
        var correction = entry.corrects();
        if (correction != null) {
            corrections.add(new Corrected(entry, correction, keys.contains(folded(correction.of()))));
        }
        keys.add(folded(entry.key()));
        entry.postings().forEach(posting -> balances.merge(posting.account(), posting.amount(), LedgerAmount::plus));
    }

    /** Keys name ids of OCPI, whose letters' case does not matter. */
    private static String folded(EntryKey key) {
        return key.text().toLowerCase(Locale.ROOT);
    }

    public int entries() {
        return entries;
    }

    /** The hash of the last entry: who notes it can tell later whether anything up to it was changed. */
    public ChainHash last() {
        return last;
    }

    /** The first link that does not hold, counted from 0 at the beginning of the ledger; empty when all hold. */
    public Optional<BrokenLink> broken() {
        return Optional.ofNullable(broken);
    }

    public Balances balances() {
        return new Balances(balances);
    }

    /** All postings of each currency together: zero, or the ledger is broken. */
    public Map<CurrencyCode, LedgerAmount> sums() {
        var sums = new TreeMap<CurrencyCode, LedgerAmount>();
        balances.forEach((account, amount) -> sums.merge(account.currency(), amount, LedgerAmount::plus));
        return sums;
    }

    /** In the order of the ledger. */
    public List<Corrected> corrections() {
        return List.copyOf(corrections);
    }
}
