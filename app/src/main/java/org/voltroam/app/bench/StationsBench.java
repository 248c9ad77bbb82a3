package org.voltroam.app.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.voltroam.protocol.json.Json;
import tools.jackson.databind.JsonNode;

/**
 * What stations cost their CPO: processor time of an OCPP call when many charge in a loop (boot, status, authorize, start, meter values,
 * stop; sessions, CDRs and ledger entries written to a real database), and resident memory of a connection that is only open.
 */
public final class StationsBench {

    private static final String CPO = "NL*BCP";
    private static final String EMSP = "DE*BEM";

    /** Rides along at run time, so it is known by name only. */
    private static final String LOAD = "org.voltroam.testkit.station.StationLoad";

    /** One round of warming, and how many at most, in seconds: until the just-in-time compilers take less than a twentieth of it. */
    private static final int ROUND = 15;

    private static final int MOST_ROUNDS = 24;
    private static final int QUIET = 20;

    private final PrintWriter out;
    private final String program;
    private final int count;
    private final int idle;
    private final int seconds;

    /** @param program the main class of the roles that are measured */
    public StationsBench(PrintWriter out, String program, int count, int idle, int seconds) {
        this.out = out;
        this.program = program;
        this.count = count;
        this.idle = idle;
        this.seconds = seconds;
    }

    public void run(Path scratch) throws IOException {
        var world = new StationsWorld(CPO, EMSP, Math.max(count, idle));
        var theirs = world.write(scratch.resolve("emsp-world"), null);
        try (var emsp = Child.java("the eMSP", "512m", program, arguments(scratch, EMSP, theirs))) {
            var ours = world.write(scratch.resolve("cpo-world"), "http://127.0.0.1:" + port(emsp));
            try (var cpo = Child.java("the CPO", "1g", program, arguments(scratch, CPO, ours))) {
                var url = "ws://127.0.0.1:" + port(cpo) + "/ocpp/nl-bcp";
                pause(15); // the eMSP's cards are delivered
                idling(cpo, url); // first: memory that a load has taken would hold them without growing
                charging(cpo, url);
            }
        }
    }

    private void charging(Child cpo, String url) {
        var longest = MOST_ROUNDS * ROUND + seconds + 10;
        var arguments = List.of("url=" + url, "stations=" + count, "seconds=" + longest, "meters=5", "ramp=3");
        try (var load = Child.java("stations", "1g", LOAD, arguments)) {
            var warmed = warm(cpo);
            told(load);
            var before = Used.of(cpo);
            pause(seconds);
            print(told(load), Used.of(cpo).minus(before), warmed);
        }
    }

    /** Returns how long it took, in seconds. */
    private static int warm(Child cpo) {
        for (int round = 1; round <= MOST_ROUNDS; round++) {
            var before = Used.of(cpo);
            pause(ROUND);
            var used = Used.of(cpo).minus(before);
            if (used.compilers() * QUIET < used.own()) {
                return round * ROUND;
            }
        }
        return MOST_ROUNDS * ROUND;
    }

    /**
     * Processor time in microseconds.
     *
     * @param own of the CPO's process, its compilers included
     */
    private record Used(long own, long compilers, long database) {

        static Used of(Child cpo) {
            var own = cpo.ownCpuMicros();
            return new Used(own, cpo.compilerMicros(), cpo.cpuMicros() - own);
        }

        Used minus(Used before) {
            return new Used(own - before.own, Math.max(0, compilers - before.compilers), database - before.database);
        }
    }

    private static JsonNode told(Child load) {
        load.say("");
        return Json.parse(load.line(line -> line.startsWith("{")));
    }

    private void print(JsonNode told, Used used, int warmed) {
        var calls = Math.max(1, told.path("calls").asLong(0));
        out.println();
        out.printf("warmed for %d s%n%n", warmed);
        out.println(
                "| stations | calls/s | CPU us/call | of it compilers | database us/call | p50 ms | p99 ms | errors |");
        out.println("|---|---|---|---|---|---|---|---|");
        out.printf(
                "| %d charging in a loop | %,d | %.0f | %.0f | %.0f | %d | %d | %d |%n",
                count,
                calls / Math.max(1, seconds),
                used.own() / (double) calls,
                used.compilers() / (double) calls,
                used.database() / (double) calls,
                told.path("p50").asLong(0) / 1000,
                told.path("p99").asLong(0) / 1000,
                told.path("refused").asLong(0)
                        + told.path("unanswered").asLong(0)
                        + told.path("refusedCards").asLong(0));
        out.flush();
    }

    private void idling(Child cpo, String url) {
        var before = cpo.resident();
        var arguments = List.of("url=" + url, "stations=" + idle, "seconds=40", "pause=3600000", "ramp=10");
        try (var load = Child.java("idle stations", "1g", LOAD, arguments)) {
            pause(25); // they come within ten seconds
            if (!load.isRunning()) {
                throw new IllegalStateException("the idle stations have ended early");
            }
            var perStation = (cpo.resident() - before) / Math.max(1, idle);
            out.printf("%n%,d idle stations: %.1f kB of resident memory each%n", idle, perStation / 1024.0);
            out.flush();
        }
    }

    private static void pause(int time) {
        try {
            Thread.sleep(time * 1000L);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static int port(Child program) {
        return Integer.parseInt(program.line(line -> line.contains("The page")).replaceAll(".*:(\\d+)/.*", "$1"));
    }

    private static List<String> arguments(Path scratch, String party, Path world) {
        var data = scratch.resolve("data-" + party.replace('*', '-'));
        return List.of(
                "up",
                "--port",
                "0",
                "--only",
                party,
                "--world",
                world.toString(),
                "--data",
                data.toString(),
                "--development",
                "--requests-per-second",
                "0",
                "--no-stations");
    }
}
