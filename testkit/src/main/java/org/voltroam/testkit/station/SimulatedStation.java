package org.voltroam.testkit.station;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.platform.simulator.Outcome;
import org.voltroam.platform.simulator.Plan;
import org.voltroam.platform.simulator.Progress;
import org.voltroam.platform.simulator.SimulatedStationSpec;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.ocpp.rpc.Reply;
import org.voltroam.protocol.ocpp.station.ConnectorState;
import tools.jackson.databind.node.ObjectNode;

/**
 * A charging station that speaks OCPP with its operator, and has cars and cards.
 *
 * <p>Once {@linkplain #switchOn switched on} it connects, boots, beats and reports by itself. Cars and cards come through the
 * methods here; a start from afar needs a car, before or after. It costs one sleeping virtual thread while nothing happens.
 */
public final class SimulatedStation implements AutoCloseable {

    /** How long a driver waits for the station to be online, and the operator to answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final BigDecimal MOST_KWH = BigDecimal.valueOf(1000);
    private static final Duration LONGEST_PARKING = Duration.ofDays(30);

    final Gear gear;
    final Signal signal = new Signal();
    final StationListener listener;
    final Outbox outbox;
    final Speech speech;
    final Cabinet cabinet;
    private final SimulatedStationSpec spec;
    private volatile String password;
    private final StationLink link;
    private final List<Bay> bays;
    private final StatusReports reports;

    private SimulatedStation(SimulatedStationSpec spec, Gear gear, StationListener listener) {
        this.spec = spec;
        this.password = spec.password();
        this.gear = gear;
        this.listener = listener;
        this.speech = Speech.of(spec.version());
        this.cabinet = new Cabinet(this, speech.settings());
        this.bays = spec.connectors().stream().map(Bay::new).toList();
        this.link = new StationLink(
                this::handshake,
                spec.id(),
                gear,
                signal,
                speech,
                new StationCalls(this, speech),
                listener,
                this::reportAll);
        this.reports = new StatusReports(link, gear, signal, speech, listener);
        this.outbox = new Outbox(link, gear, signal);
    }

    public static SimulatedStation switchOn(SimulatedStationSpec spec, Gear gear, StationListener listener) {
        var station = new SimulatedStation(spec, gear, listener);
        station.link.switchOn();
        return station;
    }

    public SimulatedStationSpec spec() {
        return spec;
    }

    private Request handshake() {
        return StationLink.request(spec, password);
    }

    /** With the next connection. */
    void password(String other) {
        password = other;
    }

