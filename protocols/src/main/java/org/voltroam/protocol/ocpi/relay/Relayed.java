package org.voltroam.protocol.ocpi.relay;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.journey.trail.Passage;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.ocpi.envelope.Envelope;

/**
 * A message that crossed the hub, for those who keep copies: replicas, clearing, the log of what crossed.
 *
 * @param requestId as the sender gave it
 * @param answer as the receiver gave it; null when there was none
 * @param sent when it went out
 * @param took until the answer came, or was given up
 * @param trouble why there was no answer; null when there was one
 * @param losses what of it did not cross to the receiver's version, for people; empty when everything did
 */
public record Relayed(
        PartyId from,
        PartyId to,
        String module,
        String role,
        String rest,
        String requestId,
        String correlationId,
        Request request,
        @Nullable Response answer,
        Instant sent,
        Duration took,
        @Nullable String trouble,
        String losses) {

    public Method method() {
        return request.method();
    }

    /** True when the receiver answered with HTTP success and said in its envelope that it did what was asked. */
    public boolean isAccepted() {
        return answer != null && answer.status() / 100 == 2 && Envelope.statusOf(answer.body()) / 1000 == 1;
    }

    public boolean is(String wantedModule, Method wantedMethod) {
        return module.equals(wantedModule) && role.equals("RECEIVER") && method() == wantedMethod;
    }

    /** What the log keeps of it. */
    public Passage passage() {
        return new Passage(
                sent,
                correlationId,
                requestId,
                from,
                to,
                method().name(),
                module,
                role,
                module.equals("tokens") ? withoutUid(rest) : rest,
                answer == null ? 0 : answer.status(),
                answer == null ? 0 : Envelope.statusOf(answer.body()),
                took,
                trouble,
                losses);
    }

    /** The path of a token ends in what its card says, or in that and {@code /authorize}: of it the log gets the beginning. */
    private static String withoutUid(String path) {
        var query = path.indexOf('?');
        var end = query < 0 ? path.length() : query;
        end = path.startsWith("/authorize", end - 10) ? end - 10 : end;
        var from = path.lastIndexOf('/', end - 1) + 1;
        return from == 0 || from == end
                ? path
                : path.substring(0, from) + TokenUid.shortened(path.substring(from, end)) + path.substring(end);
    }
}
