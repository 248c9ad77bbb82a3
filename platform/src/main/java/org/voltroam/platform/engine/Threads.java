package org.voltroam.platform.engine;

/** The engine's virtual threads: one per request or batch of frames that may block. */
final class Threads {

    private static final Thread.Builder.OfVirtual HTTP = Thread.ofVirtual().name("http");
    private static final Thread.Builder.OfVirtual SOCKET = Thread.ofVirtual().name("socket");

    private Threads() {}

    static void http(Runnable work) {
        HTTP.start(work);
    }

    static void socket(Runnable work) {
        SOCKET.start(work);
    }
}
