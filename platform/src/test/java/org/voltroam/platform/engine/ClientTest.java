package org.voltroam.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.voltroam.protocol.http.Gateway;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.NoResponse;
import org.voltroam.protocol.http.NoResponse.Cause;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;

class ClientTest {

    private final Engine engine = Engine.start(Limits.standard().body(100_000));

    @AfterEach
    void stop() {
        engine.close();
    }

    private Response call(String url) {
        return engine.client(Duration.ofSeconds(5)).handle(Request.get(url));
    }

    private NoResponse none(String url) {
        return catchThrowableOfType(NoResponse.class, () -> call(url));
    }

    private static String url(ServerSocket server) {
        return "http://127.0.0.1:" + server.getLocalPort() + "/secret/path";
    }

    @Test
    void aClosedPortIsUnreachable() throws Exception {
        int port;
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }
        assertThat(none("http://127.0.0.1:" + port + "/").reason()).isEqualTo(Cause.UNREACHABLE);
    }

    @Test
    void whatIsNoUrlIsUnreachable() {
        for (var url : new String[] {"/path", "ftp://a/", "http://", "http://a:b/", "http://user@host/", ""}) {
            assertThat(none(url).reason()).as(url).isEqualTo(Cause.UNREACHABLE);
        }
    }

    @Test
    void aServerThatNeverAnswersIsATimeoutThatKeepsPathsPrivate() throws Exception {
        try (var server = Raw.server(Raw.silent())) {
            var client = engine.client(Duration.ofMillis(200));
            assertThatThrownBy(() -> client.handle(Request.get(url(server))))
                    .isInstanceOfSatisfying(
                            NoResponse.class, none -> assertThat(none.reason()).isEqualTo(Cause.TIMEOUT))
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void anAnswerThatStopsHalfWayIsATimeout() throws Exception {
        try (var server = Raw.server(
                Raw.saying("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc").andThen(Raw.silent()))) {
            var client = engine.client(Duration.ofMillis(200));
            var none = catchThrowableOfType(NoResponse.class, () -> client.handle(Request.get(url(server))));
            assertThat(none.reason()).isEqualTo(Cause.TIMEOUT);
        }
    }

    @Test
    void aTruncatedAnswerIsBroken() throws Exception {
        for (var text : new String[] {
            "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",
            "HTTP/1.1 200 OK\r\nContent-",
            "garbage\r\n\r\n",
            ""
        }) {
            try (var server = Raw.server(Raw.saying(text))) {
                assertThat(none(url(server)).reason()).as(text).isEqualTo(Cause.BROKEN);
            }
        }
    }

    @Test
    void anAnswerThatEndsWithTheConnectionIsComplete() throws Exception {
        try (var server = Raw.server(Raw.saying("HTTP/1.1 200 OK\r\n\r\nall of it"))) {
            assertThat(call(url(server)).text()).isEqualTo("all of it");
        }
    }

    @Test
    void anAnswerOverALimitIsTooLarge() throws Exception {
        for (var text : new String[] {
            "HTTP/1.1 200 OK\r\nContent-Length: 100001\r\n\r\n" + "x".repeat(100_001),
            "HTTP/1.1 200 OK\r\n\r\n" + "x".repeat(200_000),
            "HTTP/1.1 200 OK\r\nX-Long: " + "x".repeat(20_000) + "\r\n\r\n",
        }) {
            try (var server = Raw.server(Raw.saying(text))) {
                assertThat(none(url(server)).reason()).as(text.substring(0, 40)).isEqualTo(Cause.TOO_LARGE);
            }
        }
    }

    @Test
    void anyStatusIsAnAnswerAndARedirectIsNotFollowed() throws Exception {
        try (var server = Raw.server(
                Raw.saying("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n"))) {
            assertThat(call(url(server)).status()).isEqualTo(302);
        }
    }

    @Test
    void connectionsAreKeptAliveAndReused() {
        var connections = new AtomicInteger();
        try (var server = Raw.server(socket -> {
            connections.incrementAndGet();
            for (int i = 0; i < 50; i++) {
                Raw.saying("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok").accept(socket);
            }
        })) {
            for (int i = 0; i < 40; i++) {
                assertThat(call(url(server)).text()).isEqualTo("ok");
            }
            assertThat(connections.get())
                    .isLessThanOrEqualTo(Runtime.getRuntime().availableProcessors());
        } catch (java.io.IOException closing) {
            throw new java.io.UncheckedIOException(closing);
        }
    }

    @Test
    void manyCallsAtOnceAreAllAnswered() {
        var port = engine.listen(Listen.to(Gateway.to(request -> Response.text(200, request.text()))))
                .port();
        var client = engine.client();
        var calls = IntStream.range(0, 1000)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> client.handle(Request.json(
                                        Method.POST,
                                        "http://127.0.0.1:" + port + "/",
                                        ("" + i).getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                                .text(),
                        work -> Thread.ofVirtual().start(work)))
                .toList();
        for (int i = 0; i < calls.size(); i++) {
            assertThat(calls.get(i).join()).isEqualTo("" + i);
        }
    }

    @Test
    void aBlockingCallOnAnEventLoopIsRefused() {
        var port = engine.listen(Listen.to(request -> new Gateway.Route.Answer(call("http://127.0.0.1:1/"))))
                .port();
        assertThat(call("http://127.0.0.1:" + port + "/").status()).isEqualTo(500);
    }

    @Test
    void addressesOfAllFormsAreRead() {
        assertThat(Target.of("https://a.example/x?y#z")).isEqualTo(new Target(true, "a.example", 443, "/x?y"));
        assertThat(Target.of("http://[::1]:80")).isEqualTo(new Target(false, "::1", 80, "/"));
        assertThat(Target.of("wss://a?b:c")).isEqualTo(new Target(true, "a", 443, "/?b:c"));
        assertThat(Target.of("http://[::1]/a:1")).isEqualTo(new Target(false, "::1", 80, "/a:1"));
    }
}