    /** What it was told to keep: settings by name, without those nobody may read. */
    public Map<String, String> settings() {
        return signal.read(() -> cabinet.settings().entrySet().stream()
                .filter(each -> !each.getValue().secret())
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, each -> each.getValue().value())));
    }

    /** The tokens it may let charge while its operator is away, with their status. */
    public Map<String, String> localList() {
        return signal.read(() -> cabinet.list());
    }

    /** What it was told beside charging, in order. */
    public List<String> done() {
        return signal.read(() -> List.copyOf(cabinet.done));
    }

    /** Starts anew: the connection ends, and it boots on the next. */
    void reboot() {
        link.reboot();
    }

    void bootNow() {
        link.bootNow();
    }

    /** After the answer that is being given. */
    void later(Runnable task) {
        gear.threads().execute(task);
    }

    Reply say(String action, ObjectNode payload) {
        return link.call(action, payload);
    }

    void sayStatus() {
        reportAll();
    }

    public boolean isOnline() {
        return link.isOnline();
    }

    boolean isOff() {
        return link.isOff();
    }

    /** A car is plugged in. If the station was told to start here, it charges at once, else it waits. */
    public Outcome plugIn(int connector, Plan plan, Consumer<Progress> watcher) {
        var bay = bay(connector).orElse(null);
        if (bay == null) {
            return new Outcome.Impossible("no connector " + connector);
        }
        if (plan.energy().kWh().signum() <= 0 || plan.energy().kWh().compareTo(MOST_KWH) > 0) {
            return new Outcome.Impossible("a car takes more than nothing and at most " + MOST_KWH + " kWh");
        }
        if (plan.parked().isNegative() || plan.parked().compareTo(LONGEST_PARKING) > 0) {
            return new Outcome.Impossible("a car parks at most " + LONGEST_PARKING.toDays() + " days");
        }
        var hardware = bay.connector;
        var line = ChargeLine.of(
                PowerCurve.of(hardware.current()),
                hardware.power(),
                plan.energy(),
                gear.meterInterval(),
                plan.parked());
        var visit = new Visit(this, bay, plan, line, watcher);
        if (!signal.read(() -> placed(bay, visit))) {
            return new Outcome.Impossible("connector " + connector + " is taken");
        }
        report(bay, ConnectorState.PREPARING);
        startIfOrdered(bay);
        return new Outcome.UnderWay();
    }

    private static boolean placed(Bay bay, Visit visit) {
        if (!bay.isFree()) {
            return false;
        }
        bay.visit = visit;
        bay.latest = visit;
        return true;
    }

    /** A driver shows a card where a car is plugged in; blocks until the operator has answered. */
    public Outcome presentCard(int connector, TokenUid token) {
        var bay = bay(connector).orElse(null);
        if (bay == null || signal.read(() -> bay.isFree() || !bay.canStart())) {
            return new Outcome.Impossible("no car waits at connector " + connector);
        }
        try {
            if (!link.awaitOnline(PATIENCE)) {
                return new Outcome.Impossible("the station is offline");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Outcome.Impossible("interrupted");
        }
        var refusal = authorized(token);
        if (refusal != null) {
            listener.cardRefused(connector, token, refusal);
            return new Outcome.Refused(refusal);
        }
        return begin(bay, token)
                ? new Outcome.UnderWay()
                : new Outcome.Impossible("the car at connector " + connector + " has gone");
    }

    private @Nullable String authorized(TokenUid token) {
        return switch (link.call("Authorize", speech.authorize(token))) {
            case Reply.Answered(var payload) -> speech.refusal(payload);
            case Reply.Refused(var code, var text) -> code + ": " + text;
            case Reply.NoAnswer(var cause) -> "no answer: " + cause;
        };
    }

    /** Plugs in, shows a card, and waits until the car has left. A refused driver leaves at once. */
    public Outcome plugInAndPresent(int connector, TokenUid token, Plan plan, Consumer<Progress> watcher) {
        var plugged = plugIn(connector, plan, watcher);
        if (!(plugged instanceof Outcome.UnderWay)) {
            return plugged;
        }
        var shown = presentCard(connector, token);
        if (shown instanceof Outcome.UnderWay) {
            return awaitEnd(connector);
        }
        unplug(connector);
        return shown;
    }

    /** Waits until the car at a connector has left; of one that has left already, tells how. */
    public Outcome awaitEnd(int connector) {
        var visit = signal.read(() -> bay(connector).map(bay -> bay.latest).orElse(null));
        if (visit == null) {
            return new Outcome.Impossible("no car was at connector " + connector);
        }
        try {
            signal.await(() -> visit.outcome() != null || isOff(), Signal.FOR_EVER);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        var outcome = signal.read(visit::outcome);
        return outcome == null ? new Outcome.Impossible("the station was switched off") : outcome;
    }

    /** The plug is pulled: ends a running transaction with EVDisconnected. */
    public void unplug(int connector) {
        bay(connector).ifPresent(bay -> {
            signal.change(() -> {
                if (bay.visit != null) {
                    bay.visit.end(StopReason.EVDisconnected);
                }
            });
            if (signal.read(bay::isFree)) {
                report(bay, ConnectorState.AVAILABLE);
            }
        });
    }

    /** Switches the station off as a power cut does: what runs is abandoned, nothing is said. */
    @Override
    public void close() {
        link.switchOff();
    }

    Optional<Bay> bay(int connector) {
        return bays.stream().filter(bay -> bay.connector.number() == connector).findFirst();
    }

    List<Bay> bays() {
        return bays;
    }

    void startIfOrdered(Bay bay) {
        var order = signal.read(() -> bay.isFree() ? null : bay.ordered);
        if (order != null) {
            begin(bay, order.token());
        }
    }

    private boolean begin(Bay bay, TokenUid token) {
        var visit = signal.read(() -> begun(bay));
        if (visit == null) {
            return false;
        }
        gear.threads().execute(() -> {
            try {
                visit.charge(token);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt(); // the program ends, and the charge with it
            }
        });
        return true;
    }

    private static @Nullable Visit begun(Bay bay) {
        var visit = bay.visit;
        if (visit == null || visit.begun()) {
            return null;
        }
        visit.begin(bay.ordered == null ? null : bay.ordered.number());
        bay.ordered = null;
        return visit;
    }

    private void reportAll() {
        reports.all(bays);
    }

    void report(Bay bay, ConnectorState state) {
        reports.change(bay, state);
    }
}
