package org.voltroam.verify.abuse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.platform.engine.Engine;
import org.voltroam.platform.engine.Limits;
import org.voltroam.platform.engine.Listen;
import org.voltroam.protocol.http.Gateway;
import org.voltroam.protocol.http.Response;

/** Slowloris: connections that say a byte now and then, in the head or in the body, are closed in time, and others never wait for them. */
@Tag("A03")
final class SlowTest {

    private static final Limits LIMITS = Limits.standard()
            .with(new Limits.Http(
                    4096,
                    16_384,
                    Duration.ofSeconds(3),
                    Duration.ofSeconds(3),
                    20_000,
                    1024,
                    Duration.ofSeconds(15),
                    Duration.ofSeconds(1)));

    private final Engine engine = Engine.start(LIMITS);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final int port = engine.listen(Listen.to(Gateway.to(request -> Response.text(200, "here"))))
            .port();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();

    @AfterEach
    void end() {
        threads.shutdownNow();
        engine.close();
    }

    @Test
    void someHundredSlowOnesAreClosedAndOthersAreAnsweredAllTheTime() {
        crowd(300);
    }

    @Test
    @Tag("nightly")
    void tenThousandSlowOnesAreClosedAndOthersAreAnsweredAllTheTime() {
        crowd(10_000);
    }

    private void crowd(int size) {
        for (int index = 0; index < size; index++) {
            var head = index % 2 == 0
                    ? "GET / HTTP/1.1\r\nX-Slow: "
                    : "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n";
            threads.execute(() -> trickle(head));
        }
        await().atMost(Duration.ofMinutes(1)).until(() -> open.get() + closed.get() >= size);
        var answers = new ArrayList<String>();
        await().atMost(Duration.ofMinutes(2)).until(() -> {
            answers.add(Bytes.say(port, "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"));
            return closed.get() == size;
        });
        assertThat(answers).isNotEmpty().allMatch(answer -> answer.endsWith("here"));
    }

    /** Says a byte each second until the other side has had enough. */
    private void trickle(String head) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(1000); // how long it waits for a word before it says its next byte
            socket.getOutputStream().write(head.getBytes(ISO_8859_1));
            open.incrementAndGet();
            while (!isClosed(socket)) {
                socket.getOutputStream().write('x');
            }
        } catch (IOException cutOff) {
            assertThat(List.of("Broken pipe", "Connection reset")).contains(String.valueOf(cutOff.getMessage()));
        } finally {
            open.decrementAndGet();
            closed.incrementAndGet();
        }
    }

    private static boolean isClosed(Socket socket) throws IOException {
        try {
            return socket.getInputStream().transferTo(OutputStream.nullOutputStream()) >= 0;
        } catch (java.net.SocketTimeoutException stillOpen) {
            return false;
        }
    }
}
