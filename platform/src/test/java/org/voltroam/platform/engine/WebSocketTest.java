package org.voltroam.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketFrame;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.protocol.http.Gateway;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.http.WebSocket;
import org.voltroam.protocol.http.WebSocketEndpoint.Handshake;
import org.voltroam.protocol.http.WebSocketEndpoint.Listener;

class WebSocketTest {

    private static final Limits LIMITS =
            Limits.standard().with(new Limits.Sockets(1000, 8, 100_000, Duration.ofSeconds(1), Duration.ofSeconds(3)));

    private final Engine engine = Engine.start(LIMITS);
    private final Vertx bare = Vertx.vertx();

    @AfterEach
    void stop() {
        engine.close();
        bare.close().toCompletionStage().toCompletableFuture().join();
    }

    private Server server(Listener listener) {
        return engine.listen(Listen.to(Gateway.to(request -> Response.text(200, "plain")))
                .sockets(request -> new Handshake.Accepted(Optional.empty(), listener)));
    }

    private WebSocket connect(Server server, Listener listener) {
        return engine.webSockets().connect(url(server), List.of(), listener);
    }

    private static Request url(Server server) {
        return Request.get("ws://127.0.0.1:" + server.port() + "/ocpp/CS%201?x=y");
    }

    @Test
    void messagesCrossInOrderBothWays() {
        var there = Heard.echo();
        var here = Heard.only();
        var socket = connect(server(there), here);
        assertThat(here.next()).isEqualTo("opened");
        for (int i = 0; i < 1000; i++) {
            assertThat(socket.send("m" + i)).isTrue();
        }
        assertThat(there.next()).isEqualTo("opened");
        for (int i = 0; i < 1000; i++) {
            assertThat(there.next()).isEqualTo("m" + i);
            assertThat(here.next()).isEqualTo("m" + i);
        }
        socket.close(1000, "done");
        assertThat(there.next()).isEqualTo("closed 1000");
        assertThat(here.next()).isEqualTo("closed 1000");
        assertThat(socket.send("late")).isFalse();
    }

    @Test
    void theEndpointDecidesOnAVirtualThreadAndChoosesTheSubprotocol() {
        var asked = new CompletableFuture<String>();
        var server =
                engine.listen(Listen.to(Gateway.to(request -> Response.of(200))).sockets(request -> {
                    asked.complete(Thread.currentThread().isVirtual() + " " + request.target() + " "
                            + request.headers().first("Sec-WebSocket-Protocol").orElse(""));
                    return new Handshake.Accepted(Optional.of("ocpp1.6"), Heard.only());
                }));
        var socket = engine.webSockets().connect(url(server), List.of("ocpp2.1", "ocpp1.6"), Heard.only());
        assertThat(asked.join()).isEqualTo("true /ocpp/CS%201?x=y ocpp2.1,ocpp1.6");
        assertThat(socket.subprotocol()).contains("ocpp1.6");
        assertThat(socket.remote()).isNotEmpty();
    }

    @Test
    void aRefusalIsAnHttpAnswer() throws Exception {
        var server = engine.listen(Listen.to(Gateway.to(request -> Response.of(200)))
                .sockets(request ->
                        new Handshake.Refused(Response.text(401, "who?").header("WWW-Authenticate", "Basic"))));
        assertThatThrownBy(() -> connect(server, Heard.only())).hasMessageContaining("401");
        try (var raw = Raw.connect(server.port(), Raw.UPGRADE)) {
            assertThat(Raw.until(raw.getInputStream(), "who?"))
                    .startsWith("HTTP/1.1 401")
                    .contains("WWW-Authenticate: Basic");
        }
    }

    @Test
    void withoutAnEndpointOrWithABugInItThereIsNoSocket() {
        var none = engine.listen(Listen.to(Gateway.to(request -> Response.of(200))));
        assertThatThrownBy(() -> connect(none, Heard.only())).hasMessageContaining("404");
        var bug =
                engine.listen(Listen.to(Gateway.to(request -> Response.of(200))).sockets(request -> {
                    throw new IllegalStateException("bug");
                }));
        assertThatThrownBy(() -> connect(bug, Heard.only())).hasMessageContaining("500");
    }

