package org.voltroam.domain.ledger;

import java.util.HashMap;
import java.util.Map;

/** What stands in each account: never stored as truth, always the sum of the entries. Debit is positive. */
public record Balances(Map<Account, LedgerAmount> byAccount) {

    public static final Balances NONE = new Balances(Map.of());

    public Balances {
        byAccount = Map.copyOf(byAccount);
    }

    public static Balances of(Iterable<Entry> entries) {
        var sums = new HashMap<Account, LedgerAmount>();
        entries.forEach(entry -> add(sums, entry));
        return new Balances(sums);
    }

    public Balances after(Entry entry) {
        var sums = new HashMap<>(byAccount);
        add(sums, entry);
        return new Balances(sums);
    }

    public LedgerAmount of(Account account) {
        return byAccount.getOrDefault(account, LedgerAmount.zero(account.currency()));
    }

    private static void add(Map<Account, LedgerAmount> sums, Entry entry) {
        for (var posting : entry.postings()) {
            sums.merge(posting.account(), posting.amount(), LedgerAmount::plus);
        }
    }
}
