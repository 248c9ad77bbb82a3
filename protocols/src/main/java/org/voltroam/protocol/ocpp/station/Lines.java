package org.voltroam.protocol.ocpp.station;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.StationId;

/**
 * The connections there are, one per station.
 *
 * <p>A station that lost its network connects again long before its old socket is found dead. So the newest wins, the old one is
 * closed, and its end is no event: the station never was away. One lock per station (shared by some) keeps connected and
 * disconnected in their order.
 */
final class Lines {

    private static final int CODE_GOING_AWAY = 1001;
    private static final int CODE_REPLACED = 1008;

    private final StationEvents events;
    private final Map<StationId, Line> current = new ConcurrentHashMap<>();
    private final List<ReentrantLock> locks =
            Stream.generate(ReentrantLock::new).limit(64).toList();

    Lines(StationEvents events) {
        this.events = events;
    }

    void add(Line line) {
        var lock = lock(line.station());
        lock.lock();
        try {
            var replaced = current.put(line.station(), line);
            if (replaced != null) {
                replaced.close(CODE_REPLACED, "a newer connection of this station took over");
            }
            events.connected(line.station(), line.hand());
        } finally {
            lock.unlock();
        }
    }

    void remove(Line line) {
        var lock = lock(line.station());
        lock.lock();
        try {
            if (current.remove(line.station(), line)) {
                events.disconnected(line.station());
            }
        } finally {
            lock.unlock();
        }
    }

    void heard(StationId station) {
        events.heard(station);
    }

    Optional<ConnectedStation> hand(StationId station) {
        @Nullable Line line = current.get(station);
        return Optional.ofNullable(line).map(Line::hand);
    }

    int size() {
        return current.size();
    }

    void closeAll() {
        current.values().forEach(line -> line.close(CODE_GOING_AWAY, "the server is going down"));
    }

    private ReentrantLock lock(StationId station) {
        return locks.get(Math.floorMod(station.hashCode(), locks.size()));
    }
}
