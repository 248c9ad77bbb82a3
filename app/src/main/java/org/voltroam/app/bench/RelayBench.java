package org.voltroam.app.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.voltroam.protocol.http.Headers;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.ocpi.envelope.CredentialsToken;
import org.voltroam.protocol.ocpi.envelope.Routing;
import org.voltroam.role.Ids;
import tools.jackson.databind.JsonNode;

/**
 * What the hub costs: the same authorization straight to a stub eMSP, through nginx where it is installed, through our engine alone, and
 * through the hub, one after the other in one run. Hub, stub and load are processes of their own; processor time is read from the operating system.
 */
public final class RelayBench {

    private static final String HUB = "NL*BHB";
    private static final String CPO = "NL*BCP";
    private static final String EMSP = "DE*BEM";
    private static final String PATH = "/2.2.1/tokens/sender/04A1B2C3D4E5F6/authorize?type=RFID";
    private static final String QUESTION = "{\"location_id\":\"LOC1\",\"evse_uids\":[\"E1\"]}";
    private static final String ANSWER = """
            {"data":{"allowed":"ALLOWED","token":{"country_code":"DE","party_id":"BEM","uid":"04A1B2C3D4E5F6","type":"RFID",\
            "contract_id":"DE-BEM-C00000001-X","issuer":"Bench","valid":true,"whitelist":"NEVER",\
            "last_updated":"2026-01-01T00:00:00Z"},"authorization_reference":"d5c4e5a0-0000-4000-8000-000000000001"},\
            "status_code":1000,"timestamp":"2026-01-01T00:00:00Z"}""";

    private static final int QUIET = 40;
    private static final int MOST_WARMING = 20;

    private final PrintWriter out;
    private final String program;
    private final int connections;
    private final int seconds;

    /** @param program the main class of the roles that are measured */
    public RelayBench(PrintWriter out, String program, int connections, int seconds) {
        this.out = out;
        this.program = program;
        this.connections = connections;
        this.seconds = seconds;
    }

    /** One line of the table. */
    private record Row(String name, JsonNode load, long cpuMicros, long childrenMicros) {

        int requests() {
            return load.path("requests").asInt(0);
        }

        /** For a program whose children do the work. */
        Row withChildren() {
            return new Row(name, load, cpuMicros + childrenMicros, 0);
        }
    }

    public void run(Path scratch) throws IOException {
        var first = Ids.secret();
        var second = Ids.secret();
        writeWorld(scratch, first, second);
        try (var hub = Child.java("the hub", "512m", program, hubArguments(scratch));
                var load = Child.java("the load", "512m", HttpLoad.class.getName(), List.of())) {
            var page = hub.line(line -> line.contains("The page"));
            var origin = "http://127.0.0.1:" + page.replaceAll(".*:(\\d+)/.*", "$1");
            var partner = List.of(origin, HUB, CPO, first, EMSP, second, ANSWER);
            try (var stub = Child.java("the stub", "256m", StubPartner.class.getName(), partner)) {
                var ready = Json.parse(stub.line(line -> line.startsWith("{")));
                measure(scratch, new Parts(hub, stub, load), origin, ready);
            }
        }
    }

    private record Parts(Child hub, Child stub, Child load) {}

    private void measure(Path scratch, Parts parts, String origin, JsonNode ready) throws IOException {
        var rows = new ArrayList<Row>();
        var straight = "http://127.0.0.1:" + ready.path("port").asInt() + "/stub" + PATH;
        var relayed = origin + "/nl-bhb/ocpi" + PATH;
        var token = ready.path("token").asString();
        warm(parts.load(), straight, token, parts.stub());
        rows.add(row("straight to the stub", parts.load(), straight, token, parts.stub()));
        try (var nginx = nginx(scratch, ready.path("port").asInt()).orElse(null)) {
            if (nginx != null) {
                var proxied = "http://127.0.0.1:" + Nginx.PORT + "/stub" + PATH;
                rows.add(row("through nginx", parts.load(), proxied, token, nginx)
                        .withChildren());
            }
        }
        var port = String.valueOf(ready.path("port").asInt());
        var vertx = new Proxy("through a bare Vert.x proxy", BareVertx.class.getName(), List.of("127.0.0.1", port));
        var engine =
                new Proxy("through the bare engine", BareProxy.class.getName(), List.of("http://127.0.0.1:" + port));
        for (var proxy : List.of(vertx, engine)) {
            rows.add(through(proxy, parts.load(), token));
        }
        rows.add(row("through the hub, its first requests", parts.load(), relayed, token, parts.hub()));
        warm(parts.load(), relayed, token, parts.hub());
        rows.add(row("through the hub", parts.load(), relayed, token, parts.hub()));
        print(rows);
    }