    @Test
    void anAcceptedButMalformedUpgradeIsRefused() throws Exception {
        var server = server(Heard.only());
        try (var raw = Raw.connect(server.port(), "GET / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\n\r\n")) {
            assertThat(Raw.until(raw.getInputStream(), "\r\n\r\n")).startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void anUpgradeToSomethingElseIsAnOrdinaryRequest() throws Exception {
        var server = server(Heard.only());
        try (var client = HttpClient.newHttpClient()) { // offers h2c by itself
            var answer = client.send(
                    java.net.http.HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/"))
                            .build(),
                    java.net.http.HttpResponse.BodyHandlers.ofString());
            assertThat(answer.body()).isEqualTo("plain");
        }
    }

    @Test
    void aBinaryFrameAndBrokenTextEndOnlyTheirOwnSocket() {
        var there = Heard.only();
        var server = server(there);
        assertThat(closeCodeAfter(server, socket -> socket.writeBinaryMessage(Buffer.buffer("x"))))
                .isEqualTo(1003);
        assertThat(closeCodeAfter(
                        server, socket -> socket.writeFrame(WebSocketFrame.textFrame("x".repeat(1001), true))))
                .isEqualTo(1009);
        assertThat(closeCodeAfter(server, socket -> {
                    socket.writeFrame(WebSocketFrame.textFrame("x".repeat(600), false));
                    socket.writeFrame(WebSocketFrame.continuationFrame(Buffer.buffer("x".repeat(600)), true));
                }))
                .isEqualTo(1009);
        assertThat(closeCodeAfter(
                        server,
                        socket -> socket.writeFrame(new io.vertx.core.http.impl.ws.WebSocketFrameImpl(
                                io.vertx.core.http.WebSocketFrameType.TEXT, new byte[] {(byte) 0xC3, 0x28}, true))))
                .isEqualTo(1007);
        assertThat(List.of(there.next(), there.next())).containsExactly("opened", "closed 1003");

        var here = Heard.only();
        connect(server, here);
        assertThat(here.next()).isEqualTo("opened");
    }

    private int closeCodeAfter(Server server, java.util.function.Consumer<io.vertx.core.http.WebSocket> action) {
        var code = new CompletableFuture<Integer>();
        bare.createWebSocketClient(new WebSocketClientOptions().setMaxFrameSize(100_000))
                .connect(server.port(), "127.0.0.1", "/")
                .onComplete(
                        socket -> {
                            socket.closeHandler(gone -> code.complete((int) socket.closeStatusCode()));
                            action.accept(socket);
                        },
                        code::completeExceptionally);
        return code.join();
    }

    @Test
    void fragmentsAreOneMessageAndAReplacementCharacterIsText() {
        var there = Heard.only();
        var server = server(there);
        var code = closeCodeAfter(server, socket -> {
            socket.writeFrame(WebSocketFrame.textFrame("one, ", false));
            socket.writePing(Buffer.buffer("p"));
            socket.writeFrame(WebSocketFrame.continuationFrame(Buffer.buffer("two, "), false));
            socket.writeFrame(WebSocketFrame.continuationFrame(Buffer.buffer("\uFFFDé"), true));
            socket.writeFrame(WebSocketFrame.textFrame("", true));
            socket.close();
        });
        assertThat(code).isEqualTo(1000);
        assertThat(List.of(there.next(), there.next(), there.next(), there.next()))
                .containsExactly("opened", "one, two, \uFFFDé", "", "closed 1000");
    }

    @Test
    void deflatedMessagesAreReadAndBombsAreNot() {
        var there = Heard.echo();
        var server = server(there);
        var client = bare.createWebSocketClient(new WebSocketClientOptions()
                .setTryUsePerMessageCompression(true)
                .setMaxFrameSize(10_000_000)
                .setMaxMessageSize(10_000_000));
        var closed = new CompletableFuture<Short>();
        var echoed = new CompletableFuture<String>();
        var extensions = new CompletableFuture<String>();
        client.connect(server.port(), "127.0.0.1", "/")
                .onComplete(
                        socket -> {
                            extensions.complete(String.valueOf(socket.headers().get("Sec-WebSocket-Extensions")));
                            socket.closeHandler(gone -> closed.complete(socket.closeStatusCode()));
                            socket.textMessageHandler(text -> {
                                echoed.complete(text);
                                socket.writeTextMessage("0".repeat(1_000_000));
                            });
                            socket.writeTextMessage("hello ".repeat(100));
                        },
                        extensions::completeExceptionally);
        assertThat(extensions.join()).containsOnlyOnce("permessage-deflate");
        assertThat(echoed.join()).isEqualTo("hello ".repeat(100));
        assertThat(closed.join()).isIn((short) 1009, (short) 1006);
    }

    @Test
    void aSlowListenerSlowsThePeerDownAndMissesNothing() {
        var release = new CountDownLatch(1);
        var there = new Heard((socket, text) -> {
            try {
                release.await();
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
        });
        var here = Heard.only();
        var socket = connect(server(there), here);
        for (int i = 0; i < 90; i++) { // as much as may be unsent on our side
            assertThat(socket.send("m" + i + " ".repeat(900))).isTrue();
        }
        assertThat(there.next()).isEqualTo("opened");
        release.countDown();
        for (int i = 0; i < 90; i++) {
            assertThat(there.next().strip()).isEqualTo("m" + i);
        }
    }

    @Test
    void whatWasSentBeforeTheCloseIsStillHeard() {
        var there = Heard.only();
        var socket = connect(server(there), Heard.only());
        for (int i = 0; i < 50; i++) {
            socket.send("m" + i);
        }
        socket.close(1000, "");
        assertThat(there.next()).isEqualTo("opened");
        for (int i = 0; i < 50; i++) {
            assertThat(there.next()).isEqualTo("m" + i);
        }
        assertThat(there.next()).isEqualTo("closed 1000");
    }

    @Test
    void aListenerWithABugLosesItsSocketWith1011() {
        var here = Heard.only();
        var socket = connect(
                server(new Heard((peer, text) -> {
                    throw new IllegalStateException("bug");
                })),
                here);
        socket.send("x");
        assertThat(here.next()).isEqualTo("opened");
        assertThat(here.next()).isEqualTo("closed 1011");
    }

    @Test
    void aPeerThatDisappearsIsClosedOnce() throws Exception {
        var there = Heard.only();
        var server = server(there);
        try (var raw = Raw.connect(server.port(), Raw.UPGRADE)) {
            assertThat(Raw.until(raw.getInputStream(), "\r\n\r\n")).startsWith("HTTP/1.1 101");
        }
        assertThat(there.next()).isEqualTo("opened");
        assertThat(there.next()).isEqualTo("closed 1006");
        assertThat(there.hasMore()).isFalse();
    }

    @Test
    @Tag("OCPP-CON-09")
    @Tag("OCPP-CON-12")
    void aSilentPeerIsPingedAndThenGivenUpWhileALivelyOneStays() throws Exception {
        var there = Heard.only();
        var server = server(there);
        var lively = Heard.only();
        var staying = connect(server, lively);
        assertThat(there.next()).isEqualTo("opened");
        try (var raw = Raw.connect(server.port(), Raw.UPGRADE)) { // answers no ping
            Raw.until(raw.getInputStream(), "\r\n\r\n");
            assertThat(raw.getInputStream().read()).isEqualTo(0x89); // a ping frame
            assertThat(there.next()).isEqualTo("opened");
            assertThat(there.next()).isEqualTo("closed 1006");
        }
        assertThat(staying.isOpen()).isTrue();
    }

    @Test
    void aClosingServerSaysGoodbye() {
        var there = Heard.only();
        var here = Heard.only();
        var server = server(there);
        connect(server, here);
        assertThat(here.next()).isEqualTo("opened");
        server.close();
        assertThat(here.next()).isEqualTo("closed 1001");
        assertThat(there.next()).isEqualTo("opened");
        assertThat(there.next()).isEqualTo("closed 1001");
    }

    @Test
    void aSocketStaysOpenLongerThanAnIdleHttpConnection() {
        var http = LIMITS.http();
        var quick = LIMITS.with(new Limits.Http(
                http.line(),
                http.headers(),
                http.reading(),
                Duration.ofSeconds(1),
                10,
                1000,
                http.heartbeat(),
                http.closing()));
        try (var impatient = Engine.start(quick)) {
            var here = Heard.only();
            var server = impatient.listen(Listen.to(Gateway.to(request -> Response.of(200)))
                    .sockets(request -> new Handshake.Accepted(Optional.empty(), Heard.echo())));
            var socket = engine.webSockets().connect(url(server), List.of(), here);
            assertThat(Raw.ask(server.port(), "")).isEmpty(); // an HTTP connection opened later is already gone
            socket.send("still here");
            assertThat(List.of(here.next(), here.next())).containsExactly("opened", "still here");
        }
    }

    @Test
    void aPeerThatDoesNotReadIsCutOff() throws Exception {
        var opened = new CompletableFuture<WebSocket>();
        var closed = new CompletableFuture<Integer>();
        var server = server(new Listener() {
            @Override
            public void opened(WebSocket socket) {
                opened.complete(socket);
            }

            @Override
            public void text(WebSocket socket, String message) {}

            @Override
            public void closed(WebSocket socket, int code) {
                closed.complete(code);
            }
        });
        try (var raw = Raw.connect(server.port(), Raw.UPGRADE)) {
            var socket = opened.join();
            assertThat(raw.isConnected()).isTrue();
            Awaitility.await().until(() -> !socket.send("x".repeat(50_000)));
            assertThat(closed.join()).isEqualTo(1006);
        }
    }
}
