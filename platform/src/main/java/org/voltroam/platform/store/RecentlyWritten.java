package org.voltroam.platform.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.voltroam.domain.journey.trail.Passage;
import org.voltroam.domain.journey.trail.Step;
import org.voltroam.domain.ledger.ChainedEntry;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Logged;
import org.voltroam.domain.store.Observation;
import org.voltroam.domain.store.Page;
import org.voltroam.domain.store.Query;
import org.voltroam.domain.store.Store;
import org.voltroam.domain.value.ChargeId;

/**
 * A store that keeps what was written last at hand: each change is read again within moments, for delivery to partners, and then need
 * not be fetched and parsed. What is at hand is on disk. Right only while nobody writes to the store beneath but through this one.
 */
public final class RecentlyWritten implements Store {

    private static final int MOST = 16_384;

    private final Store beneath;
    private final Map<Name, Object> atHand = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Name, Object> eldest) {
            return size() > MOST;
        }
    };

    private record Name(Kind<?> kind, String key) {}

    /** Takes the store over, and closes it in the end. */
    public RecentlyWritten(Store beneath) {
        this.beneath = beneath;
        beneath.observe(this::written); // the first to hear: whoever hears next may read
    }

    @Override
    public void commit(List<Change> changes) {
        try {
            beneath.commit(changes);
        } catch (RuntimeException doubtful) {
            forget(changes); // nobody knows whether it is there
            throw doubtful;
        }
    }

    @Override
    public <V> Optional<V> find(Kind<V> kind, String key) {
        var known = atHand(new Name(kind, key));
        return known.isPresent() ? known.map(kind.type()::cast) : beneath.find(kind, key);
    }

    @Override
    public <V> List<V> findAll(Kind<V> kind, Collection<String> keys) {
        return beneath.findAll(kind, keys);
    }

    private Optional<Object> atHand(Name name) {
        synchronized (atHand) {
            return Optional.ofNullable(atHand.get(name));
        }
    }

    private void written(List<Change> changes) {
        synchronized (atHand) {
            for (var change : changes) {
                if (change instanceof Change.Put<?> put && put.kind().isLogged()) {
                    atHand.put(new Name(put.kind(), put.key()), put.value());
                } else if (change instanceof Change.Removed<?> removed) {
                    atHand.remove(new Name(removed.kind(), removed.key()));
                }
            }
        }
    }

    private void forget(List<Change> changes) {
        synchronized (atHand) {
            for (var change : changes) {
                if (change instanceof Change.Put<?> put) {
                    atHand.remove(new Name(put.kind(), put.key()));
                } else if (change instanceof Change.Removed<?> removed) {
                    atHand.remove(new Name(removed.kind(), removed.key()));
                }
            }
        }
    }

    @Override
    public <V> Page<V> page(Kind<V> kind, Query query) {
        return beneath.page(kind, query);
    }

    @Override
    public <V> void each(Kind<V> kind, Consumer<V> consumer) {
        beneath.each(kind, consumer);
    }

    @Override
    public List<Logged> changesAfter(long position, int limit) {
        return beneath.changesAfter(position, limit);
    }

    @Override
    public List<ChainedEntry> entriesAfter(long position, int limit) {
        return beneath.entriesAfter(position, limit);
    }

    @Override
    public List<Step> trail(ChargeId charge) {
        return beneath.trail(charge);
    }

    @Override
    public List<ChargeId> latestCharges(int limit) {
        return beneath.latestCharges(limit);
    }

    @Override
    public List<Passage> passages(String id) {
        return beneath.passages(id);
    }

    @Override
    public List<Passage> latestPassages(int limit) {
        return beneath.latestPassages(limit);
    }

    @Override
    public Observation observe(Consumer<List<Change>> observer) {
        return beneath.observe(observer);
    }

    @Override
    public List<String> risks() {
        return beneath.risks();
    }

    @Override
    public void close() {
        beneath.close();
    }
}
