package org.voltroam.verify.ocpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltroam.platform.simulator.StationSimulator;
import org.voltroam.platform.store.memory.MemoryStore;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Json;
import org.voltroam.stage.Cast;
import org.voltroam.stage.Journeys;
import org.voltroam.stage.Visits;
import org.voltroam.stage.world.WorldFiles;
import org.voltroam.testkit.net.MemoryNetwork;
import org.voltroam.testkit.net.MemorySockets;
import org.voltroam.testkit.station.SimulatedStations;
import org.voltroam.web.api.Api;
import org.voltroam.web.api.Wishes;
import tools.jackson.databind.JsonNode;

/** The door of experts, and the facts about a station, over the HTTP API. */
final class StationsApiTest {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final InstantSource clock = InstantSource.system();
    private final Cast cast = cast();
    private final StationSimulator simulator =
            new SimulatedStations.Provider().open(new MemorySockets(cast.stations(), threads), threads, clock);
    private final Visits visits = new Visits(cast, simulator, threads);
    private final Api api = new Api(cast, visits, new Journeys(cast), new Wishes(cast, clock));
    private final String station = cast.world().stations().getFirst().id().text();

    private Cast cast() {
        var world = WorldFiles.read(Path.of("src/test/resources/world-direct"));
        return new Cast(
                world,
                new Cast.Setting(
                        party -> true,
                        "http://memory.test",
                        new MemoryNetwork(),
                        party -> new MemoryStore(),
                        threads,
                        failures -> Duration.ofMillis(10),
                        clock));
    }

    @AfterEach
    void end() {
        simulator.close();
        threads.shutdownNow();
    }

    @Test
    void aStationIsListedShownAndTold() {
        connect();
        var listed = body(get("/api/stations")).path("stations").get(0);
        assertThat(listed.path("id").asString()).isEqualTo(station);
        assertThat(listed.path("version").asString()).isEqualTo("ocpp1.6");
        var shown = body(get("/api/stations/" + station));
        assertThat(shown.path("boot").path("model").asString()).isEqualTo("Simulated");
        await().until(() ->
                body(get("/api/stations/" + station)).path("connectors").size() >= 2);

        var read = post("commands/GetConfiguration", "{\"key\":[\"HeartbeatInterval\",\"No\"]}");
        assertThat(read.status()).isEqualTo(200);
        assertThat(body(read).path("configurationKey").get(0).path("value").asString())
                .isEqualTo("300");
        assertThat(body(read).path("unknownKey").get(0).asString()).isEqualTo("No");
        assertThat(body(post("orders/write-setting", "{\"name\":\"HeartbeatInterval\",\"value\":\"60\"}"))
                        .path("outcome")
                        .asString())
                .isEqualTo("ACCEPTED");
        assertThat(body(post("orders/read-settings", "{\"names\":\"HeartbeatInterval\"}"))
                        .path("settings")
                        .path("HeartbeatInterval")
                        .asString())
                .isEqualTo("60");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "commands/GetConfiguration | {\"key\":7} | 422 | WRONG_TYPE",
                "commands/Reset | {} | 422 | MISSING",
                "commands/Reset | [] | 400 | NO_JSON",
                "commands/GetVariables | {} | 409 | NOT_IN_VERSION",
                "commands/Heartbeat | {} | 409 | NOT_IN_VERSION",
                "commands/GetInstalledCertificateIds | {\"certificateType\":\"CentralSystemRootCertificate\"} | 502 | NotImplemented",
                "commands/GetDiagnostics | {\"location\":\"file:///etc/passwd\"} | 422 | URL",
                "commands/UpdateFirmware | {\"location\":\"gopher://x\",\"retrieveDate\":\"2026-03-14T12:00:00Z\"} | 422 | URL",
                "orders/dance | {} | 404 | NOT_FOUND",
                "orders/trigger | {\"subject\":\"weather\"} | 422 | INVALID",
                "orders/unlock | {} | 422 | MISSING"
            })
    void whatCannotBeDoneIsAClearError(String what, String payload, int status, String code) {
        connect();
        var answer = post(what, payload);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text()).contains("\"code\":\"" + code + "\"");
    }

    @Test
    @Tag("OCPP-REM-04")
    void aStationThatIsAwayOrUnknownSaysSo() {
        assertThat(post("commands/ClearCache", "{}").text()).contains("OFFLINE");
        assertThat(post("commands/ClearCache", "{}").status()).isEqualTo(503);
        assertThat(get("/api/stations/nobody").status()).isEqualTo(404);
        assertThat(body(get("/api/stations/" + station))
                        .path("obstacles")
                        .get(0)
                        .asString())
                .isEqualTo("it is not connected");
    }

    @Test
    void aStationIsKeptOutAndLetInAgain() {
        connect();
        assertThat(body(post("reject", "")).path("state").asString()).isEqualTo("REJECTED");
        assertThat(body(post("approve", "")).path("state").asString()).isEqualTo("ACCEPTED");
    }

    private void connect() {
        visits.install("ws://memory.test");
        await().until(visits::isOnline);
    }

    private Response get(String path) {
        return api.handle(Request.get(path));
    }

    private Response post(String what, String json) {
        return api.handle(Request.json(
                Method.POST, "/api/stations/" + station + "/" + what, json.getBytes(StandardCharsets.UTF_8)));
    }

    private static JsonNode body(Response response) {
        return Json.parse(response.body());
    }
}
