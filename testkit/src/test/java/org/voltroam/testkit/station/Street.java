package org.voltroam.testkit.station;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.voltroam.domain.value.Power;
import org.voltroam.domain.value.StationId;
import org.voltroam.platform.simulator.SimulatedStationSpec;
import org.voltroam.platform.simulator.SimulatedStationSpec.Connector;
import org.voltroam.platform.simulator.SimulatedStationSpec.Current;
import org.voltroam.platform.simulator.SimulatedStationSpec.OcppVersion;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.ocpp.rpc.RpcTerms;
import org.voltroam.protocol.ocpp.shape.Judgement;
import org.voltroam.protocol.ocpp.station.Csms;
import org.voltroam.protocol.ocpp.station.StationDirectory;
import org.voltroam.protocol.ocpp.station.TokenVerdict;
import org.voltroam.protocol.ocpp.v16.V16;
import org.voltroam.protocol.ocpp.v201.V201;
import org.voltroam.protocol.ocpp.v21.V21;
import org.voltroam.testkit.net.MemorySockets;

/** A fake operator with a real door, reached without a network. All stations have the password "volt". */
final class Street implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");

    final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    final InstantSource clock = InstantSource.fixed(NOON);
    final FakeOperator operator =
            new FakeOperator().card("GOOD", TokenVerdict.Status.ACCEPTED).card("BLOCKED", TokenVerdict.Status.BLOCKED);
    final Csms csms = door(operator, threads, clock);
    final MemorySockets net = new MemorySockets(csms, threads);
    final Gear gear = Gear.usual(net, threads, clock).backoff(new Backoff(Duration.ofMillis(5), Duration.ofMillis(20)));

    static Csms door(FakeOperator operator, ExecutorService threads, InstantSource clock) {
        StationDirectory directory = station -> station.text().startsWith("CS")
                ? Optional.of(StationDirectory.PasswordCheck.of("volt"))
                : Optional.empty();
        var ids = new AtomicInteger();
        var terms = RpcTerms.usual(threads, () -> "csms-" + ids.incrementAndGet());
        return new Csms(
                directory,
                operator,
                List.of(new V16(clock), new V201(clock, Judgement.STRICT), new V21(clock, Judgement.STRICT)),
                terms);
    }

    SimulatedStation station(String id) {
        return station(id, StationListener.NOBODY);
    }

    SimulatedStation station(String id, StationListener listener) {
        return SimulatedStation.switchOn(spec(id), gear, listener);
    }

    SimulatedStation station(String id, OcppVersion version) {
        return SimulatedStation.switchOn(spec(id).speaking(version), gear, StationListener.NOBODY);
    }

    static SimulatedStationSpec spec(String id) {
        return new SimulatedStationSpec(
                "ws://operator/ocpp",
                StationId.of(id),
                "volt",
                List.of(
                        new Connector(1, Current.AC, Power.ofKW("11")),
                        new Connector(2, Current.DC, Power.ofKW("150"))));
    }

    static Request handshake(String id, String password) {
        var credentials = Base64.getEncoder().encodeToString((id + ":" + password).getBytes(StandardCharsets.UTF_8));
        return Request.get("ws://operator/ocpp/" + id).header("Authorization", "Basic " + credentials);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
