package org.voltroam.testkit.station;

import java.time.Duration;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.rpc.Reply;
import tools.jackson.databind.node.ObjectNode;

/**
 * Messages about transactions, which must arrive, in their order, however long it takes. OCPP 1.6, 3.7 and 4.8: queued while
 * offline; tried again when the operator fails; given up after three refusals.
 */
final class Outbox {

    private static final int ATTEMPTS = 3;

    interface Message {

        String action();

        /** Made when it is sent: only then is the transaction's number known. */
        ObjectNode payload();

        void answered(ObjectNode answer);

        void refused(String reason);
    }

    private final StationLink link;
    private final Gear gear;
    private final Signal signal;
    private @Nullable ArrayDeque<Message> waiting;

    Outbox(StationLink link, Gear gear, Signal signal) {
        this.link = link;
        this.gear = gear;
        this.signal = signal;
    }

    void put(Message message) {
        signal.change(() -> {
            if (waiting == null) {
                waiting = new ArrayDeque<>(4);
                gear.threads().execute(this::deliver);
            }
            waiting.add(message);
        });
    }

    /** Waits until everything has been delivered; false when the station was switched off before. */
    boolean awaitEmpty() throws InterruptedException {
        signal.await(() -> waiting == null || link.isOff(), Signal.FOR_EVER);
        return !link.isOff();
    }

    private void deliver() {
        try {
            for (var message = head(); message != null && !link.isOff(); message = next()) {
                deliver(message);
            }
            signal.change(() -> {}); // whoever waits for the empty box may look again
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt(); // the program ends, and the station with it
        }
    }

    private void deliver(Message message) throws InterruptedException {
        for (int refusals = 0, failures = 0; link.awaitOnline(Signal.FOR_EVER); ) {
            switch (link.call(message.action(), message.payload())) {
                case Reply.Answered(var payload) -> {
                    message.answered(payload);
                    return;
                }
                case Reply.Refused(var code, var text) -> {
                    if (++refusals == ATTEMPTS) {
                        message.refused(code + ": " + text);
                        return;
                    }
                    pause(refusals);
                }
                case Reply.NoAnswer(var cause) -> pause(failures++);
            }
        }
    }

    private void pause(int failures) throws InterruptedException {
        Duration pause = gear.backoff().pause(failures, 0);
        signal.await(link::isOff, pause);
    }

    private @Nullable Message head() {
        return signal.read(() -> waiting == null ? null : waiting.peek());
    }

    /** The next one after the one just done; in one step, so that a new message finds either this thread or none. */
    private @Nullable Message next() {
        return signal.read(() -> {
            if (waiting == null) {
                return null;
            }
            waiting.poll();
            var message = waiting.peek();
            waiting = message == null ? null : waiting;
            return message;
        });
    }
}