    /** A program that only forwards. */
    private record Proxy(String name, String program, List<String> arguments) {}

    private Row through(Proxy proxy, Child load, String token) throws IOException {
        try (var running = Child.java("the proxy", "256m", proxy.program(), proxy.arguments())) {
            var proxied = "http://127.0.0.1:" + running.line(line -> !line.isBlank()) + "/stub" + PATH;
            warm(load, proxied, token, running);
            return row(proxy.name(), load, proxied, token, running);
        }
    }

    /** Until the just-in-time compiler has seen enough: it takes less than a fortieth. */
    private void warm(Child load, String url, String token, Child measured) {
        var compiling = true;
        for (int round = 0; compiling && round < MOST_WARMING; round++) {
            var before = measured.compilerMicros();
            var used = row("warming", load, url, token, measured).cpuMicros();
            compiling = (measured.compilerMicros() - before) * QUIET > used;
        }
    }

    private Row row(String name, Child load, String url, String token, Child measured) {
        var all = measured.cpuMicros();
        var mine = measured.ownCpuMicros();
        load.say(new HttpLoad.Round(connections, seconds, request(url, token), "\"ALLOWED\"").line());
        var told = Json.parse(load.line(line -> line.startsWith("{")));
        var used = measured.ownCpuMicros() - mine;
        var family = measured.cpuMicros() - all;
        return new Row(name, told, used, family - used);
    }

    private static Request request(String url, String token) {
        var headers = Headers.of(
                "Authorization",
                CredentialsToken.header(token),
                "Content-Type",
                "application/json",
                Routing.REQUEST_ID,
                Ids.unique(),
                Routing.CORRELATION_ID,
                Ids.unique(),
                Routing.FROM_COUNTRY,
                CPO.substring(0, 2),
                Routing.FROM_PARTY,
                CPO.substring(3),
                Routing.TO_COUNTRY,
                EMSP.substring(0, 2),
                Routing.TO_PARTY,
                EMSP.substring(3));
        return new Request(Method.POST, url, headers, QUESTION.getBytes(StandardCharsets.UTF_8));
    }

    private void print(List<Row> rows) {
        out.printf(
                "%n%d connections, %d s each, authorize (POST, %d bytes in, %d out)%n%n",
                connections, seconds, QUESTION.length(), ANSWER.length());
        out.println("| | requests/s | CPU us/request | p50 ms | p99 ms | errors |");
        out.println("|---|---|---|---|---|---|");
        for (var row : rows) {
            out.printf(
                    "| %s | %,d | %.1f | %.2f | %.2f | %d |%n",
                    row.name(),
                    row.load().path("per_second").asInt(0),
                    row.cpuMicros() / (double) Math.max(1, row.requests()),
                    row.load().path("p50_micros").asInt(0) / 1000.0,
                    row.load().path("p99_micros").asInt(0) / 1000.0,
                    row.load().path("errors").asInt(0));
        }
        var hub = rows.getLast();
        out.printf(
                "%nThe hub's database, which keeps the log, used %.1f us/request beside that.%n",
                hub.childrenMicros() / (double) Math.max(1, hub.requests()));
        if (rows.stream().noneMatch(row -> row.name().contains("nginx"))) {
            out.println("nginx is not installed here; with it there would be a line to compare with.");
        }
        out.flush();
    }

    private static List<String> hubArguments(Path scratch) {
        return List.of(
                "up",
                "--port",
                "0",
                "--only",
                HUB,
                "--world",
                scratch.resolve("world").toString(),
                "--data",
                scratch.resolve("data").toString(),
                "--development",
                "--requests-per-second",
                "0",
                "--no-stations");
    }

    private static Optional<Child> nginx(Path scratch, int upstream) throws IOException {
        return Nginx.start(scratch, upstream);
    }

    private static void writeWorld(Path scratch, String first, String second) throws IOException {
        var world = Files.createDirectories(scratch.resolve("world"));
        Files.writeString(world.resolve("parties.json"), """
                [{"id": "%s", "role": "HUB", "name": "Bench hub"},
                 {"id": "%s", "role": "CPO", "name": "Bench CPO", "registers_at": [{"party": "%s", "token": "%s"}]},
                 {"id": "%s", "role": "EMSP", "name": "Bench eMSP", "registers_at": [{"party": "%s", "token": "%s"}]}]
                """.formatted(HUB, CPO, HUB, first, EMSP, HUB, second));
        Files.writeString(
                world.resolve("agreements.json"),
                "[{\"cpo\": \"%s\", \"emsp\": \"%s\", \"hub\": \"%s\"}]".formatted(CPO, EMSP, HUB));
        for (var name : List.of("locations", "tariffs", "tokens", "contracts", "stations")) {
            Files.writeString(world.resolve(name + ".json"), "[]");
        }
    }
}
