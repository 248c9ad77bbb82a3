package org.voltroam.app;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.Power;
import org.voltroam.domain.value.StationId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.platform.engine.Engine;
import org.voltroam.platform.engine.Limits;
import org.voltroam.platform.simulator.Outcome;
import org.voltroam.platform.simulator.Plan;
import org.voltroam.platform.simulator.Progress;
import org.voltroam.platform.simulator.SimulatedStationSpec;
import org.voltroam.platform.simulator.SimulatedStationSpec.Connector;
import org.voltroam.platform.simulator.SimulatedStationSpec.Current;
import org.voltroam.platform.simulator.SimulatedStationSpec.OcppVersion;
import org.voltroam.platform.simulator.SimulatorProvider;
import org.voltroam.platform.simulator.StationSimulator;
import org.voltroam.platform.work.Workers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A simulated station at any operator, ours or another: connects, charges one car, and leaves. Exit code 0, or 1 with the reason. */
@Command(
        name = "station",
        mixinStandardHelpOptions = true,
        description = "Connects a simulated charging station to an operator and charges a car there.")
final class StationCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration GLANCE = Duration.ofMillis(50);

    @Option(names = "--version", defaultValue = "1.6", description = "Of OCPP: 1.6, 2.0.1 or 2.1. Default: 1.6")
    private String version = "";

    @Option(
            names = "--url",
            required = true,
            description = "Where the operator is, without the station's id: ws://host:port/ocpp.")
    private String url = "";

    @Option(names = "--id", required = true, description = "The station's identity.")
    private String id = "";

    @Option(names = "--password", required = true, description = "The station's password.")
    private String password = "";

    @Option(names = "--card", required = true, description = "The card's uid.")
    private String card = "";

    @Option(names = "--connector", defaultValue = "1", description = "Connector, or EVSE of 2.x. Default: 1")
    private int connector;

    @Option(names = "--kwh", defaultValue = "20", description = "Energy until the car is full. Default: 20")
    private BigDecimal kWh = BigDecimal.ZERO;

    @Option(names = "--kw", defaultValue = "11", description = "The most the connector gives. Default: 11")
    private BigDecimal kW = BigDecimal.ZERO;

    @Option(
            names = "--speed",
            defaultValue = "600",
            description = "Simulated seconds per second; 0 is at once. Default: 600")
    private BigDecimal speed = BigDecimal.ZERO;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var out = Home.out(spec);
        try (var engine = Engine.start(Limits.standard());
                var workers = new Workers("station");
                var simulator = SimulatorProvider.find()
                        .orElseThrow(() -> new Trouble("the simulators are not on the class path"))
                        .open(engine.webSockets(), task -> workers.start("task", task), InstantSource.system())) {
            simulator.install(station());
            awaitOnline(simulator);
            out.println(id + " is online and speaks OCPP " + version);
            return told(out, charged(out, simulator));
        }
    }

    private SimulatedStationSpec station() {
        var spoken = OcppVersion.of(version)
                .orElseThrow(() -> new Trouble("stations speak 1.6, 2.0.1 or 2.1, not " + version));
        var place = new Connector(connector, Current.AC, new Power(kW));
        return new SimulatedStationSpec(url, StationId.of(id), password, spoken, List.of(place));
    }

    private void awaitOnline(StationSimulator simulator) throws InterruptedException {
        var rounds = PATIENCE.dividedBy(GLANCE);
        for (int round = 0; round < rounds; round++) {
            if (simulator.online(StationId.of(id))) {
                return;
            }
            Thread.sleep(GLANCE);
        }
        throw new Trouble("no operator at " + url + " has accepted " + id + " with this password");
    }

    private Outcome charged(PrintWriter out, StationSimulator simulator) {
        var plan = Plan.of(new Energy(kWh)).speed(speed);
        return simulator.plugInAndPresent(
                StationId.of(id), connector, TokenUid.of(card), plan, progress -> tell(out, progress));
    }

    private static void tell(PrintWriter out, Progress progress) {
        out.println(progress.at() + "  " + progress.step() + "  " + progress.delivered() + "  " + progress.power());
        out.flush();
    }

    private static int told(PrintWriter out, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Charged(var transaction, var delivered, var start, var end, var reason) -> {
                out.println("charged " + delivered + " from " + start + " to " + end + " (" + reason + ")");
                yield 0;
            }
            case Outcome.Refused(var reason) -> {
                out.println("refused: " + reason);
                yield 1;
            }
            case Outcome.Impossible(var reason) -> {
                out.println("impossible: " + reason);
                yield 1;
            }
            case Outcome.UnderWay underWay -> {
                out.println("still charging");
                yield 1;
            }
        };
    }
}
