package org.voltroam.app.conformance;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.http.HttpHandler;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.NoResponse;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.ocpi.envelope.Routing;
import org.voltroam.protocol.ocpi.wire.Manners;
import tools.jackson.databind.JsonNode;

/** The way to the peer, which remembers what was said on it. Every call throws {@link NoResponse} when none came. */
final class Line {

    private final HttpHandler http;
    private final String token;
    private final Manners manners;
    private final Supplier<String> newId;
    private final List<Heard> transcript = new CopyOnWriteArrayList<>();

    Line(HttpHandler http, String token, Manners manners, Supplier<String> newId) {
        this.http = http;
        this.token = token;
        this.manners = manners;
        this.newId = newId;
    }

    /** Everything that was asked in the manners of the version, in order. */
    List<Heard> transcript() {
        return List.copyOf(transcript);
    }

    /** Between platforms: versions and credentials have no routing headers. */
    Heard plain(Request request) {
        return between(null, null, request);
    }

    Heard between(@Nullable PartyId to, @Nullable PartyId from, Request request) {
        var routing = manners.routing(new Routing(to, from, newId.get(), newId.get()));
        var asked = routing.on(request).header("Authorization", manners.authorization(token));
        var heard = bare(asked);
        transcript.add(heard);
        return heard;
    }

    /** As it is, with nothing added; what comes of it is judged on its own. */
    Heard bare(Request request) {
        return new Heard(request, http.handle(request));
    }

    static Request of(Method method, String url, @Nullable JsonNode body) {
        return body == null ? Request.of(method, url) : Request.json(method, url, Json.bytes(body));
    }
}
