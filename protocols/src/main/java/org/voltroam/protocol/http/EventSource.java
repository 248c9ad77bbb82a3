package org.voltroam.protocol.http;

/** Feeds one open stream of server-sent events (HTML Living Standard, 9.2). */
@FunctionalInterface
public interface EventSource {

    /** Called once when the stream opens, on a virtual thread; may return at once and go on emitting from elsewhere. */
    void opened(EventStream stream);

    /** The writing end of an open stream. */
    interface EventStream {

        /** Sends one event; lines in the data are framed as needed. Does nothing once closed. */
        void send(String event, String data);

        boolean isOpen();

        void close();

        /** Runs once when the stream has closed, from whichever side. */
        void onClose(Runnable action);
    }
}
