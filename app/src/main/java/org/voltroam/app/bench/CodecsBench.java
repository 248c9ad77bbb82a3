package org.voltroam.app.bench;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntSupplier;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpi.bridge.Bridge;
import org.voltroam.protocol.ocpi.bridge.Errand;
import org.voltroam.protocol.ocpi.bridge.Rendering;
import org.voltroam.protocol.ocpi.v221.V221;
import org.voltroam.protocol.ocpi.v230.V230;
import org.voltroam.protocol.ocpi.wire.Address;
import org.voltroam.protocol.ocpi.wire.Parties;
import org.voltroam.protocol.ocpi.wire.Wire;

/**
 * What reading and translating cost, beside Jackson that only makes a tree of the same bytes: processor time of one thread, the median
 * of several rounds after warming.
 */
public final class CodecsBench {

    private static final int ROUNDS = 15;
    private static final int WARMING = 10;
    private static final double MICROS = 1000.0;

    private final PrintWriter out;
    private final long nanosPerRound;

    /** @param seconds of each part */
    public CodecsBench(PrintWriter out, int seconds) {
        this.out = out;
        this.nanosPerRound = seconds * 1_000_000_000L / (ROUNDS + WARMING);
    }

    public void run() {
        out.println("| | us | the same bytes to a JSON tree, us | ratio |");
        out.println("|---|---|---|---|");
        var page = CodecSamples.page(200).getBytes(StandardCharsets.UTF_8);
        row("a page of 200 locations (" + page.length / 1024 + " kB) read and judged", page, () -> locations(page));
        var cdr = CodecSamples.cdr(12).getBytes(StandardCharsets.UTF_8);
        var up = new Bridge(new V221(), new V230());
        row("a CDR of 12 periods (" + cdr.length + " bytes), 2.2.1 to 2.3.0", cdr, () -> crossed(up, cdr));
        var down = new Bridge(new V230(), new V221());
        var later = rendered(up, cdr);
        row("the same from 2.3.0 to 2.2.1", later, () -> crossed(down, later));
        out.flush();
    }

    private void row(String name, byte[] body, IntSupplier work) {
        var tree = micros(() -> Json.parse(body).size());
        var micros = micros(work);
        out.printf("| %s | %.1f | %.1f | %.1f |%n", name, micros, tree, micros / tree);
    }

    /** Of one turn. The results are added up, so that no compiler leaves the work out. */
    private double micros(IntSupplier work) {
        var taken = new double[ROUNDS];
        var sum = 0;
        for (int round = -WARMING; round < ROUNDS; round++) {
            var clock = ManagementFactory.getThreadMXBean();
            var turns = 0;
            var begin = clock.getCurrentThreadCpuTime();
            var used = 0L;
            for (; used < nanosPerRound; used = clock.getCurrentThreadCpuTime() - begin) {
                sum += work.getAsInt();
                turns++;
            }
            if (round >= 0) {
                taken[round] = used / MICROS / turns;
            }
        }
        if (sum == 0) {
            throw new IllegalStateException("nothing was read");
        }
        Arrays.sort(taken);
        return taken[ROUNDS / 2];
    }

    private static int locations(byte[] page) {
        Wire wire = new V221();
        var violations = new Violations();
        var read = 0;
        for (var location : Json.parse(page).path("data").values()) {
            read += wire.location()
                    .read(Fields.of(location, "", violations), Parties.NOBODY)
                    .evses()
                    .size();
        }
        if (!violations.isEmpty()) {
            throw new IllegalStateException("the sample breaks a rule: " + violations.all());
        }
        return read;
    }

    private static int crossed(Bridge bridge, byte[] cdr) {
        return rendered(bridge, cdr).length;
    }

    private static byte[] rendered(Bridge bridge, byte[] cdr) {
        var errand = new Errand(Method.POST, Address.receiver("cdrs"), "", Parties.NOBODY);
        return switch (bridge.request(errand, cdr)) {
            case Rendering.Said(var body, var losses) -> body;
            case Rendering.Unsaid(var why) -> throw new IllegalStateException(why);
        };
    }
}
