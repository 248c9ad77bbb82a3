package org.voltroam.app.bench;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.voltroam.platform.engine.Engine;
import org.voltroam.platform.engine.Limits;
import org.voltroam.platform.engine.Listen;
import org.voltroam.protocol.http.Gateway.Exchange;
import org.voltroam.protocol.http.Gateway.Route;
import org.voltroam.protocol.http.NoResponse;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;

/**
 * A program that forwards every request with the hub's own engine and does nothing else: what the hub costs beyond it is routing, checking,
 * rewriting and keeping a log. Argument: the upstream's origin. Prints its port.
 */
public final class BareProxy {

    private static final Duration DEADLINE = Duration.ofMillis(2500);

    private BareProxy() {}

    public static void main(String[] arguments) throws InterruptedException {
        try (var engine = Engine.start(Limits.standard())) {
            var server = engine.listen(Listen.to(request -> forward(arguments[0], request)));
            System.out.println(server.port());
            new CountDownLatch(1).await();
        }
    }

    private static Route forward(String upstream, Request request) {
        return new Route.Forward(request.target(upstream + request.target()), DEADLINE, AsItIs.INSTANCE);
    }

    private enum AsItIs implements Exchange {
        INSTANCE;

        @Override
        public Response answered(Response response) {
            return response;
        }

        @Override
        public Response failed(NoResponse cause) {
            return Response.of(502);
        }
    }
}
