package org.voltroam.protocol.ocpp.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.protocol.http.WebSocket;
import org.voltroam.protocol.json.Json;
import tools.jackson.databind.node.ObjectNode;

class RpcConnectionTest {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger ids = new AtomicInteger();
    private final Wire wire = new Wire();
    private final List<String> journal = new ArrayList<>();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    @Tag("OCPP-RPC-13")
    void anAnswerIsHeardWhileACallOfThePeerIsBeingThoughtAbout() throws Exception {
        var thinking = new CountDownLatch(1);
        var connection = connection(action -> {
            await(thinking);
            return new CallHandler.Answer.Result(Json.object());
        });
        connection.text(wire, "[2,\"s1\",\"Authorize\",{}]");
        var reply = threads.submit(() -> connection.call("Reset", Json.object()));
        assertThat(wire.sent.take()).isEqualTo("[2,\"our-1\",\"Reset\",{}]");
        connection.text(wire, "[3,\"our-1\",{}]");

        assertThat(reply.get()).isEqualTo(new Reply.Answered(Json.object()));
        thinking.countDown();
        assertThat(wire.sent.take()).isEqualTo("[3,\"s1\",{}]");
    }

    @Test
    void callsOfThePeerAreAnsweredInTheirOrder() throws Exception {
        var connection = connection(action -> new CallHandler.Answer.Result(Json.object()));
        for (int i = 0; i < 4; i++) {
            connection.text(wire, "[2,\"s" + i + "\",\"Heartbeat\",{}]");
        }
        for (int i = 0; i < 4; i++) {
            assertThat(wire.sent.take()).isEqualTo("[3,\"s" + i + "\",{}]");
        }
    }

    @Test
    void moreCallsThanMayWaitAreRefused() throws Exception {
        var thinking = new CountDownLatch(1);
        var connection = connection(action -> {
            await(thinking);
            return new CallHandler.Answer.Result(Json.object());
        });
        for (int i = 0; i < 5; i++) {
            connection.text(wire, "[2,\"s" + i + "\",\"Heartbeat\",{}]");
        }
        assertThat(wire.sent.take()).startsWith("[4,\"s4\",\"GenericError\"");
        thinking.countDown();
        assertThat(wire.sent.take()).isEqualTo("[3,\"s0\",{}]");
    }

    @Test
    @Tag("OCPP-RPC-09")
    void aRepeatedIdGetsTheRememberedAnswer() throws Exception {
        var asked = new AtomicInteger();
        var connection =
                connection(action -> new CallHandler.Answer.Result(Json.object().put("n", asked.incrementAndGet())));
        connection.text(wire, "[2,\"s1\",\"StartTransaction\",{\"a\":1}]");
        connection.text(wire, "[2,\"s1\",\"StartTransaction\",{\"a\":1}]");
        connection.text(wire, "[2,\"s1\",\"StartTransaction\",{\"a\":2}]");

        assertThat(wire.sent.take()).isEqualTo("[3,\"s1\",{\"n\":1}]");
        assertThat(wire.sent.take()).isEqualTo("[3,\"s1\",{\"n\":1}]");
        assertThat(wire.sent.take()).startsWith("[4,\"s1\",\"GenericError\"");
        assertThat(asked).hasValue(1);
    }

    @Test
    void anExceptionIsAnInternalErrorThatARepeatMayOvercome() throws Exception {
        var asked = new AtomicInteger();
        var connection = connection(action -> {
            if (asked.incrementAndGet() == 1) {
                throw new IllegalStateException("the database is away");
            }
            return new CallHandler.Answer.Result(Json.object());
        });
        connection.text(wire, "[2,\"s1\",\"StopTransaction\",{}]");
        assertThat(wire.sent.take()).startsWith("[4,\"s1\",\"InternalError\"").doesNotContain("database");
        connection.text(wire, "[2,\"s1\",\"StopTransaction\",{}]");
        assertThat(wire.sent.take()).isEqualTo("[3,\"s1\",{}]");
        assertThat(journal).containsExactly("failed StopTransaction");
    }

