package org.voltroam.role.cpo;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.voltroam.domain.journey.session.Recording;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Store;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.SessionId;
import org.voltroam.domain.value.StationId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.domain.value.TransactionId;
import org.voltroam.protocol.ocpp.station.TransactionStart;

/**
 * The charges at our stations, by the name the station knows them by. Running ones are kept in memory and read back from the store
 * when we start; ended ones are found in the store.
 */
final class Charges {

    /** Nine digits at most, so that the next number always exists. */
    private static final Pattern OURS = Pattern.compile("[1-9]\\d{0,8}");

    private final Store store;
    private final Map<Named, Recording> running = new ConcurrentHashMap<>();
    private final Map<Named, String> all = new ConcurrentHashMap<>();
    private final Map<Begun, TransactionId> begun = new ConcurrentHashMap<>();
    private final AtomicInteger last = new AtomicInteger();

    Charges(Store store) {
        this.store = store;
        store.each(Kind.RECORDING, this::remember);
    }

    /** A station's own name for a charge; another station may use the same. */
    private record Named(StationId station, TransactionId transaction) {

        static Named of(Recording recording) {
            return new Named(recording.station(), recording.transaction());
        }
    }

    /** The facts that make two reports of a start the same start. */
    private record Begun(StationId station, int outlet, Instant at, Energy meterStart, TokenUid token) {}

    /** A number no other charge of ours has. */
    TransactionId newTransaction() {
        return TransactionId.of(last.incrementAndGet());
    }

    /** What is written is also what is remembered; called after the commit. */
    void remember(Recording recording) {
        var name = Named.of(recording);
        last.accumulateAndGet(number(recording.transaction()), Math::max);
        all.put(name, Kind.RECORDING.keyOf(recording));
        begun.put(begun(recording), recording.transaction());
        if (recording.session().isRunning()) {
            running.put(name, recording);
        } else {
            running.remove(name);
        }
    }

    /** A station's charge; another station's is not found, whatever number is named. */
    Optional<Recording> find(StationId station, TransactionId transaction) {
        var name = new Named(station, transaction);
        return Optional.ofNullable(running.get(name))
                .or(() -> Optional.ofNullable(all.get(name)).flatMap(key -> store.find(Kind.RECORDING, key)));
    }

    /** What we have numbered ourselves; names that stations chose do not count. */
    private static int number(TransactionId transaction) {
        return OURS.matcher(transaction.text()).matches() ? Integer.parseInt(transaction.text()) : 0;
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
