package org.voltroam.testkit.station;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.StationId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.domain.value.TransactionId;
import org.voltroam.protocol.json.Violation;
import org.voltroam.protocol.ocpp.station.BootReport;
import org.voltroam.protocol.ocpp.station.ConnectedStation;
import org.voltroam.protocol.ocpp.station.ConnectorStatus;
import org.voltroam.protocol.ocpp.station.Reading;
import org.voltroam.protocol.ocpp.station.Registration;
import org.voltroam.protocol.ocpp.station.StationEvents;
import org.voltroam.protocol.ocpp.station.StationNews;
import org.voltroam.protocol.ocpp.station.TokenVerdict;
import org.voltroam.protocol.ocpp.station.TransactionAnswer;
import org.voltroam.protocol.ocpp.station.TransactionReport;
import org.voltroam.protocol.ocpp.station.TransactionStart;
import org.voltroam.protocol.ocpp.station.TransactionStop;

/**
 * An operator that keeps everything in memory: knows some cards, numbers transactions, and writes down what it hears.
 *
 * <p>It does the operator's duty where stations depend on it: a repeated start is the same transaction, a repeated stop changes
 * nothing, and another station's transaction is not touched.
 */
public final class FakeOperator implements StationEvents {

    /**
     * A transaction as the operator knows it.
     *
     * @param readings in the order they came, without repeats
     */
    public record Transaction(
            TransactionId name,
            StationId station,
            TransactionStart start,
            List<Reading> readings,
            @Nullable TransactionStop stop) {

        private Transaction with(List<Reading> more) {
            var all = new ArrayList<>(readings);
            more.stream().filter(reading -> !readings.contains(reading)).forEach(all::add);
            return new Transaction(name, station, start, List.copyOf(all), stop);
        }

        private Transaction stopped(TransactionStop how) {
            return stop == null ? new Transaction(name, station, start, readings, how) : this;
        }
    }

    private final Map<TokenUid, TokenVerdict.Status> cards = new ConcurrentHashMap<>();
    private final Map<StationId, ConnectedStation> hands = new ConcurrentHashMap<>();
    private final Map<TransactionId, Transaction> transactions = new LinkedHashMap<>();
    private final List<String> journal = new ArrayList<>();
    private volatile Registration registration = Registration.accepted(Duration.ofMinutes(5));

    /** This operator with one more card; an unknown card is Invalid. */
    public FakeOperator card(String token, TokenVerdict.Status status) {
        cards.put(TokenUid.of(token), status);
        return this;
    }

    /** What it answers to a boot from now on. */
    public FakeOperator registration(Registration answer) {
        registration = answer;
        return this;
    }

    public Optional<ConnectedStation> hand(StationId station) {
        return Optional.ofNullable(hands.get(station));
    }

    public synchronized List<Transaction> transactions() {
        return List.copyOf(transactions.values());
    }

    /** One line per event, as they came. */
    public synchronized List<String> journal() {
        return List.copyOf(journal);
    }

    @Override
    public void connected(StationId station, ConnectedStation hand) {
        hands.put(station, hand);
        note(station + " connected " + hand.version());
    }

    @Override
    public void disconnected(StationId station) {
        hands.remove(station);
        note(station + " disconnected");
    }

    @Override
    public void heard(StationId station) {}

    @Override
    public Registration.Status standing(StationId station) {
        return Registration.Status.ACCEPTED;
    }

    @Override
    public Registration booted(StationId station, BootReport report) {
        note(station + " booted " + report.vendor() + " " + report.model());
        return registration;
    }

    @Override
    public void statusChanged(StationId station, ConnectorStatus status) {
        var error = status.errorCode() == null ? "" : " " + status.errorCode();
        note(station + " status " + status.connector() + " " + status.state() + error);
    }

    @Override
    public TokenVerdict authorize(StationId station, TokenUid token) {
        note(station + " authorize " + token);
        return verdict(token);
    }

