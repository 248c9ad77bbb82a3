package org.voltroam.platform.store.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.journey.trail.Passage;
import org.voltroam.domain.journey.trail.Step;
import org.voltroam.domain.ledger.Chain;
import org.voltroam.domain.ledger.ChainHash;
import org.voltroam.domain.ledger.ChainedEntry;
import org.voltroam.domain.store.AlreadyThere;
import org.voltroam.domain.store.Bookmark;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Logged;
import org.voltroam.domain.store.Observation;
import org.voltroam.domain.store.Page;
import org.voltroam.domain.store.Query;
import org.voltroam.domain.store.Store;
import org.voltroam.domain.value.ChargeId;

/** Keeps everything in maps, under one lock, and nothing beyond its own life. */
public final class MemoryStore implements Store {

    private final Map<Kind<?>, Map<String, Object>> objects = new HashMap<>();
    private final List<Logged> log = new ArrayList<>();
    private final List<ChainedEntry> ledger = new ArrayList<>();
    private final Map<ChargeId, List<Step>> trails = new LinkedHashMap<>();
    private final List<Passage> passages = new ArrayList<>();
    private final List<Consumer<List<Change>>> observers = new CopyOnWriteArrayList<>();

    public MemoryStore() {
        Kind.ALL.forEach(kind -> objects.put(kind, new LinkedHashMap<>()));
    }

    @Override
    public synchronized void commit(List<Change> changes) {
        refuseRepeated(changes);
        changes.forEach(this::refuseDuplicate);
        changes.forEach(this::apply);
        observers.forEach(observer -> observer.accept(changes));
    }

    /** What is written twice in one commit is there when it comes the second time. */
    private static void refuseRepeated(List<Change> changes) {
        var names = new HashSet<String>();
        for (var change : changes) {
            var name = nameOfFact(change);
            if (name.isPresent() && !names.add(name.get())) {
                throw new AlreadyThere(name.get());
            }
        }
    }

    private static Optional<String> nameOfFact(Change change) {
        return switch (change) {
            case Change.Put<?> put when put.kind().isFact() -> Optional.of(put.kind() + " " + put.key());
            case Change.Posted(var entry) -> Optional.of("ledger entry " + entry.key());
            case Change.Put<?> put -> Optional.empty();
            case Change.Removed<?> removed -> Optional.empty();
            case Change.Traced traced -> Optional.empty();
            case Change.Passed passed -> Optional.empty();
        };
    }

    private void refuseDuplicate(Change change) {
        switch (change) {
            case Change.Put<?> put
            when put.kind().isFact() && shelf(put.kind()).containsKey(put.key()) ->
                throw new AlreadyThere(put.kind() + " " + put.key());
            case Change.Posted(var entry)
            when ledger.stream().anyMatch(known -> known.entry().key().equals(entry.key())) ->
                throw new AlreadyThere("ledger entry " + entry.key());
            case Change.Put<?> put -> {}
            case Change.Removed<?> removed -> {}
            case Change.Posted posted -> {}
            case Change.Traced traced -> {}
            case Change.Passed passed -> {}
        }
    }

    private void apply(Change change) {
        switch (change) {
            case Change.Put<?> put -> {
                shelf(put.kind()).put(put.key(), put.value());
                log(put.kind(), put.key(), put.value());
            }
            case Change.Removed<?> removed -> {
                if (shelf(removed.kind()).remove(removed.key()) != null) {
                    log(removed.kind(), removed.key(), removed.value());
                }
            }
            case Change.Posted(var entry) -> ledger.add(Chain.next(head(), entry));
            case Change.Traced(var step) ->
                trails.computeIfAbsent(step.charge(), charge -> new ArrayList<>())
                        .add(step);
            case Change.Passed(var passage) -> passages.add(passage);
        }
    }

    private ChainHash head() {
        return ledger.isEmpty() ? ChainHash.GENESIS : ledger.getLast().hash();
    }

    private <V> void log(Kind<V> kind, String key, Object value) {
        if (kind.isLogged()) {
            log.add(new Logged(
                    log.size() + 1,
                    kind.name(),
                    key,
                    kind.owner().apply(kind.type().cast(value))));
        }
    }

    @Override
    public synchronized <V> Optional<V> find(Kind<V> kind, String key) {
        return Optional.ofNullable(shelf(kind).get(key)).map(kind.type()::cast);
    }

    @Override
    public synchronized <V> Page<V> page(Kind<V> kind, Query query) {
        var matching = shelf(kind).values().stream()
                .map(kind.type()::cast)
                .filter(value -> matches(kind, value, query))
                .sorted(Comparator.comparing((V value) -> Bookmark.of(kind, value)))
                .toList();
        var after = query.after();
        var items = matching.stream()
                .filter(value -> after == null || Bookmark.of(kind, value).compareTo(after) > 0)
                .skip(query.offset())
                .limit(query.limit() + 1L)
                .toList();
        return Page.of(kind, items, matching.size(), query.limit());
    }

    private static <V> boolean matches(Kind<V> kind, V value, Query query) {
        var at = kind.lastUpdated().apply(value);
        var owner = query.owner();
        return (owner == null || owner.equals(kind.owner().apply(value)))
                && !before(at, query.from())
                && (query.to() == null || before(at, query.to()));
    }

    private static boolean before(Instant at, @Nullable Instant limit) {
        return limit != null && at.isBefore(limit);
    }

    @Override
    public <V> void each(Kind<V> kind, Consumer<V> consumer) {
        List<V> all;
        synchronized (this) {
            all = shelf(kind).values().stream().map(kind.type()::cast).toList();
        }
        all.forEach(consumer);
    }

    @Override
    public synchronized List<Logged> changesAfter(long position, int limit) {
        return log.stream().skip(position).limit(limit).toList();
    }

    @Override
    public synchronized List<ChainedEntry> entriesAfter(long position, int limit) {
        return ledger.stream().skip(position).limit(limit).toList();
    }

    @Override
    public synchronized List<Step> trail(ChargeId charge) {
        return List.copyOf(trails.getOrDefault(charge, List.of()));
    }

    @Override
    public synchronized List<ChargeId> latestCharges(int limit) {
        return new ArrayList<>(trails.keySet()).reversed().stream().limit(limit).toList();
    }

    @Override
    public synchronized List<Passage> passages(String id) {
        return passages.stream()
                .filter(passage -> passage.correlationId().equalsIgnoreCase(id)
                        || passage.requestId().equalsIgnoreCase(id))
                .toList();
    }

    @Override
    public synchronized List<Passage> latestPassages(int limit) {
        return passages.reversed().stream()
                .filter(passage -> passage.isAuthorization() || passage.isCommand())
                .limit(limit)
                .toList();
    }

    @Override
    public Observation observe(Consumer<List<Change>> observer) {
        observers.add(observer);
        return () -> observers.remove(observer);
    }

    @Override
    public List<String> risks() {
        return List.of("everything is kept in memory only");
    }

    @Override
    public void close() {
        observers.clear();
    }

    private Map<String, Object> shelf(Kind<?> kind) {
        var shelf = objects.get(kind);
        if (shelf == null) {
            throw new IllegalArgumentException("no store keeps " + kind);
        }
        return shelf;
    }
}
