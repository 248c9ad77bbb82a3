package org.voltroam.platform.store.postgres;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.journey.trail.Passage;
import org.voltroam.domain.journey.trail.Step;
import org.voltroam.domain.ledger.Chain;
import org.voltroam.domain.ledger.Entry;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;

/**
 * Changes as statements. What the change log is told comes last, so that objects of one kind stand next to each other and go out as one
 * INSERT with many rows: a page of locations costs a fraction of as many statements.
 */
final class Writing {

    private final Set<String> keys = new LinkedHashSet<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<Statement> logged = new ArrayList<>();
    private final List<Passage> passages = new ArrayList<>();

    private Writing() {}

    static Unit unit(List<Change> changes) {
        var writing = new Writing();
        changes.forEach(writing::add);
        writing.statements.addAll(writing.logged);
        writing.passed();
        return new Unit(writing.keys, writing.statements);
    }

    private void add(Change change) {
        switch (change) {
            case Change.Put<?> put -> put(put);
            case Change.Removed<?> removed -> removed(removed);
            case Change.Posted(var entry) -> posted(entry);
            case Change.Traced(var step) -> traced(step);
            case Change.Passed(var passage) -> passages.add(passage);
        }
    }

    private <V> void put(Change.Put<V> put) {
        var kind = put.kind();
        if (!keys.add(kind.name() + " " + put.key()) && !kind.isFact()) {
            statements.removeIf(earlier -> earlier.sql().equals(upsert(kind))
                    && put.key().equals(earlier.parameters().getFirst()));
        }
        statements.add(Statement.of(
                kind.isFact() ? insert(kind) : upsert(kind),
                put.key(),
                owner(kind, put.value()),
                kind.lastUpdated().apply(put.value()).toString(),
                Documents.write(put.value())));
        if (kind.isLogged()) {
            logged.add(Statement.of(
                    "INSERT INTO change_log (kind, key, owner) VALUES (?, ?, ?)",
                    kind.name(),
                    put.key(),
                    owner(kind, put.value())));
        }
    }

    private <V> void removed(Change.Removed<V> removed) {
        var kind = removed.kind();
        keys.add(kind.name() + " " + removed.key());
        statements.addAll(logged); // of an object that is put and taken away the log tells in this order
        logged.clear();
        var gone = "WITH gone AS (DELETE FROM " + kind.name() + " WHERE key = ? RETURNING key)";
        statements.add(
                kind.isLogged()
                        ? Statement.of(
                                gone + " INSERT INTO change_log (kind, key, owner) SELECT ?, key, ? FROM gone",
                                removed.key(),
                                kind.name(),
                                owner(kind, removed.value()))
                        : Statement.of("DELETE FROM " + kind.name() + " WHERE key = ?", removed.key()));
    }

    /** Place, previous hash and hash are the database's to give: it alone knows which entry comes before. */
    private void posted(Entry entry) {
        keys.add("ledger " + entry.key());
        var corrects = entry.corrects();
        statements.add(Statement.of(
                "INSERT INTO ledger_entry (key, at, text, body, corrects, reason) VALUES (?, ?, ?, ?, ?, ?)",
                entry.key().text(),
                entry.at().toString(),
                entry.text(),
                Chain.body(entry),
                corrects == null ? null : corrects.of().text(),
                corrects == null ? null : corrects.reason().name()));
        int line = 0;
        for (var posting : entry.postings()) {
            statements.add(Statement.of(
                    "INSERT INTO ledger_posting (entry, line, holder, purpose, currency, units) VALUES (?, ?, ?, ?, ?, ?)",
                    entry.key().text(),
                    line++,
                    posting.account().holder(),
                    posting.account().purpose(),
                    posting.account().currency().code(),
                    posting.amount().units()));
        }
    }

    private void traced(Step step) {
        var charge = step.charge().ci().folded();
        keys.add("trail " + charge);
        statements.add(Statement.of("INSERT INTO trail (charge) VALUES (?) ON CONFLICT DO NOTHING", charge));
        statements.add(Statement.of(
                "INSERT INTO trail_step (charge, body) VALUES (?, ?::json)", charge, Documents.write(step)));
    }

    private void passed() {
        if (!passages.isEmpty()) {
            keys.add("passages");
            statements.add(Passages.insert(passages));
        }
    }

    private static <V> @Nullable String owner(Kind<V> kind, V value) {
        var owner = kind.owner().apply(value);
        return owner == null ? null : owner.toString();
    }

    private static String insert(Kind<?> kind) {
        return "INSERT INTO " + kind.name() + " (key, owner, updated, body) VALUES (?, ?, ?::timestamptz, ?::json)";
    }

    private static String upsert(Kind<?> kind) {
        return insert(kind)
                + " ON CONFLICT (key) DO UPDATE SET owner = excluded.owner, updated = excluded.updated, body = excluded.body";
    }
}
