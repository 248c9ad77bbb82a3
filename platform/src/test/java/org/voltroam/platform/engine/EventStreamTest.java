package org.voltroam.platform.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.voltroam.protocol.http.EventSource.EventStream;
import org.voltroam.protocol.http.Gateway.Route.Stream;

class EventStreamTest {

    private static final String GET = "GET /events HTTP/1.1\r\nHost: a\r\n\r\n";

    private final Engine engine = Engine.start(Limits.standard()
            .with(new Limits.Http(
                    200,
                    1000,
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(1),
                    10,
                    200_000,
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(2))));
    private final CompletableFuture<EventStream> opened = new CompletableFuture<>();
    private Server server;
    private Socket socket;

    @BeforeEach
    void open() throws Exception {
        server = engine.listen(Listen.to(request -> new Stream(opened::complete)));
        socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.getOutputStream().write(GET.getBytes(UTF_8));
    }

    @AfterEach
    void stop() throws Exception {
        socket.close();
        engine.close();
    }

    @Test
    void eventsAreFramedLineByLine() throws Exception {
        opened.join().send("up\ndate", "one\r\ntwo\n");
        var text = Raw.until(socket.getInputStream(), "data: \n\n");
        assertThat(text)
                .startsWith("HTTP/1.1 200")
                .containsIgnoringCase("content-type: text/event-stream")
                .contains("event: up date\ndata: one\ndata: two\ndata: \n\n");
    }

    @Test
    void aSilentStreamHasAHeartbeatAndOutlivesTheIdleTime() throws Exception {
        Raw.until(socket.getInputStream(), ":\n\n");
        Raw.until(socket.getInputStream(), ":\n\n");
        Raw.until(socket.getInputStream(), ":\n\n");
        opened.join().send("e", "still here");
        assertThat(Raw.until(socket.getInputStream(), "here")).contains("data: still here");
    }

    @Test
    void closingEndsTheStreamAndTellsOnce() throws Exception {
        var told = new AtomicInteger();
        var stream = opened.join();
        stream.onClose(told::incrementAndGet);
        stream.close();
        stream.close();
        assertThat(Raw.until(socket.getInputStream(), "\r\n0\r\n\r\n")).startsWith("HTTP/1.1 200");
        stream.onClose(told::incrementAndGet);
        Awaitility.await().until(() -> told.get() == 2);
        assertThat(stream.isOpen()).isFalse();
    }

    @Test
    void aReaderThatLeavesIsNoticed() throws Exception {
        var told = new CompletableFuture<Boolean>();
        opened.join().onClose(() -> told.complete(true));
        socket.close();
        assertThat(told.join()).isTrue();
        assertThat(opened.join().isOpen()).isFalse();
    }

    @Test
    void aReaderThatDoesNotDrainIsCutOff() {
        var stream = opened.join();
        var told = new CompletableFuture<Boolean>();
        stream.onClose(() -> told.complete(true));
        for (int i = 0; i < 1000 && stream.isOpen(); i++) {
            stream.send("e", "x".repeat(20_000)); // the system's own buffers take the first few megabytes
        }
        assertThat(told.join()).isTrue();
    }

    @Test
    void aClosingServerEndsItsStreams() throws Exception {
        opened.join();
        server.close();
        assertThat(Raw.until(socket.getInputStream(), "\r\n0\r\n\r\n")).startsWith("HTTP/1.1 200");
    }
}
