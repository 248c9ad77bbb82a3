package org.voltroam.platform.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltroam.protocol.http.Gateway;
import org.voltroam.protocol.http.Headers;
import org.voltroam.protocol.http.HttpHandler;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;

class ServerTest {

    private static final Limits LIMITS = Limits.standard()
            .body(1000)
            .with(new Limits.Http(
                    200,
                    1000,
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(1),
                    3,
                    10_000,
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(2)));

    private final Engine engine = Engine.start(LIMITS);

    @AfterEach
    void stop() {
        engine.close();
    }

    private int serve(HttpHandler handler) {
        return engine.listen(Listen.to(Gateway.to(handler))).port();
    }

    private Response call(Request request) {
        return engine.client(Duration.ofSeconds(5)).handle(request);
    }

    private static String url(int port, String path) {
        return "http://127.0.0.1:" + port + path;
    }

    @Test
    void everyCoreServesItsShareOfTheConnections() throws Exception {
        var threads = ConcurrentHashMap.<String>newKeySet();
        var port = engine.listen(Listen.to(request -> {
                    threads.add(Thread.currentThread().getName());
                    return new Gateway.Route.Answer(Response.of(204));
                }))
                .port();
        var cores = Runtime.getRuntime().availableProcessors();
        for (int i = 0; i < cores; i++) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: h\r\n\r\n".getBytes(UTF_8));
                assertThat(socket.getInputStream().readNBytes(12))
                        .asString(UTF_8)
                        .isEqualTo("HTTP/1.1 204");
            }
        }
        assertThat(threads).hasSize(cores);
    }

    @Test
    void aHandlerSeesMethodTargetHeadersAndBody() {
        var port = serve(request -> Response.text(
                200,
                request.method() + " " + request.target() + " "
                        + request.headers().all("X-Two") + " " + request.text()));

        var answer = call(new Request(
                Method.PATCH,
                url(port, "/a%20b?c=d&e"),
                Headers.of("X-Two", "1", "x-two", "2"),
                "höher".getBytes(UTF_8)));

        assertThat(answer.text()).isEqualTo("PATCH /a%20b?c=d&e [1, 2] höher");
    }

    @Test
    void anAnswerKnownAtOnceNeedsNoThread() {
        var threads = new ConcurrentLinkedQueue<String>();
        var port = engine.listen(Listen.to(request -> {
                    threads.add(Thread.currentThread().getName());
                    return new Gateway.Route.Answer(Response.of(204));
                }))
                .port();

        assertThat(call(Request.get(url(port, "/"))).status()).isEqualTo(204);
        assertThat(threads).singleElement().asString().startsWith("vert.x-eventloop");
    }

    @Test
    void aHandlerRunsOnAVirtualThread() {
        var port =
                serve(request -> Response.text(200, "" + Thread.currentThread().isVirtual()));
        assertThat(call(Request.get(url(port, "/"))).text()).isEqualTo("true");
    }

    @Test
    void anExceptionBecomesAnErrorWithAnIdAndTheConnectionStays() throws Exception {
        var port = serve(request -> {
            if (request.path().equals("/bad")) {
                throw new IllegalStateException("secret detail");
            }
            return Response.text(200, "fine");
        });
        try (var socket = Raw.connect(port, "GET /bad HTTP/1.1\r\nHost: a\r\n\r\n")) {
            var failed = Raw.until(socket.getInputStream(), "internal error ");
            socket.getOutputStream().write("GET /good HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(UTF_8));
            var fine = Raw.until(socket.getInputStream(), "fine");

            assertThat(failed).startsWith("HTTP/1.1 500").doesNotContain("secret");
            assertThat(fine).contains("HTTP/1.1 200");
        }
    }

    @Test
    void aGatewayThatThrowsIsAnErrorToo() {
        var port = engine.listen(Listen.to(request -> {
                    throw new IllegalStateException("bug");
                }))
                .port();
        assertThat(call(Request.get(url(port, "/"))).status()).isEqualTo(500);
    }

    @Test
    void headIsGetWithoutTheBody() {
        var port = serve(request -> Response.text(200, request.method().name()));
        var answer = Raw.ask(port, "HEAD / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        assertThat(answer).containsIgnoringCase("content-length: 3").endsWith("\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nno colon here\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET nowhere HTTP/1.1\r\nHost: a\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: +4\r\n\r\nabcd",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n",
            })
    void aMalformedRequestIsRefusedAndClosed(String text) {
        var port = serve(request -> Response.text(200, "reached"));
        assertThat(Raw.ask(port, text)).contains(" 400 ").doesNotContain("reached");
    }

    @Test
    void whatFollowsARefusedRequestIsNotServed() {
        var port = serve(request -> Response.text(200, "reached"));
        var next = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
        for (var framing :
                List.of("Transfer-Encoding: gzip, chunked", "Content-Length: 1\r\nTransfer-Encoding: chunked")) {
            assertThat(Raw.ask(port, "POST / HTTP/1.1\r\nHost: a\r\n" + framing + "\r\n\r\n0\r\n\r\n" + next))
                    .contains(" 400 ")
                    .doesNotContain("reached");
        }
    }

    @Test
    void limitsOfTheHeadAreKept() {
        var port = serve(request -> Response.text(200, "reached"));
        assertThat(Raw.ask(port, "GET /" + "x".repeat(300) + " HTTP/1.1\r\nHost: a\r\n\r\n"))
                .contains(" 414 ");
        assertThat(Raw.ask(port, "GET / HTTP/1.1\r\nHost: a\r\nX-Long: " + "x".repeat(2000) + "\r\n\r\n"))
                .contains(" 431 ");
        assertThat(Raw.ask(port, "BREW / HTTP/1.1\r\nHost: a\r\n\r\n")).startsWith("HTTP/1.1 501");
    }

    @Test
    void aBodyOverTheLimitIsRefusedWhetherAnnouncedOrNot() {
        var port = serve(request -> Response.text(200, "" + request.body().length));
        var body = "x".repeat(1001);
        assertThat(Raw.ask(port, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1001\r\n\r\n" + body))
                .startsWith("HTTP/1.1 413");
        assertThat(Raw.ask(port, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999\r\n\r\n"))
                .startsWith("HTTP/1.1 413");
        assertThat(Raw.ask(
                        port,
                        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3e9\r\n" + body
                                + "\r\n0\r\n\r\n"))
                .startsWith("HTTP/1.1 413");
        assertThat(Raw.ask(
                        port,
                        "POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 1000\r\n\r\n"
                                + "x".repeat(1000)))
                .startsWith("HTTP/1.1 200")
                .endsWith("1000");
    }

    @Test
    void aContinueIsGivenBeforeTheBodyAndRefusedForOneTooLarge() throws Exception {
        var port = serve(request -> Response.text(200, request.text()));
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n"
                            .getBytes(UTF_8));
            Raw.until(socket.getInputStream(), "100 Continue\r\n\r\n");
            socket.getOutputStream().write("body".getBytes(UTF_8));
            assertThat(Raw.until(socket.getInputStream(), "body")).startsWith("HTTP/1.1 200");
        }
        assertThat(Raw.ask(port, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4000\r\nExpect: 100-continue\r\n\r\n"))
                .startsWith("HTTP/1.1 413");
    }

    @Test
    void aRequestThatDoesNotArriveIsGivenUp() {
        var port = serve(request -> Response.text(200, "reached"));
        assertThat(Raw.ask(port, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nabc"))
                .startsWith("HTTP/1.1 408");
    }

    @Test
    void anIdleConnectionIsClosed() {
        var port = serve(request -> Response.text(200, "reached"));
        assertThat(Raw.ask(port, "")).isEmpty();
        assertThat(Raw.ask(port, "GET / HT")).isEmpty();
    }

    @Test
    void connectionsAreLimited() throws Exception {
        var port = serve(request -> Response.text(200, "reached"));
        try (var one = new Socket(InetAddress.getLoopbackAddress(), port);
                var two = new Socket(InetAddress.getLoopbackAddress(), port);
                var three = new Socket(InetAddress.getLoopbackAddress(), port)) {
            for (var socket : new Socket[] {one, two, three}) {
                socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(UTF_8));
                Raw.until(socket.getInputStream(), "reached");
            }
            try (var four = new Socket(InetAddress.getLoopbackAddress(), port)) {
                assertThat(four.getInputStream().read()).isEqualTo(-1);
            }
        }
    }

    @Test
    void pipelinedRequestsAreAnsweredInOrder() {
        var port = serve(request -> Response.text(200, "<" + request.path() + ">"));
        var one = "GET /1 HTTP/1.1\r\nHost: a\r\n\r\n";
        var last = "GET /3 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
        var answer = Raw.ask(port, one + one.replace('1', '2').replace("HTTP/2.2", "HTTP/1.1") + last);
        assertThat(answer).containsSubsequence("</1>", "</2>", "</3>");
    }

    @Test
    void anAnswerCannotSmuggleHeaders() {
        var port = serve(request -> Response.text(200, "x").header("X-Name", "a\r\nSet-Cookie: b"));
        assertThat(Raw.ask(port, "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 500")
                .doesNotContain("Set-Cookie");
    }

    @Test
    void aClientThatLeavesDoesNotStopTheWork() throws Exception {
        var started = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var finished = new CompletableFuture<Boolean>();
        var port = serve(request -> {
            started.countDown();
            await(release);
            finished.complete(true);
            return Response.of(200);
        });
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(UTF_8));
        started.await();
        socket.close();
        release.countDown();

        assertThat(finished.join()).isTrue();
        assertThat(call(Request.get(url(port, "/"))).status()).isEqualTo(200);
    }

    @Test
    void closingLetsARunningRequestFinish() throws Exception {
        var started = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var server = engine.listen(Listen.to(Gateway.to(request -> {
            started.countDown();
            await(release);
            return Response.text(200, "finished");
        })));
        var port = server.port();
        var answer = CompletableFuture.supplyAsync(() -> Raw.ask(port, "GET / HTTP/1.1\r\nHost: a\r\n\r\n"));
        started.await();
        var closing = Thread.ofVirtual().start(server::close);
        release.countDown();
        closing.join();

        assertThat(answer.join()).endsWith("finished");
        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
                .isInstanceOf(java.net.ConnectException.class);
    }

    @Test
    void twoServersRunSideBySideAndATakenPortIsSaid() {
        var one = serve(request -> Response.text(200, "one"));
        var two = serve(request -> Response.text(200, "two"));
        assertThat(call(Request.get(url(one, "/"))).text()).isEqualTo("one");
        assertThat(call(Request.get(url(two, "/"))).text()).isEqualTo("two");
        try (var other = Engine.start(LIMITS)) {
            var listen = Listen.to(Gateway.to(request -> Response.of(200))).on("127.0.0.1", one);
            assertThatThrownBy(() -> other.listen(listen)).hasMessageContaining("cannot listen on 127.0.0.1:" + one);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
