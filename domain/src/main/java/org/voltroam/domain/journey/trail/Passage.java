package org.voltroam.domain.journey.trail;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.PartyId;

/**
 * One message that crossed a hub: who said what to whom, and what came of it.
 *
 * @param at when it went out to its receiver
 * @param correlationId the same on every leg of an exchange; of an authorization it is the charge's name until the eMSP gives one
 * @param requestId as the sender gave it
 * @param interfaceRole SENDER or RECEIVER; empty for a URL the hub had handed out
 * @param path after the module's endpoint, with its query, as sent
 * @param http status of the receiver's answer; 0 when there was none
 * @param status OCPI status of the answer; 0 when there was none or it held none
 * @param took until the answer was there, or was given up
 * @param trouble why there was no answer; null when there was one
 * @param losses what of it did not cross to a receiver of another version, for people; empty when everything did
 */
public record Passage(
        Instant at,
        String correlationId,
        String requestId,
        PartyId from,
        PartyId to,
        String method,
        String module,
        String interfaceRole,
        String path,
        int http,
        int status,
        Duration took,
        @Nullable String trouble,
        String losses) {

    /** A question whether a token may charge. Source: OCPI 2.2.1 mod_tokens, POST Real-time authorization. */
    public boolean isAuthorization() {
        return module.equals("tokens") && interfaceRole.equals("SENDER") && path.contains("/authorize");
    }

    /** Source: OCPI 2.2.1 mod_commands, Receiver Interface. */
    public boolean isCommand() {
        return module.equals("commands") && interfaceRole.equals("RECEIVER") && method.equals("POST");
    }
}
