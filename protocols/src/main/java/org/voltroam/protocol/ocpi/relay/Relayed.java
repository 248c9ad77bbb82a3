package org.voltroam.protocol.ocpi.relay;

import java.time.Duration;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;

/**
 * A message that crossed the hub, for those who keep copies: replicas, clearing, the trail.
 *
 * @param answer as the receiver gave it
 * @param took from the moment it went out to the moment the answer came
 */
public record Relayed(
        PartyId from,
        PartyId to,
        String module,
        String role,
        String rest,
        String correlationId,
        Request request,
        Response answer,
        Duration took) {

    public Method method() {
        return request.method();
    }

    /** HTTP success; what the envelope says is inside. */
    public boolean delivered() {
        return answer.status() / 100 == 2;
    }

    public boolean isAuthorize() {
        return module.equals("tokens") && role.equals("SENDER") && rest.contains("/authorize");
    }

    public boolean is(String wantedModule, Method wantedMethod) {
        return module.equals(wantedModule) && role.equals("RECEIVER") && method() == wantedMethod;
    }
}
