package org.voltroam.verify.ocpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltroam.domain.catalog.station.ChargingStation;
import org.voltroam.platform.simulator.StationSimulator;
import org.voltroam.platform.store.memory.MemoryStore;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.ocpp.station.ConnectorState;
import org.voltroam.role.cpo.Cpo;
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

/** Uptime over the HTTP API, of a station that speaks with the CPO. */
final class UptimeApiTest {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-14T12:00:00Z"));
    private final InstantSource clock = now::get;
    private final Cast cast = new Cast(
            WorldFiles.read(Path.of("src/test/resources/world-direct")),
            new Cast.Setting(
                    party -> true,
                    "http://memory.test",
                    new MemoryNetwork(),
                    party -> new MemoryStore(),
                    threads,
                    failures -> Duration.ofMillis(10),
                    clock));
    private final StationSimulator simulator =
            new SimulatedStations.Provider().open(new MemorySockets(cast.stations(), threads), threads, clock);
    private final Visits visits = new Visits(cast, simulator, threads);
    private final Api api = new Api(cast, visits, new Journeys(cast), new Wishes(cast, clock));
    private final Cpo cpo = cast.cpos().iterator().next();
    private final ChargingStation station = cpo.member()
            .directory()
            .station(cast.world().stations().getFirst().id())
            .orElseThrow();

    @AfterEach
    void end() {
        simulator.close();
        threads.shutdownNow();
    }

    @Test
    void anHourOutOfOrderAndItsExcuseAreCounted() {
        visits.install("ws://memory.test");
        await().until(visits::isOnline);
        await().until(() -> row("nevi").has("percent"));
        now.set(Instant.parse("2026-03-14T13:00:00Z"));
        availability(false);
        await().until(() -> cpo.desk().find(station.id()).orElseThrow().seen().connectors().stream()
                .anyMatch(each -> each.connector() == 1 && each.state() == ConnectorState.UNAVAILABLE));
        now.updateAndGet(before -> before.plus(Duration.ofHours(2)));

        assertThat(row("nevi").path("outage_minutes").asInt()).isEqualTo(120);
        assertThat(row("afir").path("outage_minutes").asInt()).isEqualTo(120);
        assertThat(row("uk").path("kept").asBoolean(true)).isFalse();
        assertThat(excuse("2026-03-14T13:00:00Z", "2026-03-14T14:00:00Z", "maintenance")
                        .status())
                .isEqualTo(201);
        assertThat(row("nevi").path("excluded_minutes").asInt()).isEqualTo(60);
        // (525600 - 60) / 525600
        assertThat(row("nevi").path("percent").decimalValue()).isEqualByComparingTo("99.9885");
        assertThat(body(api.handle(Request.get("/api/uptime/excuses"))).path("excuses"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/uptime?by=moon&period=2026, 422, BY",
        "/api/uptime?by=uk&period=March, 422, PERIOD",
        "/api/uptime?by=uk, 422, PERIOD",
        "/api/uptime/else, 404, NOT_FOUND"
    })
    void whatMakesNoSenseIsAClearError(String path, int status, String code) {
        var answer = api.handle(Request.get(path));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text()).contains("\"code\":\"" + code + "\"");
    }

    @Test
    void anExcuseIsReadStrictly() {
        assertThat(excuse("2026-03-14T13:00:00Z", "2026-03-14T12:00:00Z", "grid")
                        .status())
                .isEqualTo(422);
        assertThat(excuse("2026-03-14T12:00:00Z", "2026-03-14T13:00:00Z", "laziness")
                        .status())
                .isEqualTo(422);
        assertThat(excuse("noon", "2026-03-14T13:00:00Z", "grid").text()).contains("/from");
    }

    private void availability(boolean operative) {
        assertThat(post(
                                "/api/stations/" + station.id() + "/orders/availability",
                                "{\"place\":1,\"operative\":" + operative + "}")
                        .text())
                .contains("ACCEPTED");
    }

    private JsonNode row(String by) {
        for (var row : body(api.handle(Request.get("/api/uptime?period=2026-03&by=" + by)))
                .path("rows")) {
            if (row.path("evse")
                    .asString()
                    .equals(station.outlets().getFirst().evse().text())) {
                return row;
            }
        }
        return Json.object();
    }

    private Response excuse(String from, String until, String cause) {
        return post("/api/uptime/excuses", """
                {"at": "%s", "location": "%s", "evse": "%s", "from": "%s", "until": "%s", "cause": "%s", "by": "Ina"}""".formatted(
                        station.party(),
                        station.location(),
                        station.outlets().getFirst().evse(),
                        from,
                        until,
                        cause));
    }

    private Response post(String path, String json) {
        return api.handle(Request.json(Method.POST, path, json.getBytes(StandardCharsets.UTF_8)));
    }

    private static JsonNode body(Response response) {
        return Json.parse(response.body());
    }
}
