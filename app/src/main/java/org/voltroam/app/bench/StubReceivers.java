package org.voltroam.app.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.LongAdder;
import org.voltroam.platform.engine.Engine;
import org.voltroam.platform.engine.Limits;
import org.voltroam.platform.engine.Listen;
import org.voltroam.protocol.http.Gateway;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Out;

/**
 * A program that takes whatever is delivered to it, as any number of eMSPs, and counts: what is measured is who delivers.
 *
 * <p>Prints its port, then, for each line it reads, one line of JSON with what has come so far. Ends with its input.
 */
public final class StubReceivers {

    private static final Gateway.Route TAKEN = new Gateway.Route.Answer(Response.json(
            200, "{\"status_code\":1000,\"timestamp\":\"2026-01-01T00:00:00Z\"}".getBytes(StandardCharsets.UTF_8)));

    private final LongAdder statuses = new LongAdder();
    private final LongAdder others = new LongAdder();

    private StubReceivers() {}

    public static void main(String[] arguments) throws IOException {
        var stub = new StubReceivers();
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (var engine = Engine.start(Limits.standard())) {
            System.out.println(engine.listen(Listen.to(stub::route)).port());
            while (input.readLine() != null) {
                System.out.println(Json.text(new Out()
                        .put("statuses", (int) stub.statuses.sum())
                        .put("others", (int) stub.others.sum())
                        .done()));
            }
        }
    }

    private Gateway.Route route(Request request) {
        (request.method() == Method.PATCH ? statuses : others).increment();
        return TAKEN;
    }
}
