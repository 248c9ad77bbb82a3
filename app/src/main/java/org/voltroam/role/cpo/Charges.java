package org.voltroam.role.cpo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.journey.session.MeterLog;
import org.voltroam.domain.journey.session.Recording;
import org.voltroam.domain.journey.session.Recording.MeterReading;
import org.voltroam.domain.journey.session.SessionRecorder;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Store;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.PartyId;
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
    private final SessionRecorder recorder;
    private final Map<Named, Running> running = new ConcurrentHashMap<>();
    private final Map<Named, String> all = new ConcurrentHashMap<>();
    private final Map<TransactionId, Set<StationId>> named = new ConcurrentHashMap<>();
    private final Set<String> keys = ConcurrentHashMap.newKeySet();
    private final Map<Begun, TransactionId> begun = new ConcurrentHashMap<>();
    private final AtomicInteger last = new AtomicInteger();

    Charges(Store store, SessionRecorder recorder) {
        this.store = store;
        this.recorder = recorder;
        store.each(Kind.RECORDING, this::resume);
    }

    /** @param log the page its meter writes on now */
    private record Running(Recording recording, MeterLog log) {}

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

    /** A charge that went on while we did not run goes on from all that its meter had said. */
    private void resume(Recording written) {
        var log = MeterLog.of(written);
        if (written.session().isRunning()) {
            var heard = new ArrayList<MeterReading>();
            for (var page = find(log); page.isPresent(); page = find(log.page(log.page() + 1))) {
                log = page.get();
                heard.addAll(log.readings());
            }
            remember(recorder.metered(written, heard, told(written)), log);
        } else {
            remember(written, log);
        }
    }

    private Optional<MeterLog> find(MeterLog page) {
        return store.find(Kind.METER_LOG, Kind.METER_LOG.keyOf(page));
    }

    /** When the session was told last. */
    private Instant told(Recording recording) {
        return store.find(Kind.SESSION, Kind.SESSION.keyOf(recording.session()))
                .orElse(recording.session())
                .lastUpdated();
    }

    void remember(Recording recording) {
        remember(recording, MeterLog.of(recording));
    }

    /** What is written is also what is remembered; called after the commit. */
    void remember(Recording recording, MeterLog log) {
        var name = Named.of(recording);
        if (all.putIfAbsent(name, key(recording)) == null) {
            keys.add(key(recording));
            named.computeIfAbsent(recording.transaction(), first -> ConcurrentHashMap.newKeySet())
                    .add(recording.station());
            begun.put(begun(recording), recording.transaction());
            last.accumulateAndGet(number(recording.transaction()), Math::max);
        }
        if (recording.session().isRunning()) {
            running.put(name, new Running(recording, log));
        } else {
            running.remove(name);
        }
    }

    /** A station's charge; another station's is not found, whatever number is named. */
    Optional<Recording> find(StationId station, TransactionId transaction) {
        var name = new Named(station, transaction);
        return Optional.ofNullable(running.get(name))
                .map(Running::recording)
                .or(() -> Optional.ofNullable(all.get(name)).flatMap(key -> store.find(Kind.RECORDING, key)));
    }

    /** The charges that go on at a place. */
    List<Recording> running(StationId station, int outlet) {
        return running().stream()
                .filter(each -> each.station().equals(station) && each.outlet() == outlet)
                .toList();
    }

    /** Whether another station has a charge of this name. */
    boolean isAnothers(StationId station, TransactionId transaction) {
        return named.getOrDefault(transaction, Set.of()).stream().anyMatch(each -> !each.equals(station));
    }

    /** Where the next reading of a charge that goes on is written. */
    MeterLog log(Recording recording) {
        var known = running.get(Named.of(recording));
        return known == null ? MeterLog.of(recording) : known.log();
    }

    /** Its recording holds all of it when a charge is over. */
    List<Change> forgottenLogs(Recording recording) {
        var last = log(recording);
        return IntStream.rangeClosed(0, last.page())
                .<Change>mapToObj(page -> new Change.Removed<>(Kind.METER_LOG, last.page(page)))
                .toList();
    }

    /** Whether a charge of this token goes on anywhere. */
    boolean isCharging(Token token) {
        return running().stream()
                .map(recording -> recording.session().token())
                .anyMatch(charging ->
                        charging.uid().equals(token.uid()) && charging.party().equals(token.party()));
    }

    /** Whether there is a charge whose recording has this key. */
    boolean isTaken(String key) {
        return keys.contains(key);
    }

    private static String key(Recording recording) {
        return Kind.RECORDING.keyOf(recording);
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

    /** A charge as it is now, whether it goes on or is over. */
    Optional<Recording> recorded(SessionId session, PartyId party) {
        return running(session)
                .or(() ->
                        store.find(Kind.RECORDING, Kind.key(party, session.ci().folded())));
    }

    Optional<Recording> running(SessionId session) {
        return running.values().stream()
                .map(Running::recording)
                .filter(recording -> recording.session().id().equals(session))
                .findFirst();
    }

    Collection<Recording> running() {
        return running.values().stream().map(Running::recording).toList();
    }
}
