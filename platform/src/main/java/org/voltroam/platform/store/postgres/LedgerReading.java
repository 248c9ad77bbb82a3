package org.voltroam.platform.store.postgres;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.ledger.Account;
import org.voltroam.domain.ledger.ChainHash;
import org.voltroam.domain.ledger.ChainedEntry;
import org.voltroam.domain.ledger.Correction;
import org.voltroam.domain.ledger.Correction.Reason;
import org.voltroam.domain.ledger.Entry;
import org.voltroam.domain.ledger.EntryKey;
import org.voltroam.domain.ledger.LedgerAmount;
import org.voltroam.domain.ledger.Posting;
import org.voltroam.domain.value.CurrencyCode;

/** The ledger's rows as entries. */
final class LedgerReading {

    private LedgerReading() {}

    private record Head(
            String key, Instant at, String text, ChainHash previous, ChainHash hash, @Nullable Correction corrects) {}

    private record Line(String entry, Posting posting) {}

    static List<ChainedEntry> entries(Sql sql, long position, int limit) {
        var heads = sql.list(
                """
                SELECT key, at, text, previous, hash, corrects, reason
                FROM ledger_entry WHERE position > ? ORDER BY position LIMIT ?
                """,
                row -> new Head(
                        row.getString(1),
                        Instant.parse(row.getString(2)),
                        row.getString(3),
                        new ChainHash(row.getString(4)),
                        new ChainHash(row.getString(5)),
                        correction(row.getString(6), row.getString(7))),
                position,
                limit);
        var postings = postings(sql, position, limit);
        return heads.stream()
                .map(head -> new ChainedEntry(
                        head.previous(),
                        new Entry(
                                new EntryKey(head.key()),
                                head.at(),
                                head.text(),
                                postings.getOrDefault(head.key(), List.of()),
                                head.corrects()),
                        head.hash()))
                .toList();
    }

    private static @Nullable Correction correction(@Nullable String of, @Nullable String reason) {
        return of == null || reason == null ? null : new Correction(new EntryKey(of), Reason.valueOf(reason));
    }

    private static Map<String, List<Posting>> postings(Sql sql, long position, int limit) {
        var lines = sql.list(
                """
                SELECT p.entry, p.holder, p.purpose, p.currency, p.units
                FROM ledger_posting p
                JOIN (SELECT key, position FROM ledger_entry WHERE position > ? ORDER BY position LIMIT ?) e ON e.key = p.entry
                ORDER BY e.position, p.line
                """,
                row -> {
                    var currency = new CurrencyCode(row.getString(4));
                    var account = new Account(row.getString(2), row.getString(3), currency);
                    return new Line(row.getString(1), new Posting(account, new LedgerAmount(row.getLong(5), currency)));
                },
                position,
                limit);
        var byEntry = new LinkedHashMap<String, List<Posting>>();
        lines.forEach(line -> byEntry.computeIfAbsent(line.entry(), entry -> new ArrayList<>())
                .add(line.posting()));
        return byEntry;
    }
}
