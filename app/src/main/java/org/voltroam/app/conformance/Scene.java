package org.voltroam.app.conformance;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.NoResponse;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.ocpi.wire.Address;
import org.voltroam.protocol.ocpi.wire.Manners;
import org.voltroam.protocol.ocpi.wire.Parties;
import org.voltroam.protocol.ocpi.wire.VersionDetails;
import org.voltroam.protocol.ocpi.wire.Wire;
import tools.jackson.databind.JsonNode;

/** What judgements look at: the line to the peer, what it told of itself, and lists that were read already. */
final class Scene {

    private final Robot.Setting setting;
    private final Opening opening;
    private final Map<String, Walk> walks = new LinkedHashMap<>();
    private final Map<String, NoResponse> silences = new LinkedHashMap<>();
    private Instant ticked = Instant.EPOCH;

    /**
     * How it began.
     *
     * @param versions the answer to the first question
     * @param answer to the question for the version's details
     */
    record Opening(Line line, Heard versions, Heard answer, Wire wire, VersionDetails details) {}

    Scene(Robot.Setting setting, Opening opening) {
        this.setting = setting;
        this.opening = opening;
    }

    Robot.Setting setting() {
        return setting;
    }

    Opening opening() {
        return opening;
    }

    Line line() {
        return opening.line();
    }

    Wire wire() {
        return opening.wire();
    }

    boolean isRouted() {
        return wire().manners() == Manners.ROUTED;
    }

    InstantSource clock() {
        return setting.clock();
    }

    /** Milliseconds are what OCPI can say. */
    Instant now() {
        return Instant.ofEpochMilli(clock().millis());
    }

    /** Later than any moment given out before, so that of two states of ours the second is the newer. */
    Instant tick() {
        ticked = now().isAfter(ticked) ? now() : ticked.plusMillis(1);
        return ticked;
    }

    /** Where the peer serves an interface; empty when it does not, or not in the role it is examined in. */
    Optional<String> endpoint(Address address) {
        return setting.played().serves(address)
                ? opening.details().endpoints().stream()
                        .filter(endpoint -> endpoint.module().equals(address.module())
                                && endpoint.role().equals(address.role()))
                        .map(endpoint -> endpoint.url())
                        .findFirst()
                : Optional.empty();
    }

    /** Of an interface that is served; {@link Needs} have seen to that. */
    String url(Address address) {
        return endpoint(address).orElseThrow();
    }

    String credentialsUrl() {
        return opening.details().credentialsUrl().orElse("");
    }

    /** To the party that is examined, or what stands at a URL that it gave us. */
    Heard get(String url) {
        return send(Method.GET, url, null);
    }

    Heard send(Method method, String url, @Nullable JsonNode body) {
        return send(Line.of(method, url, body));
    }

    Heard send(Request request) {
        return line().between(setting.to(), setting.from(), request);
    }

    /** Whose object it is that we leave there, or read there. */
    Parties ours() {
        return new Parties(us(), them());
    }

    Parties theirs() {
        return new Parties(them(), us());
    }

    PartyId us() {
        return Optional.ofNullable(setting.from()).orElse(Parties.NOBODY.owner());
    }

    PartyId them() {
        return Optional.ofNullable(setting.to()).orElse(Parties.NOBODY.owner());
    }

    /** A module's list, read once; who did not answer once is not waited for again. */
    Walk walk(String module) {
        var silence = silences.get(module);
        if (silence != null) {
            throw silence;
        }
        try {
            return walks.computeIfAbsent(module, name -> Walk.through(this, name));
        } catch (NoResponse none) {
            silences.put(module, none);
            throw none;
        }
    }
}
