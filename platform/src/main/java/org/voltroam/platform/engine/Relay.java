package org.voltroam.platform.engine;

import java.util.function.Supplier;
import org.voltroam.protocol.http.Gateway.Exchange;
import org.voltroam.protocol.http.Gateway.Route.Forward;
import org.voltroam.protocol.http.NoResponse;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;

/**
 * The hot path: a request goes on to another server and its answer comes back, on one loop, without a thread of its own.
 *
 * <p>When the client leaves half way the exchange still runs to its end and is told the outcome: a party may have acted on it.
 */
final class Relay implements Outcome {

    private final Serving serving;
    private final Request asked;
    private final Exchange exchange;

    private Relay(Serving serving, Request asked, Exchange exchange) {
        this.serving = serving;
        this.asked = asked;
        this.exchange = exchange;
    }

    static void forward(Serving serving, int limit, Request asked, Forward route) {
        var relay = new Relay(serving, asked, route.exchange());
        Outbound.send(serving.loop(), limit, route.request(), route.deadline(), relay);
    }

    @Override
    public void response(Response response) {
        finish(() -> exchange.answered(response));
    }

    @Override
    public void none(NoResponse cause) {
        finish(() -> exchange.failed(cause));
    }

    private void finish(Supplier<Response> answer) {
        if (exchange.blocks()) {
            Threads.http(() -> serving.answer(guarded(answer)));
        } else {
            serving.answer(guarded(answer));
        }
    }

    private Response guarded(Supplier<Response> answer) {
        try {
            return answer.get();
        } catch (Throwable bug) {
            return Fault.answer(asked, bug);
        }
    }
}
