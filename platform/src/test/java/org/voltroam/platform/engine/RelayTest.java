package org.voltroam.platform.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.voltroam.protocol.http.Gateway;
import org.voltroam.protocol.http.Gateway.Exchange;
import org.voltroam.protocol.http.Gateway.Route.Forward;
import org.voltroam.protocol.http.Headers;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.NoResponse;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;

class RelayTest {

    private final Engine engine =
            Engine.start(Limits.standard().body(50_000), Trust.standard(), Duration.ofMillis(200));

    @AfterEach
    void stop() {
        engine.close();
    }

    private int relayTo(String base, Duration deadline, Exchange exchange) {
        Gateway gateway = request -> new Forward(request.target(base + request.target()), deadline, exchange);
        return engine.listen(Listen.to(gateway)).port();
    }

    private int upstream() {
        return engine.listen(Listen.to(Gateway.to(request -> new Response(
                        201,
                        Headers.of("X-Seen", request.headers().toString(), "X-Path", request.target()),
                        request.body()))))
                .port();
    }

    private static Exchange passing(boolean blocks, ConcurrentLinkedQueue<String> threads) {
        return new Exchange() {
            @Override
            public Response answered(Response response) {
                threads.add(Thread.currentThread().isVirtual() ? "virtual" : "loop");
                return response;
            }

            @Override
            public Response failed(NoResponse cause) {
                threads.add(Thread.currentThread().isVirtual() ? "virtual" : "loop");
                return Response.text(599, cause.reason().name());
            }

            @Override
            public boolean blocks() {
                return blocks;
            }
        };
    }

    private Response call(int port, Request request) {
        return engine.client(Duration.ofSeconds(5))
                .handle(request.target("http://127.0.0.1:" + port + request.target()));
    }

    @Test
    void bodyPathAndHeadersCrossUntouchedButWhatBelongsToOneConnectionStays() {
        var port = relayTo(
                "http://127.0.0.1:" + upstream(), Duration.ofSeconds(2), passing(false, new ConcurrentLinkedQueue<>()));
        var answer = Raw.ask(
                port,
                "POST /a/b?c=%20d HTTP/1.1\r\nHost: public.example\r\nX-Kept: 1\r\nX-Mine: 2\r\nTE: trailers\r\n"
                        + "Connection: close\r\nConnection: X-Mine\r\nContent-Length: 5\r\n\r\n\0\1\2\3\4");

        assertThat(answer)
                .startsWith("HTTP/1.1 201")
                .contains("X-Path: /a/b?c=%20d")
                .contains("X-Kept")
                .doesNotContain("X-Mine")
                .doesNotContain("TE,")
                .endsWith("\0\1\2\3\4");
    }

    @Test
    void theOutcomeIsToldOnTheLoopUnlessItBlocks() {
        var threads = new ConcurrentLinkedQueue<String>();
        var base = "http://127.0.0.1:" + upstream();
        call(relayTo(base, Duration.ofSeconds(2), passing(false, threads)), Request.get("/"));
        call(relayTo(base, Duration.ofSeconds(2), passing(true, threads)), Request.get("/"));
        assertThat(threads).containsExactly("loop", "virtual");
    }

    @Test
    void noAnswerIsToldWithItsCause() throws Exception {
        var threads = new ConcurrentLinkedQueue<String>();
        try (var silent = Raw.server(Raw.silent());
                var truncated = Raw.server(Raw.saying("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc"));
                var large = Raw.server(
                        Raw.saying("HTTP/1.1 200 OK\r\nContent-Length: 60000\r\n\r\n" + "x".repeat(60_000)))) {
            assertThat(failure(silent.getLocalPort(), threads)).isEqualTo("TIMEOUT");
            assertThat(failure(truncated.getLocalPort(), threads)).isEqualTo("BROKEN");
            assertThat(failure(large.getLocalPort(), threads)).isEqualTo("TOO_LARGE");
            assertThat(failure(1, threads)).isEqualTo("UNREACHABLE");
        }
    }

    private String failure(int upstream, ConcurrentLinkedQueue<String> threads) {
        var base = "http://127.0.0.1:" + upstream;
        return call(relayTo(base, Duration.ofMillis(500), passing(true, threads)), Request.get("/"))
                .text();
    }

    @Test
    void aBugInTheExchangeIsAnError() {
        var port = relayTo("http://127.0.0.1:" + upstream(), Duration.ofSeconds(2), new Exchange() {
            @Override
            public Response answered(Response response) {
                throw new IllegalStateException("bug");
            }

            @Override
            public Response failed(NoResponse cause) {
                return Response.of(502);
            }
        });
        assertThat(call(port, Request.get("/")).status()).isEqualTo(500);
    }

    @Test
    void theOutcomeIsToldEvenWhenTheClientHasLeft() throws Exception {
        var told = new CompletableFuture<Integer>();
        var release = new CompletableFuture<Void>();
        var arrived = new CompletableFuture<Void>();
        var upstream = engine.listen(Listen.to(Gateway.to(request -> {
                    arrived.complete(null);
                    release.join();
                    return Response.of(202);
                })))
                .port();
        var port = relayTo("http://127.0.0.1:" + upstream, Duration.ofSeconds(5), new Exchange() {
            @Override
            public Response answered(Response response) {
                told.complete(response.status());
                return response;
            }

            @Override
            public Response failed(NoResponse cause) {
                told.complete(0);
                return Response.of(502);
            }
        });
        var socket = Raw.connect(port, "GET / HTTP/1.1\r\nHost: a\r\n\r\n");
        arrived.join();
        socket.close();
        release.complete(null);
        assertThat(told.join()).isEqualTo(202);
    }

    @Test
    void underLoadEveryAnswerIsItsOwnAndNoLoopIsBlocked() {
        var blocked = new ListAppender<ILoggingEvent>();
        var checker = (Logger) LoggerFactory.getLogger("io.vertx.core");
        blocked.start();
        checker.addAppender(blocked);
        var port = relayTo(
                "http://127.0.0.1:" + upstream(), Duration.ofSeconds(5), passing(false, new ConcurrentLinkedQueue<>()));
        var workers = IntStream.range(0, 16)
                .mapToObj(worker -> CompletableFuture.runAsync(
                        () -> {
                            for (int i = 0; i < 300; i++) {
                                var text = worker + "/" + i;
                                var sent = Request.json(
                                        Method.POST, "/" + text, text.repeat(50).getBytes(UTF_8));
                                assertThat(call(port, sent).text()).isEqualTo(text.repeat(50));
                            }
                        },
                        work -> Thread.ofVirtual().start(work)))
                .toList();
        workers.forEach(CompletableFuture::join);
        checker.detachAppender(blocked);
        assertThat(blocked.list).extracting(ILoggingEvent::getFormattedMessage).isEmpty();
    }

    @Test
    void aBlockedLoopWouldBeNoticed() {
        var seen = new ListAppender<ILoggingEvent>();
        var checker = (Logger) LoggerFactory.getLogger("io.vertx.core");
        seen.start();
        checker.addAppender(seen);
        var port = engine.listen(Listen.to(request -> {
                    var end = System.nanoTime() + Duration.ofSeconds(1).toNanos();
                    while (System.nanoTime() < end) {
                        Thread.onSpinWait();
                    }
                    return new Gateway.Route.Answer(Response.of(200));
                }))
                .port();
        call(port, Request.get("/"));
        checker.detachAppender(seen);
        assertThat(seen.list)
                .anySatisfy(event -> assertThat(event.getFormattedMessage()).contains("has been blocked"));
    }
}