    @Override
    public synchronized TransactionAnswer started(StationId station, TransactionStart start) {
        note(station + " started " + start.connector() + " " + start.token() + " " + start.meterStart());
        var known = transactions.values().stream()
                .filter(one -> one.station().equals(station) && one.start().equals(start))
                .findFirst();
        var name = known.map(Transaction::name).orElseGet(() -> TransactionId.of(transactions.size() + 1));
        transactions.putIfAbsent(name, new Transaction(name, station, start, List.of(), null));
        return new TransactionAnswer(name, verdict(start.token()));
    }

    @Override
    public synchronized void metered(
            StationId station, int connector, @Nullable TransactionId transaction, List<Reading> readings) {
        readings.forEach(reading -> note(station + " metered " + connector + " " + transaction + " "
                + reading.register() + " " + reading.power() + " " + reading.soc()));
        own(station, transaction).ifPresent(one -> transactions.put(one.name(), one.with(readings)));
    }

    @Override
    public synchronized TokenVerdict stopped(StationId station, TransactionStop stop) {
        note(station + " stopped " + stop.transaction() + " " + stop.meterStop() + " " + stop.reason());
        own(station, stop.transaction())
                .ifPresent(one ->
                        transactions.put(one.name(), one.with(stop.readings()).stopped(stop)));
        return stop.token() == null ? TokenVerdict.of(TokenVerdict.Status.ACCEPTED) : verdict(stop.token());
    }

    @Override
    public synchronized Optional<TokenVerdict> reported(StationId station, TransactionReport report) {
        var token = report.token();
        note(station + " reported " + report.transaction() + " " + report.sequence() + " " + report.stage()
                + (token == null ? "" : " " + token));
        begun(station, report)
                .map(one -> one.with(report.readings()))
                .map(one -> report.stage() == TransactionReport.Stage.ENDED ? one.stopped(stop(report)) : one)
                .ifPresent(one -> transactions.put(one.name(), one));
        return Optional.ofNullable(token).map(this::verdict);
    }

    /** A transaction begins for this operator when it knows who charges where. */
    private Optional<Transaction> begun(StationId station, TransactionReport report) {
        var evse = report.evse();
        var token = report.token();
        return own(station, report.transaction())
                .or(() -> evse == null || token == null
                        ? Optional.empty()
                        : Optional.of(new Transaction(
                                report.transaction(),
                                station,
                                new TransactionStart(
                                        evse, token, register(report, true), report.at(), report.reservation()),
                                List.of(),
                                null)));
    }

    private static TransactionStop stop(TransactionReport report) {
        var reason = report.reason();
        return new TransactionStop(
                report.transaction(),
                report.token(),
                register(report, false),
                report.at(),
                reason == null ? "Local" : reason,
                report.readings());
    }

    private static Energy register(TransactionReport report, boolean first) {
        var readings = first ? report.readings() : report.readings().reversed();
        return readings.stream()
                .flatMap(reading -> Optional.ofNullable(reading.register()).stream())
                .findFirst()
                .orElse(Energy.ZERO);
    }

    @Override
    public void told(StationId station, StationNews news) {
        note(station + " told " + news);
    }

    @Override
    public void found(StationId station, String about, List<Violation> violations) {
        violations.forEach(
                violation -> note(station + " found " + about + " " + violation.pointer() + " " + violation.code()));
    }

    @Override
    public void dropped(StationId station, String reason) {
        note(station + " dropped");
    }

    @Override
    public void alarmed(StationId station, String what) {
        note(station + " alarmed " + what);
    }

    @Override
    public void failed(StationId station, String about, RuntimeException bug) {
        note(station + " failed " + about);
    }

    private Optional<Transaction> own(StationId station, @Nullable TransactionId name) {
        return Optional.ofNullable(name == null ? null : transactions.get(name))
                .filter(one -> one.station().equals(station));
    }

    private TokenVerdict verdict(TokenUid token) {
        return TokenVerdict.of(cards.getOrDefault(token, TokenVerdict.Status.INVALID));
    }

    private synchronized void note(String line) {
        journal.add(line);
    }
}
