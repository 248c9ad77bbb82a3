package org.voltroam.protocol.ocpp.rpc;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.http.WebSocket;
import org.voltroam.protocol.http.WebSocketEndpoint;
import tools.jackson.databind.node.ObjectNode;

/**
 * One OCPP-J connection, seen from either end.
 *
 * <p>Contracts: calls of the peer are answered in their order, one at a time, away from the thread that reads the socket, so that
 * an answer to a call of ours is heard even while a call of the peer is being thought about. Of our calls one is under way at a
 * time, further ones wait for their turn in order (OCPP-J 1.6, 4.1.1). Every wait ends: at the deadline, or when the socket is gone.
 */
public final class RpcConnection implements WebSocketEndpoint.Listener {

    private record Pending(String id, CompletableFuture<Reply> reply) {}

    private final RpcTerms terms;
    private final Dialect dialect;
    private final CallHandler handler;
    private final Inbox inbox;
    private final Semaphore turn = new Semaphore(1, true);
    private volatile @Nullable WebSocket socket;
    private volatile @Nullable Pending pending;

    public RpcConnection(RpcTerms terms, Dialect dialect, CallHandler handler) {
        this.terms = terms;
        this.dialect = dialect;
        this.handler = handler;
        this.inbox = new Inbox(handler);
    }

    @Override
    public void opened(WebSocket opened) {
        socket = opened;
    }

    @Override
    public void text(WebSocket from, String message) {
        switch (Frames.read(message, terms.maxLength(), dialect)) {
            case Frames.Reading.Good(Frame.Call call) -> accept(from, call);
            case Frames.Reading.Good(Frame.CallResult(var id, var payload)) -> settle(id, new Reply.Answered(payload));
            case Frames.Reading.Good(Frame.CallError(var id, var code, var text)) ->
                settle(id, new Reply.Refused(code, text));
            case Frames.Reading.Good(Frame.Send send) -> accept(from, send);
            case Frames.Reading.Good(Frame.ResultError(var id, var code, var text)) ->
                handler.dropped("our answer to " + id + " could not be used: " + code + " " + text);
            case Frames.Reading.Answerable(var answer) -> {
                handler.dropped(answer.description());
                from.send(Frames.write(answer));
            }
            case Frames.Reading.Lost(var reason) -> handler.dropped(reason);
        }
    }

    @Override
    public void closed(WebSocket gone, int code) {
        abandon();
    }

    /** Closes the socket; a call of ours that waits is told at once. */
    public void close(int code, String reason) {
        var open = socket;
        if (open != null) {
            open.close(code, reason);
        }
        abandon();
    }

    public boolean isOpen() {
        var open = socket;
        return open != null && open.isOpen();
    }

    /** Whether the other side is still there: it is asked, and has so long to say so. */
    public boolean answers(Duration patience) {
        var open = socket;
        return open != null && open.answers(patience);
    }

    /** Calls the other side and waits for its answer within the usual deadline. */
    public Reply call(String action, ObjectNode payload) {
        return call(action, payload, terms.deadline());
    }

    /**
     * Calls the other side, and refuses an answer that cannot be used: where the version has a way to say so, the other side is
     * told (OCPP 2.1 Part 4, 4.2.3).
     *
     * @param judge what is wrong with an answer, if anything
     */
    public Reply call(
            String action, ObjectNode payload, Function<ObjectNode, Optional<CallHandler.Answer.Refusal>> judge) {
        var id = terms.ids().get();
        var reply = call(new Frame.Call(id, action, payload), terms.deadline());
        var refusal = reply instanceof Reply.Answered(var answer)
                ? judge.apply(answer)
                : Optional.<CallHandler.Answer.Refusal>empty();
        refusal.ifPresent(wrong -> complain(Frame.ResultError.of(id, wrong.code(), wrong.description())));
        return refusal.<Reply>map(wrong -> new Reply.Refused(Open.of(wrong.code()), wrong.description()))
                .orElse(reply);
    }

    private void complain(Frame.ResultError error) {
        handler.dropped("an answer that cannot be used: " + error.description());
        var open = socket;
        if (dialect.sends() && open != null) {
            open.send(Frames.write(error));
        }
    }

    /** Tells the other side something that needs no answer; false when the connection is gone. OCPP 2.1 only. */
    public boolean send(String action, ObjectNode payload) {
        var open = socket;
        return open != null && open.send(Frames.write(new Frame.Send(terms.ids().get(), action, payload)));
    }

    /** Calls the other side: waits so long for its turn, then so long for the answer. */
    public Reply call(String action, ObjectNode payload, Duration deadline) {
        return call(new Frame.Call(terms.ids().get(), action, payload), deadline);
    }

    private Reply call(Frame.Call call, Duration deadline) {
        try {
            if (!turn.tryAcquire(deadline.toNanos(), TimeUnit.NANOSECONDS)) {
                return new Reply.NoAnswer(Reply.Cause.BUSY);
            }
            try {
                return exchange(call, deadline);
            } finally {
                pending = null;
                turn.release();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Reply.NoAnswer(Reply.Cause.INTERRUPTED);
        }
    }

    private Reply exchange(Frame.Call call, Duration deadline) throws InterruptedException {
        var open = socket;
        var mine = new Pending(call.id(), new CompletableFuture<>());
        pending = mine;
        if (open == null || !open.send(Frames.write(call))) {
            return new Reply.NoAnswer(Reply.Cause.CLOSED);
        }
        try {
            return mine.reply().get(deadline.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            return new Reply.NoAnswer(Reply.Cause.TIMEOUT);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("a reply is completed by values only", impossible);
        }
    }

    private void settle(String id, Reply reply) {
        var waiting = pending;
        if (waiting == null || !waiting.id().equals(id)) {
            handler.dropped("an answer to no call of ours, or too late: " + id);
            return;
        }
        waiting.reply().complete(reply);
    }

    private void abandon() {
        var waiting = pending;
        if (waiting != null) {
            waiting.reply().complete(new Reply.NoAnswer(Reply.Cause.CLOSED));
        }
    }

    private void accept(WebSocket from, Frame.Send send) {
        switch (inbox.put(send, terms.maxWaiting())) {
            case START -> terms.executor().execute(() -> inbox.work(send, from));
            case WAIT -> {}
            case FULL -> handler.dropped("more than " + terms.maxWaiting() + " messages at a time");
        }
    }

    private void accept(WebSocket from, Frame.Call call) {
        switch (inbox.put(call, terms.maxWaiting())) {
            case START -> terms.executor().execute(() -> inbox.work(call, from));
            case WAIT -> {}
            case FULL -> {
                var busy = "more than " + terms.maxWaiting() + " calls at a time";
                from.send(Frames.write(Frame.CallError.of(call.id(), ErrorCode.GenericError, busy)));
            }
        }
    }
}
