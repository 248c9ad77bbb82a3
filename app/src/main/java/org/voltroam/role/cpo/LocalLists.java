package org.voltroam.role.cpo;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltroam.domain.catalog.station.LocalList.Entry;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.catalog.token.WhitelistType;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.StationId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.protocol.ocpp.station.ConnectedStation;
import org.voltroam.role.Member;

/**
 * Keeps the lists of our stations in step with the tokens of eMSPs: those that may charge while their eMSP cannot be asked, and those
 * that are blocked, so that a station's cache does not let them.
 *
 * <p>Begins with the first status a station tells on a connection, when it surely is let in, and follows every change of a token.
 */
final class LocalLists {

    private static final Logger LOG = LoggerFactory.getLogger(LocalLists.class);

    private static final Set<Kind<?>> MATTERING = Set.of(Kind.TOKEN, Kind.AGREEMENT);

    private final Member member;
    private final Executor threads;
    private final Function<StationId, @Nullable ConnectedStation> hands;
    private final Map<StationId, ListKeeper> keepers = new ConcurrentHashMap<>();
    private final AtomicBoolean following = new AtomicBoolean();
    private final AtomicInteger changes = new AtomicInteger();
    private volatile Chosen chosen = new Chosen(-1, Map.of());

    /** @param after so many changes of tokens */
    private record Chosen(int after, Map<TokenUid, Entry> entries) {}

    /** @param hands null for a station that is away */
    LocalLists(Member member, Executor threads, Function<StationId, @Nullable ConnectedStation> hands) {
        this.member = member;
        this.threads = threads;
        this.hands = hands;
        member.store().observe(committed -> {
            if (committed.stream().noneMatch(LocalLists::matters)) {
                return;
            }
            changes.incrementAndGet();
            if (!keepers.isEmpty() && following.compareAndSet(false, true)) {
                threads.execute(this::follow);
            }
        });
    }

    private static boolean matters(Change change) {
        return switch (change) {
            case Change.Put<?> put -> MATTERING.contains(put.kind());
            case Change.Removed<?> removed -> MATTERING.contains(removed.kind());
            default -> false;
        };
    }

    /** A station is there, and may have been told anything by anybody since. */
    void connected(StationId station) {
        keepers.remove(station);
    }

    /** A station that is let in speaks; the first time on a connection its list is looked at. */
    void heard(StationId station) {
        if (keepers.containsKey(station)) {
            return;
        }
        var keeper = new ListKeeper();
        if (keepers.putIfAbsent(station, keeper) == null) {
            threads.execute(() -> bring(station, keeper));
        }
    }

    /** Where a station's list stands, in plain words. */
    String told(StationId station) {
        var keeper = keepers.get(station);
        return keeper == null ? "not looked at yet" : keeper.told();
    }

    /** Changes that come while this runs are followed by it or by the next. */
    private void follow() {
        following.set(false);
        keepers.forEach((station, keeper) -> threads.execute(() -> bring(station, keeper)));
    }

    private void bring(StationId station, ListKeeper keeper) {
        var hand = hands.apply(station);
        if (hand != null) {
            keeper.bring(hand, this::wanted);
            LOG.debug("the list of {}: {}", station, keeper.told());
        }
    }

    /** Worked out once after each change, however many stations come back together. */
    private Map<TokenUid, Entry> wanted() {
        var now = changes.get();
        var known = chosen;
        if (known.after() != now) {
            known = new Chosen(now, choose());
            chosen = known;
        }
        return known.entries();
    }

    /** Source: OCPI 2.2.1 mod_tokens, WhitelistType: all but NEVER may be decided here when the eMSP cannot be asked. */
    private Map<TokenUid, Entry> choose() {
        var all = new HashMap<TokenUid, Entry>();
        for (var token : member.directory().tokens()) {
            var agreed =
                    member.directory().agreement(member.id(), token.party()).isPresent();
            if (agreed && token.whitelist().known().orElse(WhitelistType.NEVER) != WhitelistType.NEVER) {
                all.merge(token.uid(), entry(token), (one, other) -> one.valid() ? one : other);
            }
        }
        return Map.copyOf(all);
    }

    private static Entry entry(Token token) {
        var group = token.groupId();
        return new Entry(token.valid(), group == null ? null : TokenUid.of(group.text()));
    }
}
