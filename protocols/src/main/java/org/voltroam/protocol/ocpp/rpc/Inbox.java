package org.voltroam.protocol.ocpp.rpc;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.http.WebSocket;
import org.voltroam.protocol.ocpp.rpc.CallHandler.Answer;

/**
 * The peer's calls: answered in order, one at a time, and none twice.
 *
 * <p>The last answer is remembered, because a peer that has not heard it repeats its call under the same id (OCPP-J 1.6, 4.2.3;
 * one call at a time, so one answer is enough). An answer InternalError is not remembered: the repeat may succeed. While nothing
 * waits there is no queue: thousands of idle connections cost only the remembered answer.
 */
final class Inbox {

    enum Place {
        START,
        WAIT,
        FULL
    }

    private final CallHandler handler;
    private boolean working;
    private @Nullable ArrayDeque<Frame> waiting;

    // Touched only by the one thread that works; handed on through the lock.
    private String lastId = "";
    private int lastPayload;
    private String lastAnswer = "";

    Inbox(CallHandler handler) {
        this.handler = handler;
    }

    /** Where a call or send stands: the caller has to start {@link #work}, or it waits, or there is no room. */
    synchronized Place put(Frame call, int room) {
        if (!working) {
            working = true;
            return Place.START;
        }
        if (waiting == null) {
            waiting = new ArrayDeque<>(2);
        }
        if (waiting.size() >= room) {
            return Place.FULL;
        }
        waiting.add(call);
        return Place.WAIT;
    }

    void work(Frame first, WebSocket socket) {
        for (@Nullable Frame each = first; each != null; each = next()) {
            switch (each) {
                case Frame.Call call -> socket.send(answer(call));
                case Frame.Send send -> hear(send);
                case Frame.CallResult result -> throw unexpected(result);
                case Frame.CallError error -> throw unexpected(error);
                case Frame.ResultError error -> throw unexpected(error);
            }
        }
    }

    private static IllegalStateException unexpected(Frame frame) {
        return new IllegalStateException("nothing is to be done for " + frame);
    }

    private void hear(Frame.Send send) {
        try {
            handler.sent(send.action(), send.payload());
        } catch (RuntimeException bug) {
            handler.failed(send.action(), bug);
        }
    }

    private synchronized @Nullable Frame next() {
        var call = waiting == null ? null : waiting.poll();
        if (call == null) {
            working = false;
            waiting = null;
        }
        return call;
    }

    private String answer(Frame.Call call) {
        var fingerprint = 31 * call.action().hashCode() + call.payload().hashCode();
        if (!call.id().equals(lastId)) {
            return fresh(call, fingerprint);
        }
        return fingerprint == lastPayload
                ? lastAnswer
                : Frames.write(Frame.CallError.of(
                        call.id(), ErrorCode.GenericError, "this message id was used for another call"));
    }

    private String fresh(Frame.Call call, int fingerprint) {
        return switch (handled(call)) {
            case Answer.Result(var payload) ->
                remembered(call.id(), fingerprint, new Frame.CallResult(call.id(), payload));
            case Answer.Refusal(var code, var text) -> {
                var error = Frame.CallError.of(call.id(), code, text);
                yield code == ErrorCode.InternalError ? Frames.write(error) : remembered(call.id(), fingerprint, error);
            }
        };
    }

    private Answer handled(Frame.Call call) {
        try {
            return handler.answer(call.action(), call.payload());
        } catch (RuntimeException bug) {
            handler.failed(call.action(), bug);
            return new Answer.Refusal(ErrorCode.InternalError, "the call could not be carried out");
        }
    }

    private String remembered(String id, int fingerprint, Frame answer) {
        lastId = id;
        lastPayload = fingerprint;
        lastAnswer = Frames.write(answer);
        return lastAnswer;
    }
}
