package org.voltroam.protocol.ocpp.station;

import java.time.Duration;
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
 * <p>A station that lost its network connects again long before its old socket is found dead. So the old one is asked whether
 * anybody is there: if not, the new one takes its place at once, the old one is closed, and its end is no event: the station never
 * was away. If somebody is there, two have the same identity and password; the first stays, the second is sent away and nothing of
 * it is heard, and the operator is told. One lock per station (shared by some) keeps connected and disconnected in their order.
 */
final class Lines {

    private static final int CODE_GOING_AWAY = 1001;
    private static final int CODE_REPLACED = 1008;

    /** How long the old connection has to show that it lives; meanwhile the new one waits. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final StationEvents events;
    private final Map<StationId, Line> current = new ConcurrentHashMap<>();
    private final List<ReentrantLock> locks =
            Stream.generate(ReentrantLock::new).limit(64).toList();

    Lines(StationEvents events) {
        this.events = events;
    }

    /** False when the station has a connection that lives: this one is closed. May block while that is found out. */
    boolean add(Line line, String remote) {
        for (var known = current.get(line.station()); !isLive(known); known = current.get(line.station())) {
            if (isAdded(line, known)) {
                return true;
            }
        }
        line.close(CODE_REPLACED, "this station is connected already");
        events.alarmed(line.station(), "a second connection, from " + remote + ", while the first one answers");
        return false;
    }

    private static boolean isLive(@Nullable Line known) {
        return known != null && known.answers(PATIENCE);
    }

    /** False when meanwhile another one than the known has become the station's connection. */
    private boolean isAdded(Line line, @Nullable Line known) {
        var lock = lock(line.station());
        lock.lock();
        try {
            if (current.get(line.station()) != known) {
                return false;
            }
            current.put(line.station(), line);
            if (known != null) {
                known.close(CODE_REPLACED, "a newer connection of this station took over");
            }
            events.connected(line.station(), line.hand());
            return true;
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
