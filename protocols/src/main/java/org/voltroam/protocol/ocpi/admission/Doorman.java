package org.voltroam.protocol.ocpi.admission;

import java.time.InstantSource;
import java.util.function.Supplier;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.protocol.http.Gateway;
import org.voltroam.protocol.http.HttpHandler;
import org.voltroam.protocol.http.NoResponse;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.ocpi.admission.Admission.Verdict;
import org.voltroam.protocol.ocpi.admission.Admission.Visit;
import org.voltroam.protocol.ocpi.envelope.Envelope;
import org.voltroam.protocol.ocpi.envelope.Routing;
import org.voltroam.protocol.ocpi.envelope.StatusCode;
import org.voltroam.protocol.ocpi.server.RememberedCallers;

/**
 * Stands before the gateway of one platform: who asks too much hears 429, and 503 when all together do, both with Retry-After (RFC 6585,
 * 4; RFC 9110, 10.2.3). Strangers go in and are turned away there.
 */
public final class Doorman implements Gateway {

    private final String basePath;
    private final RememberedCallers callers;
    private final Admission admission;
    private final Gateway inner;
    private final InstantSource clock;
    private final HeldUp heldUp;

    /** @param heldUp hears of each that is not let in; called on the event loop */
    public Doorman(
            String basePath,
            RememberedCallers callers,
            Admission admission,
            Gateway inner,
            InstantSource clock,
            HeldUp heldUp) {
        this.basePath = basePath;
        this.callers = callers;
        this.admission = admission;
        this.inner = inner;
        this.clock = clock;
        this.heldUp = heldUp;
    }

    /** Who hears of requests that are not let in. */
    @FunctionalInterface
    public interface HeldUp {

        void told(Connection caller, Urgency urgency, Verdict.Later later);
    }

    @Override
    public Route route(Request request) {
        return callers.of(request).map(caller -> asked(request, caller)).orElseGet(() -> inner.route(request));
    }

    private Route asked(Request request, Connection caller) {
        var urgency = Urgency.of(request, basePath);
        return switch (admission.ask(guest(request, caller), urgency)) {
            case Verdict.Welcome(var visit) -> accompanied(() -> inner.route(request), visit);
            case Verdict.Later later -> {
                heldUp.told(caller, urgency, later);
                yield new Route.Answer(refusal(request, later));
            }
        };
    }

    /** Each party behind a platform has a share of its own, and at each of our platforms: a hub speaks for many. */
    private String guest(Request request, Connection caller) {
        var from = Routing.of(request).from();
        return from != null && caller.speaksFor(from)
                ? basePath + " " + caller.name() + " " + from
                : basePath + " " + caller.name();
    }

    /** Until the answer is there, wherever it is found. */
    private static Route accompanied(Supplier<Route> routing, Visit visit) {
        try {
            return switch (routing.get()) {
                case Route.Answer answer -> {
                    visit.leave();
                    yield answer;
                }
                case Route.Stream stream -> {
                    visit.leave(); // it stays open for long, and costs next to nothing
                    yield stream;
                }
                case Route.Handle(var handler) -> new Route.Handle(leaving(handler, visit));
                case Route.Later(var thought) -> new Route.Later(() -> accompanied(thought, visit));
                case Route.Forward(var out, var deadline, var exchange) ->
                    new Route.Forward(out, deadline, new Leaving(exchange, visit));
            };
        } catch (RuntimeException | Error bug) {
            visit.leave();
            throw bug;
        }
    }

    private static HttpHandler leaving(HttpHandler handler, Visit visit) {
        return request -> {
            try {
                return handler.handle(request);
            } finally {
                visit.leave();
            }
        };
    }

    private record Leaving(Exchange exchange, Visit visit) implements Exchange {

        @Override
        public Response answered(Response response) {
            try {
                return exchange.answered(response);
            } finally {
                visit.leave();
            }
        }

        @Override
        public Response failed(NoResponse cause) {
            try {
                return exchange.failed(cause);
            } finally {
                visit.leave();
            }
        }

        @Override
        public boolean blocks() {
            return exchange.blocks();
        }
    }

    private Response refusal(Request request, Verdict.Later later) {
        var ids = Routing.of(request);
        var envelope = later.own()
                ? Envelope.error(StatusCode.CLIENT_ERROR, "you ask more than your share", clock.instant())
                : Envelope.error(StatusCode.SERVER_ERROR, "too much is asked of us just now", clock.instant());
        return envelope.response(later.own() ? 429 : 503)
                .header("Retry-After", Integer.toString(later.seconds()))
                .header(Routing.REQUEST_ID, ids.requestId())
                .header(Routing.CORRELATION_ID, ids.correlationId());
    }
}
