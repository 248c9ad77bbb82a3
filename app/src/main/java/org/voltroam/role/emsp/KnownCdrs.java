package org.voltroam.role.emsp;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Store;
import org.voltroam.domain.value.CdrId;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.SessionId;
import org.voltroam.domain.value.TokenUid;

/** Which of the CDRs we have may have to do with another: of its session, its connector, its token, or that it takes back. */
final class KnownCdrs {

    private record Plug(PartyId cpo, String location, String evse, String connector) {}

    /** How long a charge took what it took: only what overlaps is read. */
    private record Stay(String key, Instant end) {}

    private final Store store;
    private final Map<Owned<SessionId>, Set<String>> bySession = new ConcurrentHashMap<>();
    private final Map<Integer, Set<String>> byRecord = new ConcurrentHashMap<>();
    private final Map<Owned<CdrId>, Set<String>> credits = new ConcurrentHashMap<>();
    private final Map<Plug, NavigableMap<Instant, Set<Stay>>> byPlug = new ConcurrentHashMap<>();
    private final Map<TokenUid, NavigableMap<Instant, Set<Stay>>> byToken = new ConcurrentHashMap<>();

    KnownCdrs(Store store) {
        this.store = store;
        store.each(Kind.CDR, this::remember);
    }

    void remember(Cdr cdr) {
        var key = Kind.CDR.keyOf(cdr);
        var taken = cdr.creditReference();
        if (taken != null) {
            add(credits, new Owned<>(cdr.party(), taken), key);
            return;
        }
        records(cdr).forEach(record -> add(byRecord, record, key));
        var session = cdr.session();
        if (session != null) {
            add(bySession, new Owned<>(cdr.party(), session), key);
        }
        var stay = new Stay(key, cdr.end());
        add(byPlug.computeIfAbsent(plug(cdr), first -> new ConcurrentSkipListMap<>()), cdr.start(), stay);
        add(byToken.computeIfAbsent(cdr.token().uid(), first -> new ConcurrentSkipListMap<>()), cdr.start(), stay);
    }

    Optional<Cdr> of(Owned<SessionId> session) {
        return bySession.getOrDefault(session, Set.of()).stream()
                .flatMap(key -> standing(key).stream())
                .findFirst();
    }

    boolean has(Owned<SessionId> session) {
        return bySession.containsKey(session);
    }

    /** Without the CDR itself, and without what never will be billed. */
    List<Cdr> around(Cdr cdr, Duration longest) {
        var keys = new LinkedHashSet<String>();
        var taken = cdr.creditReference();
        if (taken != null) {
            billed(Kind.key(cdr.party(), taken.ci().folded())).ifPresent(keys::add);
            return withCredits(keys, Kind.CDR.keyOf(cdr));
        }
        var session = cdr.session();
        if (session != null) {
            keys.addAll(bySession.getOrDefault(new Owned<>(cdr.party(), session), Set.of()));
        }
        near(byPlug.get(plug(cdr)), cdr, longest, keys);
        near(byToken.get(cdr.token().uid()), cdr, longest, keys);
        records(cdr).forEach(record -> keys.addAll(byRecord.getOrDefault(record, Set.of())));
        keys.remove(Kind.CDR.keyOf(cdr));
        return withCredits(keys, Kind.CDR.keyOf(cdr));
    }

    private List<Cdr> withCredits(Set<String> keys, String self) {
        var all = new ArrayList<Cdr>();
        for (var key : keys) {
            standing(key).ifPresent(known -> {
                all.add(known);
                credits.getOrDefault(known.key(), Set.of()).stream()
                        .filter(credit -> !credit.equals(self))
                        .forEach(credit ->
                                standing(credit).filter(this::isBilled).ifPresent(all::add));
            });
        }
        return all;
    }

    /** What nobody was billed for cannot be taken back: the credit waits with it. */
    private Optional<String> billed(String key) {
        return standing(key).filter(this::isBilled).map(Kind.CDR::keyOf);
    }

    /** A credit that waits for a person has taken nothing back yet. */
    private boolean isBilled(Cdr cdr) {
        return store.find(Kind.JUDGEMENT, Kind.CDR.keyOf(cdr))
                .map(judgement -> judgement.state().isBilled())
                .orElse(true);
    }

    private static void near(
            @Nullable NavigableMap<Instant, Set<Stay>> starts, Cdr cdr, Duration longest, Set<String> keys) {
        var from = cdr.start().minus(longest);
        if (starts != null && from.isBefore(cdr.end())) {
            starts.subMap(from, true, cdr.end(), true).values().stream()
                    .flatMap(Set::stream)
                    .filter(stay -> stay.end().isAfter(cdr.start()))
                    .map(Stay::key)
                    .forEach(keys::add);
        }
    }

    private Optional<Cdr> standing(String key) {
        return store.find(Kind.CDR, key)
                .filter(known -> store.find(Kind.JUDGEMENT, key)
                        .filter(judgement -> judgement.state().isNeverBilled())
                        .isEmpty());
    }

    /** What a meter signed, by its hash: who looks at those found compares the whole. */
    private static Stream<Integer> records(Cdr cdr) {
        return Stream.ofNullable(cdr.signedData())
                .flatMap(data -> data.values().stream())
                .map(value -> value.signedData().hashCode());
    }

    private static Plug plug(Cdr cdr) {
        var place = cdr.location();
        return new Plug(
                cdr.party(),
                place.id().ci().folded(),
                place.evse().ci().folded(),
                place.connector().ci().folded());
    }

    private static <K, V> void add(Map<K, Set<V>> index, K key, V value) {
        index.computeIfAbsent(key, first -> ConcurrentHashMap.newKeySet()).add(value);
    }
}