    @Test
    @Tag("OCPP-RPC-10")
    void ofOurCallsOneIsUnderWayAtATime() throws Exception {
        var connection = connection(action -> new CallHandler.Answer.Result(Json.object()));
        var first = threads.submit(() -> connection.call("Reset", Json.object()));
        assertThat(wire.sent.take()).contains("our-1");
        var second = threads.submit(() -> connection.call("ClearCache", Json.object(), Duration.ofSeconds(20)));
        assertThat(wire.sent).isEmpty();
        connection.text(wire, "[4,\"our-1\",\"NotSupported\",\"no\",{}]");

        assertThat(first.get()).isInstanceOfSatisfying(Reply.Refused.class, refused -> {
            assertThat(refused.code().is(ErrorCode.NotSupported)).isTrue();
        });
        assertThat(wire.sent.take()).isEqualTo("[2,\"our-2\",\"ClearCache\",{}]");
        connection.text(wire, "[3,\"our-2\",{}]");
        assertThat(second.get()).isInstanceOf(Reply.Answered.class);
    }

    @Test
    @Tag("OCPP-RPC-08")
    @Tag("OCPP-RPC-11")
    void withoutAnAnswerTheDeadlineEndsTheWaitAndALateAnswerIsDropped() {
        var connection = connection(action -> new CallHandler.Answer.Result(Json.object()));
        assertThat(connection.call("Reset", Json.object(), Duration.ofMillis(20)))
                .isEqualTo(new Reply.NoAnswer(Reply.Cause.TIMEOUT));
        connection.text(wire, "[3,\"our-1\",{}]");
        assertThat(journal).containsExactly("dropped");
    }

    @Test
    void aClosedSocketEndsTheWaitAtOnce() throws Exception {
        var connection = connection(action -> new CallHandler.Answer.Result(Json.object()));
        var reply = threads.submit(() -> connection.call("Reset", Json.object()));
        wire.sent.take();
        connection.closed(wire, 1006);
        assertThat(reply.get()).isEqualTo(new Reply.NoAnswer(Reply.Cause.CLOSED));
        wire.open = false;
        assertThat(connection.call("Reset", Json.object())).isEqualTo(new Reply.NoAnswer(Reply.Cause.CLOSED));
    }

    @Test
    void aBrokenFrameIsAnsweredAndTheNextOneServed() throws Exception {
        var connection = connection(action -> new CallHandler.Answer.Result(Json.object()));
        connection.text(wire, "[2,\"s1\",\"Heartbeat\",{");
        connection.text(wire, "[2,\"s2\",\"Heartbeat\",{}]");
        assertThat(wire.sent.take()).startsWith("[4,\"s1\",\"FormationViolation\"");
        assertThat(wire.sent.take()).isEqualTo("[3,\"s2\",{}]");
    }

    private RpcConnection connection(Function<String, CallHandler.Answer> answers) {
        var terms = new RpcTerms(threads, () -> "our-" + ids.incrementAndGet(), Duration.ofSeconds(20), 10_000, 3);
        var connection = new RpcConnection(terms, Dialect.V16, new CallHandler() {
            @Override
            public Answer answer(String action, ObjectNode payload) {
                return answers.apply(action);
            }

            @Override
            public void dropped(String reason) {
                journal.add("dropped");
            }

            @Override
            public void failed(String action, RuntimeException bug) {
                journal.add("failed " + action);
            }
        });
        connection.opened(wire);
        return connection;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A socket whose other end is the test. */
    private static final class Wire implements WebSocket {

        private final BlockingQueue<String> sent = new LinkedBlockingQueue<>();
        private volatile boolean open = true;

        @Override
        public boolean send(String text) {
            return open && sent.add(text);
        }

        @Override
        public void close(int code, String reason) {
            open = false;
        }

        @Override
        public boolean isOpen() {
            return open;
        }

        @Override
        public String remote() {
            return "test";
        }
    }
}
