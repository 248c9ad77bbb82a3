package org.voltroam.role.cpo;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.voltroam.domain.journey.session.Recording;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Store;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.SessionId;
import org.voltroam.domain.value.StationId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.protocol.ocpp.station.TransactionStart;

/**
 * The charges at our stations, by the number the station knows them by. Running ones are kept in memory and read back from the store
 * when we start; ended ones are found in the store.
 */
final class Charges {

    private final Store store;
    private final Map<Integer, Recording> running = new ConcurrentHashMap<>();
    private final Map<Integer, String> all = new ConcurrentHashMap<>();
    private final Map<Begun, Integer> begun = new ConcurrentHashMap<>();
    private final AtomicInteger last = new AtomicInteger();

    Charges(Store store) {
        this.store = store;
        store.each(Kind.RECORDING, this::remember);
    }

    /** The facts that make two reports of a start the same start. */
    private record Begun(StationId station, int outlet, Instant at, Energy meterStart, TokenUid token) {}

    /** A number no other charge of ours has. */
    int newTransaction() {
        return last.incrementAndGet();
    }

    /** What is written is also what is remembered; called after the commit. */
    void remember(Recording recording) {
        last.accumulateAndGet(recording.transaction(), Math::max);
        all.put(recording.transaction(), Kind.RECORDING.keyOf(recording));
        begun.put(begun(recording), recording.transaction());
        if (recording.session().isRunning()) {
            running.put(recording.transaction(), recording);
        } else {
            running.remove(recording.transaction());
        }
    }

    /** A station's charge; another station's is not found, whatever number is named. */
    Optional<Recording> find(StationId station, int transaction) {
        var known = Optional.ofNullable(running.get(transaction));
        return known.or(() -> Optional.ofNullable(all.get(transaction)).flatMap(key -> store.find(Kind.RECORDING, key)))
                .filter(recording -> recording.station().equals(station));
    }

    /** The charge that began with exactly these facts: a station repeats a start whose answer it did not hear. */
    Optional<Recording> begunAs(StationId station, TransactionStart start) {
        var facts = new Begun(station, start.connector(), start.at(), start.meterStart(), start.token());
        return Optional.ofNullable(begun.get(facts)).flatMap(transaction -> find(station, transaction));
    }

    private static Begun begun(Recording recording) {
        var session = recording.session();
        return new Begun(
                recording.station(),
                recording.outlet(),
                session.start(),
                recording.meterStart(),
                session.token().uid());
    }

    Optional<Recording> running(SessionId session) {
        return running.values().stream()
                .filter(recording -> recording.session().id().equals(session))
                .findFirst();
    }

    Collection<Recording> running() {
        return List.copyOf(running.values());
    }
}
