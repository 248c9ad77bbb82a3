package org.voltroam.testkit.station;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.Power;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.domain.value.TransactionId;
import org.voltroam.platform.simulator.Outcome;
import org.voltroam.platform.simulator.Plan;
import org.voltroam.platform.simulator.Progress;
import org.voltroam.protocol.ocpp.station.ConnectorState;

/**
 * One car at one connector, from plugging in to leaving.
 *
 * <p>It waits, then charges along its line, then is full and parked, then leaves. It lives on a time line of its own: what it
 * reports is the same whatever the speed, unless somebody ends it early. Mutable fields are touched under the station's lock.
 */
final class Visit {

    private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000L);

    private final SimulatedStation station;
    private final Bay bay;
    private final Plan plan;
    private final ChargeLine line;
    private final Consumer<Progress> watcher;
    private final TransactionId name;
    private final AtomicInteger sequence = new AtomicInteger();
    private boolean begun;
    private @Nullable Integer remoteStart;
    private @Nullable StopReason ending;
    private @Nullable Integer transaction;
    private @Nullable Outcome outcome;
    private @Nullable Signed signed;

    Visit(SimulatedStation station, Bay bay, Plan plan, ChargeLine line, Consumer<Progress> watcher) {
        this.station = station;
        this.bay = bay;
        this.plan = plan;
        this.line = line;
        this.watcher = watcher;
        this.name = TransactionId.of(station.gear.terms().ids().get());
    }

    /** What the meter signed of the whole charge, with its public key. */
    record Signed(String record, String publicKey) {

        private static final String FORMAT = "OCMF";

        /** OCPP 2.x, SignedMeterValueType: the record in Base64. */
        String base64() {
            return Base64.getEncoder().encodeToString(record.getBytes(StandardCharsets.UTF_8));
        }

        String format() {
            return FORMAT;
        }
    }

    /** Once the charge is over; null at stations whose meters do not sign. */
    @Nullable
    Signed signed() {
        return signed;
    }

    private void sign(SigningMeter.Charge charge) {
        if (station.gear.signing()) {
            station.signal.change(() -> {
                var meter = bay.meter(station.spec().id());
                signed = new Signed(meter.record(charge), meter.publicKey());
            });
        }
    }

    boolean begun() {
        return begun;
    }

    /** By the operator's number, or by the name we gave it: which of the two counts, depends on the version. */
    boolean isTransaction(TransactionId other) {
        return name.equals(other)
                || (transaction != null && TransactionId.of(transaction).equals(other));
    }

    /** Our own name for the transaction. OCPP 2.x. */
    TransactionId name() {
        return name;
    }

    /** Counts the events of the transaction. OCPP 2.x. */
    int nextSequence() {
        return sequence.getAndIncrement();
    }

    /** Of the order from afar that made it start. OCPP 2.x. */
    @Nullable
    Integer remoteStart() {
        return remoteStart;
    }

    @Nullable
    Outcome outcome() {
        return outcome;
    }

    /** Ends the transaction early; the first reason counts. A car that does not charge just leaves. */
    void end(StopReason reason) {
        if (ending == null) {
            ending = reason;
        }
        if (!begun) {
            leave(new Outcome.Impossible("left without charging"));
        }
    }

    void begin(@Nullable Integer byOrder) {
        begun = true;
        remoteStart = byOrder;
    }

    void numbered(int number) {
        transaction = number;
    }

    @Nullable
    Integer transaction() {
        return transaction;
    }

    private void leave(Outcome how) {
        station.cabinet.limits.ended(bay.connector.number());
        outcome = how;
        bay.visit = null;
    }

    /** The whole charge; blocks until the car has left. */
    void charge(TokenUid token) throws InterruptedException {
        var start = start();
        var meterStart = station.signal.read(() -> bay.register);
        station.outbox.put(station.speech.start(station, this, bay, token, meterStart, start));
        station.report(bay, ConnectorState.CHARGING);
        tell(Progress.Step.STARTED, start, line.points().getFirst());
        var last = run(start, meterStart);
        var reason = station.signal.read(() -> ending == null ? StopReason.Local : ending);
        var end = start.plus(last.at());
        var meterStop = meterStart + last.wattHours();
        sign(new SigningMeter.Charge(start, meterStart, end, meterStop));
        station.outbox.put(station.speech.stop(station, this, bay, token, meterStop, end, reason));
        station.report(bay, ConnectorState.FINISHING);
        if (station.outbox.awaitEmpty()) {
            tell(Progress.Step.STOPPED, end, last);
            station.report(bay, ConnectorState.AVAILABLE);
        }
        var delivered = Energy.ofWh(BigDecimal.valueOf(last.wattHours()));
        station.signal.change(() -> {
            bay.register = meterStop;
            leave(
                    station.isOff()
                            ? new Outcome.Impossible("the station was switched off")
                            : new Outcome.Charged(transaction, delivered, start, end, reason.name()));
        });
    }

    /** Follows the line to its end, or to where somebody ends it. */
    private ChargeLine.Point run(Instant start, long meterStart) throws InterruptedException {
        var began = System.nanoTime();
        var points = line.points();
        for (int next = 1; next < points.size(); next++) {
            var point = points.get(next);
            if (!reached(point, began)) {
                return stoppedAt(points.get(next - 1), point, began);
            }
            if (next < points.size() - 1) { // the end is told by the StopTransaction
                station.outbox.put(station.speech.meter(station, this, bay, meterStart, start.plus(point.at()), point));
            }
            if (point.full() && !points.get(next - 1).full() && next < points.size() - 1) {
                station.report(bay, ConnectorState.SUSPENDED_EV);
            }
            tell(point.full() ? Progress.Step.FULL : Progress.Step.CHARGING, start.plus(point.at()), point);
        }
        return points.getLast();
    }

    /** Waits for the moment of a point; false when the charge is to end before. */
    private boolean reached(ChargeLine.Point point, long began) throws InterruptedException {
        if (plan.instant()) {
            station.outbox.awaitEmpty();
        } else {
            var due = real(point.at()).minusNanos(System.nanoTime() - began);
            station.signal.await(() -> ending != null || station.isOff(), due);
        }
        return station.signal.read(() -> ending == null && !station.isOff());
    }

    private ChargeLine.Point stoppedAt(ChargeLine.Point before, ChargeLine.Point after, long began) {
        if (plan.instant()) {
            return before;
        }
        var elapsed = simulated(Duration.ofNanos(System.nanoTime() - began));
        if (elapsed.compareTo(before.at()) <= 0) {
            return before;
        }
        return line.at(elapsed.compareTo(after.at()) < 0 ? elapsed : after.at());
    }

    /** Given, or such that the charge ends about now. */
    private Instant start() {
        if (plan.start() != null) {
            return plan.start();
        }
        var now = station.gear.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        var real = plan.instant() ? Duration.ZERO : real(line.length());
        var ahead = line.length().minus(real);
        return ahead.isNegative() ? now : now.minus(ahead).truncatedTo(ChronoUnit.SECONDS);
    }

    private Duration real(Duration simulated) {
        var nanos = BigDecimal.valueOf(simulated.toSeconds()).multiply(NANOS);
        return Duration.ofNanos(
                nanos.divide(plan.speed(), MathContext.DECIMAL64).longValue());
    }

    private Duration simulated(Duration real) {
        var nanos = BigDecimal.valueOf(real.toNanos()).multiply(plan.speed());
        return Duration.ofSeconds(nanos.divide(NANOS, MathContext.DECIMAL64).longValue());
    }

    private void tell(Progress.Step step, Instant at, ChargeLine.Point point) {
        watcher.accept(new Progress(
                step,
                at,
                Energy.ofWh(BigDecimal.valueOf(point.wattHours())),
                plan.energy(),
                Power.ofWatts(BigDecimal.valueOf(point.watts())),
                BigDecimal.valueOf(point.soc()),
                station.signal.read(() -> transaction)));
    }
}
