package org.voltroam.web.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.voltroam.domain.ledger.Account;
import org.voltroam.domain.ledger.Balances;
import org.voltroam.domain.ledger.Chain;
import org.voltroam.domain.ledger.ChainedEntry;
import org.voltroam.domain.ledger.LedgerAmount;
import org.voltroam.domain.store.Store;
import org.voltroam.domain.value.CurrencyCode;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Out;
import org.voltroam.role.Member;
import org.voltroam.stage.Cast;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET /api/ledger}: the books of every party here; all postings of a currency sum to zero, and the chain holds. */
record LedgerApi(Cast cast) {

    private static final int AT_ONCE = 1000;

    Response get() {
        return Answers.of(200, Out.list(cast.members(), LedgerApi::books));
    }

    private static ObjectNode books(Member member) {
        var chain = chain(member.store());
        var balances = Balances.of(chain.stream().map(ChainedEntry::entry).toList());
        var sums = Json.object();
        sums(balances)
                .forEach(
                        (currency, sum) -> sums.put(currency.code(), sum.money().amount()));
        return new Out()
                .put("party", member.id().toString())
                .put("entries", chain.size())
                .put("verified", Chain.verify(chain).isEmpty())
                .put("sums", sums)
                .put("balances", Out.list(sorted(balances), LedgerApi::balance))
                .done();
    }

    private static List<ChainedEntry> chain(Store store) {
        var all = new ArrayList<ChainedEntry>();
        var next = store.entriesAfter(0, AT_ONCE);
        while (!next.isEmpty()) {
            all.addAll(next);
            next = store.entriesAfter(all.size(), AT_ONCE);
        }
        return all;
    }

    private static Map<CurrencyCode, LedgerAmount> sums(Balances balances) {
        var sums = new TreeMap<CurrencyCode, LedgerAmount>();
        balances.byAccount().forEach((account, amount) -> sums.merge(account.currency(), amount, LedgerAmount::plus));
        return sums;
    }

    private static List<Map.Entry<Account, LedgerAmount>> sorted(Balances balances) {
        return balances.byAccount().entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().toString()))
                .toList();
    }

    private static ObjectNode balance(Map.Entry<Account, LedgerAmount> entry) {
        return new Out()
                .put("holder", entry.getKey().holder())
                .put("purpose", entry.getKey().purpose())
                .put("currency", entry.getKey().currency().code())
                .put("amount", entry.getValue().money().amount())
                .done();
    }
}
