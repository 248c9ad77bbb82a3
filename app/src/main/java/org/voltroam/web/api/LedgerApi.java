package org.voltroam.web.api;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.ledger.Account;
import org.voltroam.domain.ledger.Balances;
import org.voltroam.domain.ledger.Chain.BrokenLink;
import org.voltroam.domain.ledger.Inspection;
import org.voltroam.domain.ledger.Inspection.Corrected;
import org.voltroam.domain.ledger.LedgerAmount;
import org.voltroam.domain.store.Store;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Out;
import org.voltroam.role.Member;
import org.voltroam.stage.Cast;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code GET /api/ledger}: the books of every party here; all postings of a currency sum to zero, the chain holds, and each correction names
 * what it corrects. What was tampered with is named.
 */
record LedgerApi(Cast cast) {

    private static final int AT_ONCE = 1000;

    /** So many corrections are shown, the newest; how many there are is told. */
    private static final int SHOWN = 200;

    Response get() {
        return Answers.of(200, Out.list(cast.members(), LedgerApi::books));
    }

    private static ObjectNode books(Member member) {
        var inspection = new Inspection();
        var unreadable = read(member.store(), inspection);
        var sums = Json.object();
        inspection
                .sums()
                .forEach(
                        (currency, sum) -> sums.put(currency.code(), sum.money().amount()));
        var corrections = inspection.corrections();
        var shown = corrections.subList(Math.max(0, corrections.size() - SHOWN), corrections.size());
        return new Out()
                .put("party", member.id().toString())
                .put("entries", inspection.entries())
                .put("verified", unreadable == null && inspection.broken().isEmpty())
                .put("unreadable", unreadable)
                .child("broken", inspection.broken().orElse(null), LedgerApi::broken)
                .put("last_hash", inspection.last().hex())
                .put("sums", sums)
                .put("corrected", corrections.size())
                .put("corrections", Out.list(shown, LedgerApi::correction))
                .put("balances", Out.list(sorted(inspection.balances()), LedgerApi::balance))
                .done();
    }

    /** @return what makes the rest of it no ledger, for people; null when it was read to its end */
    private static @Nullable String read(Store store, Inspection inspection) {
        try {
            var next = store.entriesAfter(0, AT_ONCE);
            while (!next.isEmpty()) {
                inspection.add(next);
                next = store.entriesAfter(inspection.entries(), AT_ONCE);
            }
            return null;
        } catch (IllegalArgumentException noEntry) {
            return noEntry.getMessage();
        }
    }

    private static ObjectNode broken(BrokenLink link) {
        return new Out()
                .put("position", link.index() + 1)
                .put("key", link.key().text())
                .put("reason", link.reason())
                .done();
    }

    private static ObjectNode correction(Corrected each) {
        return new Out()
                .put("key", each.entry().key().text())
                .put("at", each.entry().at())
                .put("text", each.entry().text())
                .put("corrects", each.correction().of().text())
                .put("reason", each.correction().reason().name())
                .put("known", each.isKnown())
                .done();
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
