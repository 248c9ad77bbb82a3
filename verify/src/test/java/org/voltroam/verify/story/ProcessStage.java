package org.voltroam.verify.story;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.awaitility.core.ConditionTimeoutException;
import org.voltroam.platform.engine.Engine;
import org.voltroam.platform.engine.Limits;
import org.voltroam.platform.store.postgres.Login;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Out;
import org.voltroam.stage.Visits;
import org.voltroam.stage.Visits.Wish;
import org.voltroam.verify.story.Told.Figure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Each party in a process of its own, over real sockets, on PostgreSQL; watched from outside, over the HTTP API. */
final class ProcessStage implements Stage {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Engine engine = Engine.start(Limits.standard());
    private final Map<String, Api> apis = new LinkedHashMap<>();
    private final Map<String, Program> programs = new LinkedHashMap<>();
    private final Path folder;

    /** @param files the world; a copy of it says where each party is served */
    ProcessStage(Path files, Login database, Path folder) {
        this.folder = folder;
        var world = served(files);
        var commands = new LinkedHashMap<String, List<String>>();
        for (var party : apis.keySet()) {
            var port = api(party).origin().replaceAll(".*:", "");
            commands.put(
                    party,
                    List.of(
                            "up",
                            "--only",
                            party,
                            "--port",
                            port,
                            "--world",
                            world.toString(),
                            "--no-first-charge",
                            "--development",
                            "--key",
                            folder.resolve(party.replace('*', '-') + ".key").toString(),
                            "--db",
                            url(database, party)));
        }
        commands.forEach((party, command) -> programs.put(party, start(party, command)));
        try {
            await().atMost(PATIENCE).until(this::isReady);
        } catch (ConditionTimeoutException never) {
            close(); // nobody else can: there is no stage yet
            throw never;
        }
    }

    private Program start(String party, List<String> command) {
        return Program.start(folder.resolve(party.replace('*', '-') + ".log"), command);
    }

    private boolean isReady() {
        return apis.values().stream().allMatch(api -> api.get("/api/health").isPresent());
    }

    @Override
    public Told play(Wish wish) {
        var told = over(wish);
        if (!told.path("state").asString().equals("CHARGED")) {
            return Told.refused(told.path("reason").asString());
        }
        return told(told.path("charge").asString());
    }

    /** A driver came and went; returns the charge's id, whatever became of it elsewhere. */
    String charge(Wish wish) {
        return over(wish).path("charge").asString();
    }

    private JsonNode over(Wish wish) {
        var visit = begin(wish);
        await().atMost(PATIENCE).until(() -> isOver(visit));
        return cpo().get("/api/visits/" + visit).orElseThrow();
    }

    /** A driver comes to the CPO's simulated station; returns the visit's id. */
    String begin(Wish wish) {
        var start = wish.start();
        var body = new Out()
                .put("card", wish.card())
                .put("evse", wish.evse())
                .put("kwh", wish.energy().kWh())
                .put("by", wish.byApp() ? "app" : "card")
                .put("parked_minutes", (int) wish.parked().toMinutes())
                .put("speed", wish.speed())
                .put("start", start == null ? null : start.toString());
        return cpo().post("/api/visits", body.done())
                .orElseThrow()
                .path("visit")
                .asString();
    }

    private boolean isOver(String visit) {
        return cpo().get("/api/visits/" + visit)
                .filter(state -> !List.of("PLUGGED_IN", "CHARGING")
                        .contains(state.path("state").asString()))
                .isPresent();
    }

    /** Put together from what each process knows: the CPO its CDR, the hub its settlement, the eMSP its bill. */
    Told told(String charge) {
        var path = "/api/journeys/" + charge;
        await().atMost(PATIENCE)
                .until(() -> emsp().get(path)
                        .filter(journey -> journey.has("invoice"))
                        .isPresent());
        await().atMost(PATIENCE)
                .until(() -> clearing()
                        .get(path)
                        .filter(journey -> journey.has("settlement"))
                        .isPresent());
        var ours = cpo().get(path).orElseThrow();
        var settlement = clearing().get(path).orElseThrow().path("settlement");
        var price = ours.path("price");
        return new Told(
                Visits.State.CHARGED,
                null,
                ours.path("session").path("status").asString(),
                figure(ours.path("cdr").path("total_energy")),
                lines(price),
                figure(price.path("net")),
                figure(price.path("gross")),
                figure(settlement.path("wholesale")),
                figure(settlement.path("fee")),
                figure(emsp().get(path).orElseThrow().path("invoice").path("gross")),
                price.path("currency").asString());
    }

    private static Map<String, Figure> lines(JsonNode price) {
        var lines = new LinkedHashMap<String, Figure>();
        for (var line : price.path("lines")) {
            lines.merge(
                    line.path("dimension").asString(),
                    figure(line.path("quantity")),
                    (one, other) -> new Figure(one.value().add(other.value())));
        }
        return lines;
    }

    private static Figure figure(JsonNode number) {
        return new Figure(number.decimalValue());
    }

    @Override
    public boolean everyLedgerSumsToZero() {
        return apis.values().stream()
                .allMatch(api -> StreamSupport.stream(
                                api.get("/api/ledger").orElseThrow().spliterator(), false)
                        .allMatch(books -> books.path("verified").asBoolean(false) && sumsToZero(books.path("sums"))));
    }

    private static boolean sumsToZero(JsonNode sums) {
        return StreamSupport.stream(sums.spliterator(), false)
                .allMatch(sum -> sum.decimalValue().signum() == 0);
    }

    Api cpo() {
        return api("NL*GVB");
    }

    Api emsp() {
        return api("DE*EMO");
    }

    Api clearing() {
        return api("NL*VRM");
    }

    private Api api(String party) {
        return Objects.requireNonNull(apis.get(party), party);
    }

    private static String url(Login database, String party) {
        var schema = "processes_" + party.replace('*', '_');
        return database.url() + "?user=" + database.user() + "&password=" + database.password() + "&ApplicationName="
                + schema;
    }

    private Path served(Path files) {
        try {
            var world = Files.createDirectories(folder.resolve("world"));
            try (var all = Files.list(files)) {
                for (var file : all.toList()) {
                    Files.copy(file, world.resolve(file.getFileName()));
                }
            }
            var parties = Json.parse(Files.readAllBytes(files.resolve("parties.json")));
            for (var party : parties) {
                var origin = "http://127.0.0.1:" + freePort();
                ((ObjectNode) party).put("origin", origin);
                apis.put(party.path("id").asString(), new Api(engine.client(), origin));
            }
            Files.write(world.resolve("parties.json"), Json.bytes(parties));
            return world;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        programs.values().forEach(Program::close);
        engine.close();
    }
}
