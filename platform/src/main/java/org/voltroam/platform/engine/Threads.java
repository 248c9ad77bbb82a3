package org.voltroam.platform.engine;

/** The engine's threads: a virtual one per request or batch of frames that may block. */
final class Threads {

    private static final Thread.Builder.OfVirtual HTTP = Thread.ofVirtual().name("http");
    private static final Thread.Builder.OfVirtual SOCKET = Thread.ofVirtual().name("socket");

    private static final Thread.Builder.OfPlatform LOOKUP =
            Thread.ofPlatform().daemon().name("lookup");

    private Threads() {}

    /** Not a virtual one: looking a name up happens in the system's own code, which would hold on to a carrier. */
    static void lookup(Runnable work) {
        LOOKUP.start(work);
    }

    static void http(Runnable work) {
        HTTP.start(work);
    }

    static void socket(Runnable work) {
        SOCKET.start(work);
    }
}
