package org.voltroam.role.hub;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.http.Gateway;
import org.voltroam.protocol.http.HttpHandler;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.ocpi.envelope.Envelope;
import org.voltroam.protocol.ocpi.envelope.Routing;
import org.voltroam.protocol.ocpi.envelope.StatusCode;
import tools.jackson.databind.JsonNode;

/**
 * One question about a card to several eMSPs at once. The first yes of whoever says that the card is its own counts. Without one the best
 * no does: of the eMSP that knows the card, else the silence of one that might have known it, else that nobody knows it. Silence is never
 * a yes.
 *
 * @param http the way out
 * @param deadline for all of them together
 */
record AskingAround(Executor threads, HttpHandler http, Duration deadline, InstantSource clock) {

    /** Questions under way at a time; the others wait until one of them is answered. */
    static final int AT_ONCE = 16;

    private static final Logger LOG = LoggerFactory.getLogger(AskingAround.class);

    /** Ordered by how much an answer says. */
    private enum Worth {
        UNKNOWN_CARD,
        SILENCE,
        NO,
        YES
    }

    private record Told(@Nullable Response response, Worth worth) {}

    Response ask(List<PartyId> emsps, Request question, Function<PartyId, Gateway.Route> route) {
        var waiting = new ArrayDeque<>(emsps);
        var answers = new LinkedBlockingQueue<Told>();
        for (int started = 0; started < AT_ONCE && !waiting.isEmpty(); started++) {
            start(waiting.removeFirst(), question, route, answers);
        }
        var best = new Told(null, Worth.UNKNOWN_CARD);
        var end = System.nanoTime() + deadline.toNanos();
        for (int heard = 0; heard < emsps.size() && best.worth() != Worth.YES; heard++) {
            var told = next(answers, end);
            best = told.worth().compareTo(best.worth()) >= 0 ? told : best;
            if (told.response() == null) {
                break; // the time is up
            }
            if (!waiting.isEmpty()) {
                start(waiting.removeFirst(), question, route, answers);
            }
        }
        return best.response() != null ? best.response() : late(question);
    }

    private void start(
            PartyId emsp, Request question, Function<PartyId, Gateway.Route> route, BlockingQueue<Told> answers) {
        threads.execute(() -> {
            Gateway way = request -> route.apply(emsp);
            try {
                var response = way.through(http).handle(question);
                answers.add(new Told(response, worth(response, emsp)));
            } catch (RuntimeException bug) {
                LOG.error("{} was not asked about a card", emsp, bug); // that one is silent
            }
        });
    }

    private static Told next(BlockingQueue<Told> answers, long end) {
        try {
            var told = answers.poll(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            return told == null ? new Told(null, Worth.SILENCE) : told;
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return new Told(null, Worth.SILENCE);
        }
    }

    /** A yes to a card of somebody else is no yes: whoever pays has to say so itself. */
    private static Worth worth(Response response, PartyId emsp) {
        var status = Envelope.statusOf(response.body());
        if (response.status() == 404 || status == StatusCode.UNKNOWN_TOKEN.number()) {
            return Worth.UNKNOWN_CARD;
        }
        if (response.status() / 100 != 2 || status / 1000 != 1) {
            return Worth.SILENCE;
        }
        var data = Json.tryParse(response.body()).map(body -> body.path("data"));
        if (data.filter(info -> info.path("allowed").isString()).isEmpty()) {
            return Worth.SILENCE;
        }
        var yes = data.filter(info -> info.path("allowed").asString("").equals("ALLOWED"));
        return yes.isEmpty()
                ? Worth.NO
                : yes.filter(info -> isOf(info, emsp)).isPresent() ? Worth.YES : Worth.UNKNOWN_CARD;
    }

    private static boolean isOf(JsonNode info, PartyId emsp) {
        var token = info.path("token");
        var country = token.path("country_code").asString("");
        var code = token.path("party_id").asString("");
        return !country.isEmpty() && !code.isEmpty() && new PartyId(country, code).equals(emsp);
    }

    private Response late(Request question) {
        var ids = Routing.of(question);
        return Envelope.error(StatusCode.RECEIVER_TIMEOUT, "nobody who was asked answered in time", clock.instant())
                .response(200)
                .header(Routing.REQUEST_ID, ids.requestId())
                .header(Routing.CORRELATION_ID, ids.correlationId());
    }
}
