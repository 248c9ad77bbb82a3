package org.voltroam.verify.ocpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.Power;
import org.voltroam.domain.value.StationId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.platform.simulator.Outcome;
import org.voltroam.platform.simulator.Plan;
import org.voltroam.platform.simulator.SimulatedStationSpec;
import org.voltroam.platform.simulator.SimulatedStationSpec.Connector;
import org.voltroam.platform.simulator.SimulatedStationSpec.Current;
import org.voltroam.platform.simulator.SimulatorProvider;
import org.voltroam.protocol.http.NoResponse;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.WebSocket;
import org.voltroam.protocol.http.WebSocketEndpoint.Listener;
import org.voltroam.testkit.station.Gear;
import org.voltroam.testkit.station.StationLoop;
import org.voltroam.testkit.station.Tally;

/** Our stations and our door with a real engine and real sockets in between. */
class RealSocketTest {

    private static final StationId CS1 = StationId.of("CS1");

    private final Depot depot = new Depot();

    @AfterEach
    void end() {
        depot.close();
    }

    @Test
    void aSimulatedStationChargesOverARealSocket() {
        try (var simulator = SimulatorProvider.find()
                .orElseThrow()
                .open(depot.engine.webSockets(), depot.threads, InstantSource.system())) {
            simulator.install(spec("CS1", "volt"));
            var outcome =
                    simulator.plugInAndPresent(CS1, 1, TokenUid.of("GOOD"), Plan.of(Energy.ofKWh("7.5")), step -> {});
            assertThat(outcome).isInstanceOfSatisfying(Outcome.Charged.class, charged -> {
                assertThat(charged.delivered()).isEqualTo(Energy.ofKWh("7.5"));
            });
            assertThat(depot.operator.transactions()).hasSize(1);
        }
        await().until(() -> depot.csms.connections() == 0);
    }

    @Test
    void aWrongPasswordIsARefusedUpgrade() {
        var request = Request.get(depot.url() + "/CS1").header("Authorization", "Basic Q1MxOndyb25n");
        assertThatThrownBy(() -> depot.engine.webSockets().connect(request, List.of("ocpp1.6"), new Ear()))
                .isInstanceOf(NoResponse.class)
                .hasMessageContaining("401");
    }

    @Test
    void aClientWithoutOurVersionIsClosedAfterTheUpgrade() throws Exception {
        var ear = new Ear();
        var request = Request.get(depot.url() + "/CS1").header("Authorization", "Basic Q1MxOnZvbHQ=");
        depot.engine.webSockets().connect(request, List.of(), ear);
        assertThat(ear.closed.poll(10, TimeUnit.SECONDS)).isEqualTo(1002);
    }

    @Test
    void aStormOfStationsIsServedWithoutAnError() throws Exception {
        var gear = Gear.usual(depot.engine.webSockets(), depot.threads, InstantSource.system());
        var round = new StationLoop.Round("GOOD", 2, Duration.ZERO);
        var rounds = new AtomicLong();
        var loops = IntStream.range(0, 200)
                .mapToObj(i -> depot.threads.submit(() -> {
                    var own = new Tally();
                    new StationLoop(spec("CS" + i, "volt"), gear, round, () -> own, () -> own.charges() > 0).run();
                    rounds.addAndGet(own.charges());
                    return own.errors();
                }))
                .toList();
        for (var loop : loops) {
            assertThat(loop.get(60, TimeUnit.SECONDS)).isZero();
        }
        assertThat(rounds).hasValue(200);
    }

    private SimulatedStationSpec spec(String id, String password) {
        return new SimulatedStationSpec(
                depot.url(), StationId.of(id), password, List.of(new Connector(1, Current.DC, Power.ofKW("50"))));
    }

    private static final class Ear implements Listener {

        private final BlockingQueue<Integer> closed = new LinkedBlockingQueue<>();

        @Override
        public void opened(WebSocket socket) {}

        @Override
        public void text(WebSocket socket, String message) {}

        @Override
        public void closed(WebSocket socket, int code) {
            closed.add(code);
        }
    }
}
