package org.voltroam.role.hub;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Observation;
import org.voltroam.domain.store.Store;

/**
 * What parties told everybody behind the hub, in memory as in the store. What they told one party only never hangs here, whatever the hub
 * has copied of it.
 */
final class NoticeBoard implements AutoCloseable {

    /** The notices of one kind. */
    static final class Notices<V> {

        private final Store store;
        private final Kind<V> kind;
        private final Map<String, V> held = new ConcurrentHashMap<>();

        private Notices(Store store, Kind<V> kind) {
            this.store = store;
            this.kind = kind;
        }

        Optional<V> find(String key) {
            return Optional.ofNullable(held.get(key));
        }

        Collection<V> all() {
            return List.copyOf(held.values());
        }

        /** Returns once it is durable; from then on the hub tells everybody. */
        void put(V value) {
            store.commit(Change.put(kind, value));
        }

        void remove(V value) {
            store.commit(new Change.Removed<>(kind, value));
        }

        private void follow(Change change) {
            switch (change) {
                case Change.Put<?> put
                when put.kind().equals(kind) -> hold(kind.type().cast(put.value()));
                case Change.Removed<?> gone when gone.kind().equals(kind) -> held.remove(gone.key());
                case Change.Put<?> other -> {}
                case Change.Removed<?> other -> {}
                case Change.Posted posted -> {}
                case Change.Traced traced -> {}
                case Change.Passed passed -> {}
            }
        }

        private void hold(V value) {
            held.put(kind.keyOf(value), value);
        }
    }

    private final Notices<Location> locations;
    private final Notices<Tariff> tariffs;
    private final Notices<Token> tokens;
    private final Observation observation;

    NoticeBoard(Store store) {
        this.locations = new Notices<>(store, Kind.PUBLIC_LOCATION);
        this.tariffs = new Notices<>(store, Kind.PUBLIC_TARIFF);
        this.tokens = new Notices<>(store, Kind.PUBLIC_TOKEN);
        this.observation = store.observe(changes -> changes.forEach(this::follow));
        List.of(locations, tariffs, tokens).forEach(notices -> load(store, notices));
    }

    private static <V> void load(Store store, Notices<V> notices) {
        store.each(notices.kind, notices::hold);
    }

    private void follow(Change change) {
        locations.follow(change);
        tariffs.follow(change);
        tokens.follow(change);
    }

    Notices<Location> locations() {
        return locations;
    }

    Notices<Tariff> tariffs() {
        return tariffs;
    }

    Notices<Token> tokens() {
        return tokens;
    }

    @Override
    public void close() {
        observation.close();
    }
}
