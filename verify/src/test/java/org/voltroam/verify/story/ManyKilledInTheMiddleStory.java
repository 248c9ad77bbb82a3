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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
import org.voltroam.platform.simulator.SimulatedStationSpec.OcppVersion;
import org.voltroam.platform.simulator.StationSimulator;
import org.voltroam.testkit.station.SimulatedStations;

/** The program is killed while cars charge at many stations of both kinds, and started again: each charge is billed once, and whole. */
final class ManyKilledInTheMiddleStory {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String PASSWORD = "a-password-for-tests";

    private final Map<StationId, Progress> seen = new ConcurrentHashMap<>();
    private final Map<StationId, Outcome> ends = new ConcurrentHashMap<>();

    @ParameterizedTest
    @ValueSource(ints = 40)
    void eachOfFortyIsBilledOnceAndWhole(int count) throws IOException {
        killed(count);
    }

    @ParameterizedTest
    @ValueSource(ints = 200)
    @Tag("nightly")
    @Tag("OCPP-TRX-22")
    void eachOfTwoHundredIsBilledOnceAndWhole(int count) throws IOException {
        killed(count);
    }

    private void killed(int count) throws IOException {
        var folder = Files.createDirectories(
                Path.of("target", "many-killed-" + System.nanoTime()).toAbsolutePath());
        var world = world(folder, count);
        var port = freePort();
        try (var engine = Engine.start(Limits.standard());
                var threads = Executors.newVirtualThreadPerTaskExecutor();
                var stations =
                        new SimulatedStations.Provider().open(engine.webSockets(), threads, InstantSource.system())) {
            var api = new Api(engine.client(), "http://127.0.0.1:" + port);
            try (var first = start(folder, world, port)) {
                await().atMost(PATIENCE).until(() -> api.get("/api/health").isPresent());
                names(count).forEach(station -> stations.install(spec(station, port)));
                await().atMost(PATIENCE).until(() -> names(count).allMatch(stations::online));
                names(count).forEach(station -> threads.execute(() -> ends.put(station, charge(stations, station))));
                await().atMost(PATIENCE).until(() -> names(count).allMatch(this::isOnItsWay));
                first.kill();
            }
            var before = Map.copyOf(ends);
            assertThat(before).as("charges that had ended before").hasSizeLessThan(count);
            try (var second = start(folder, world, port)) {
                await().atMost(PATIENCE).until(() -> ends.size() == count);
                assertThat(ends.values()).allMatch(end -> end instanceof Outcome.Charged);
                await().atMost(PATIENCE).until(() -> billed(api, count) >= count);
                everyChargeIsThereOnce(api, count);
                assertThat(second.isRunning()).isTrue();
            }
        }
    }

    private boolean isOnItsWay(StationId station) {
        var progress = seen.get(station);
        return progress != null && progress.delivered().compareTo(Energy.ofKWh("1")) > 0;
    }

    private static int billed(Api api, int count) {
        return (int) charges(api, count)
                .filter(charge -> api.get("/api/journeys/" + charge)
                        .filter(journey -> journey.has("cdr"))
                        .isPresent())
                .count();
    }

    private static Stream<String> charges(Api api, int count) {
        return api.get("/api/journeys?limit=" + 2 * count).stream()
                .flatMap(list -> IntStream.range(0, list.size())
                        .mapToObj(index -> list.path(index).path("charge").asString("")));
    }

    private static void everyChargeIsThereOnce(Api api, int count) {
        assertThat(charges(api, count)).hasSize(count).allSatisfy(charge -> {
            var journey = api.get("/api/journeys/" + charge).orElseThrow();
            assertThat(journey.path("session").path("status").asString()).isEqualTo("COMPLETED");
            assertThat(journey.path("cdr").path("total_energy").decimalValue()).isEqualByComparingTo("22");
        });
    }

    private Outcome charge(StationSimulator stations, StationId station) {
        var plan = new Plan(Energy.ofKWh("22"), Duration.ZERO, new BigDecimal("200"), null);
        return stations.plugInAndPresent(
                station, 1, TokenUid.of("04A1B2C3D4E5F6"), plan, progress -> seen.put(station, progress));
    }

    private static Stream<StationId> names(int count) {
        return IntStream.range(0, count).mapToObj(each -> StationId.of("MANY-" + each));
    }

    /** Every other one speaks the newer version. */
    private static SimulatedStationSpec spec(StationId station, int port) {
        var connector = new SimulatedStationSpec.Connector(1, SimulatedStationSpec.Current.AC, Power.ofKW("11"));
        var isNewer = station.text().charAt(station.text().length() - 1) % 2 == 1;
        return new SimulatedStationSpec(
                "ws://127.0.0.1:" + port + "/ocpp/nl-gvb",
                station,
                PASSWORD,
                isNewer ? OcppVersion.V2_0_1 : OcppVersion.V1_6,
                List.of(connector));
    }

    /** The test world with so many stations at one place. */
    private static Path world(Path folder, int count) throws IOException {
        var world = Files.createDirectories(folder.resolve("world"));
        try (var files = Files.list(MemoryStage.world("world"))) {
            for (var file : files.toList()) {
                Files.copy(file, world.resolve(file.getFileName().toString()));
            }
        }
        var stations = names(count)
                .map(station -> """
                        {"id": "%s", "party": "NL*GVB", "location": "GRACHT1", "password": "%s",
                         "outlets": [{"number": 1, "evse": "E1", "connector": "1"}]}""".formatted(station, PASSWORD))
                .collect(Collectors.joining(",", "[", "]"));
        Files.writeString(world.resolve("stations.json"), stations);
        return world;
    }

    private static Program start(Path folder, Path world, int port) {
        return Program.start(
                folder.resolve("program.log"),
                List.of(
                        "up",
                        "--port",
                        Integer.toString(port),
                        "--world",
                        world.toString(),
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
