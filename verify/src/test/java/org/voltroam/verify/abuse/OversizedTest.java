package org.voltroam.verify.abuse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.voltroam.verify.abuse.Bytes.Saying;
import org.voltroam.verify.ocpi.Town;

/** Requests without measure: the part that is too large is named by the status, and the connection is closed before the rest is read. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("A02")
final class OversizedTest {

    private static final String HEAD = "POST /nl-vrm/ocpi/versions HTTP/1.1\r\nHost: a\r\n";
    private static final int ENOUGH = 64 * 1024 * 1024;

    private final Town town =
            new Town("world-tenancy", party -> party.toString().equals("NL*VRM"));

    @AfterAll
    void close() {
        town.close();
    }

    private record Case(String status, Saying saying) {}

    @Test
    void whatIsTooLargeIsRefusedAndTheConnectionClosed() throws Exception {
        var cases = List.of(
                new Case("413", out -> out.write((HEAD + "Content-Length: 104857600\r\n\r\n{").getBytes(ISO_8859_1))),
                new Case("413", out -> {
                    out.write((HEAD + "Transfer-Encoding: chunked\r\n\r\n").getBytes(ISO_8859_1));
                    endless(out, "ff\r\n" + "x".repeat(255) + "\r\n");
                }),
                new Case(
                        "431",
                        out -> out.write(
                                (HEAD + "X-Long: " + "x".repeat(1024 * 1024) + "\r\n\r\n").getBytes(ISO_8859_1))),
                new Case("431", out -> out.write((HEAD + "X-A: b\r\n".repeat(10_000) + "\r\n").getBytes(ISO_8859_1))),
                new Case("431", out -> {
                    out.write(HEAD.getBytes(ISO_8859_1));
                    endless(out, "X-A: b\r\n");
                }),
                new Case(
                        "414",
                        out -> out.write(("GET /" + "x".repeat(1024 * 1024) + " HTTP/1.1\r\nHost: a\r\n\r\n")
                                .getBytes(ISO_8859_1))));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = new ArrayList<Callable<String>>();
            cases.forEach(each -> asked.add(() -> Bytes.say(town.port(), each.saying())));
            var said = threads.invokeAll(asked);
            for (int index = 0; index < cases.size(); index++) {
                assertThat(said.get(index).get())
                        .startsWith("HTTP/1.")
                        .contains(" " + cases.get(index).status() + " ");
            }
        }
        assertThat(Bytes.say(town.port(), "GET /nl-vrm/ocpi/versions HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 401");
    }

    /** Until the server hangs up, which it does long before the end. */
    private static void endless(java.io.OutputStream out, String part) throws java.io.IOException {
        var many = part.repeat(1000).getBytes(ISO_8859_1);
        for (int sent = 0; sent < ENOUGH; sent += many.length) {
            out.write(many);
        }
    }
}
