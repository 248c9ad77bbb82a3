package org.voltroam.verify.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
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
import org.voltroam.platform.simulator.StationSimulator;
import org.voltroam.protocol.json.Json;
import org.voltroam.testkit.station.SimulatedStations;
import tools.jackson.databind.JsonNode;

/**
 * The program is killed in the middle of a charge, without a goodbye, and started again. The station, which is somewhere else, comes back
 * with what it has kept; the charge goes on, and ends as if nothing had been.
 */
final class KilledInTheMiddleStory {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final StationId STATION = StationId.of("GVB-0001");

    @Test
    void theChargeGoesOnAndIsBilledOnce() throws IOException {
        var folder = Files.createDirectories(
                Path.of("target", "killed-" + System.nanoTime()).toAbsolutePath());
        var port = freePort();
        try (var engine = Engine.start(Limits.standard());
                var threads = Executors.newVirtualThreadPerTaskExecutor();
                var stations =
                        new SimulatedStations.Provider().open(engine.webSockets(), threads, InstantSource.system())) {
            var api = new Api(engine.client(), "http://127.0.0.1:" + port);
            var ending = new AtomicReference<Outcome>();
            try (var first = start(folder, port)) {
                await().atMost(PATIENCE).until(() -> isReady(api));
                var lastSeen = new AtomicReference<Progress>();
                stations.install(station(port));
                await().atMost(PATIENCE).until(() -> stations.online(STATION));
                threads.execute(() -> ending.set(charge(stations, lastSeen)));
                await().atMost(PATIENCE).until(() -> isHalfWay(lastSeen.get()));
                first.kill();
            }
            assertThat(ending.get()).as("the charge was still going on").isNull();
            try (var second = start(folder, port)) {
                await().atMost(PATIENCE).until(() -> ending.get() != null);
                assertThat(ending.get()).isInstanceOf(Outcome.Charged.class);
                await().atMost(PATIENCE)
                        .until(() -> latest(api).has("invoice") && latest(api).has("settlement"));
                everythingIsThereOnce(api);
                assertThat(second.isRunning()).isTrue();
            }
        }
    }

    /** All of the 22 kWh, the price of the whole charge, one CDR, one bill, and books that balance. */
    private static void everythingIsThereOnce(Api api) {
        var journey = latest(api);
        assertThat(journey.path("session").path("status").asString()).isEqualTo("COMPLETED");
        assertThat(journey.path("cdr").path("total_energy").decimalValue()).isEqualByComparingTo("22");
        assertThat(journey.path("invoice").path("gross").decimalValue())
                .isGreaterThanOrEqualTo(journey.path("price").path("gross").decimalValue());
        assertThat(api.get("/api/journeys?limit=10").orElseThrow().size()).isEqualTo(1);
        for (var books : api.get("/api/ledger").orElseThrow()) {
            assertThat(books.path("verified").asBoolean(false)).isTrue();
            assertThat(StreamSupport.stream(books.path("sums").spliterator(), false))
                    .allMatch(sum -> sum.decimalValue().signum() == 0);
            assertThat(books.path("entries").asInt(-1))
                    .isEqualTo(books.path("party").asString().equals("NL*GVB") ? 0 : 1);
        }
    }

    private static JsonNode latest(Api api) {
        return api.get("/api/journeys?limit=1")
                .map(list -> list.path(0).path("charge").asString(""))
                .flatMap(charge -> api.get("/api/journeys/" + charge))
                .orElseGet(Json::object);
    }

    private static boolean isReady(Api api) {
        return api.get("/api/health").isPresent();
    }

    private static boolean isHalfWay(@Nullable Progress progress) {
        return progress != null && progress.delivered().compareTo(Energy.ofKWh("8")) > 0;
    }

    private static Outcome charge(StationSimulator stations, AtomicReference<Progress> lastSeen) {
        var plan = new Plan(Energy.ofKWh("22"), Duration.ZERO, new BigDecimal("600"), null);
        return stations.plugInAndPresent(STATION, 1, TokenUid.of("04A1B2C3D4E5F6"), plan, lastSeen::set);
    }

    private static SimulatedStationSpec station(int port) {
        var connector = new SimulatedStationSpec.Connector(1, SimulatedStationSpec.Current.AC, Power.ofKW("11"));
        return new SimulatedStationSpec(
                "ws://127.0.0.1:" + port + "/ocpp/nl-gvb", STATION, "a-password-for-tests", List.of(connector));
    }

    private static Program start(Path folder, int port) {
        return Program.start(
                folder.resolve("program.log"),
                List.of(
                        "up",
                        "--port",
                        Integer.toString(port),
                        "--world",
                        MemoryStage.world("world").toAbsolutePath().toString(),
                        "--data",
                        folder.resolve("data").toString(),
                        "--development",
                        "--no-stations",
                        "--no-first-charge"));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
