package org.voltroam.app.bench;

import java.util.concurrent.CountDownLatch;
import org.voltroam.platform.engine.VertxProxy;

/** A program that forwards with Vert.x and nothing of ours. Arguments: the upstream's host and port. Prints its own port. */
public final class BareVertx {

    private BareVertx() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.out.println(VertxProxy.start(arguments[0], Integer.parseInt(arguments[1])));
        new CountDownLatch(1).await();
    }
}
