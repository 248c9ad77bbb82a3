package org.voltroam.protocol.ocpi.client;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.voltroam.protocol.http.HttpHandler;
import org.voltroam.protocol.http.NoResponse;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.http.RetryAfter;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpi.client.Reply.Answered;
import org.voltroam.protocol.ocpi.client.Reply.Declined;
import org.voltroam.protocol.ocpi.client.Reply.NoAnswer;
import org.voltroam.protocol.ocpi.client.Reply.NotNow;
import org.voltroam.protocol.ocpi.envelope.Routing;
import tools.jackson.databind.JsonNode;

/** Sends one request to a peer, with the Authorization header it is given, and reads the envelope that comes back. */
public final class OcpiClient {

    private final HttpHandler http;

    public OcpiClient(HttpHandler http) {
        this.http = http;
    }

    /** What carries its requests. */
    public HttpHandler http() {
        return http;
    }

    /** A call whose answer has data. */
    public <T> Reply<T> call(Request request, String authorization, Routing routing, Function<JsonNode, T> read) {
        return switch (envelope(request, authorization, routing)) {
            case Answered<Optional<JsonNode>>(var data, var headers, var violations) ->
                data.isEmpty()
                        ? new Declined<>(200, 0, "the answer has no data")
                        : new Answered<>(read.apply(data.get()), headers, violations);
            case Declined<Optional<JsonNode>>(var status, var code, var message) ->
                new Declined<>(status, code, message);
            case NotNow<Optional<JsonNode>>(var status, var code, var message, var after) ->
                new NotNow<>(status, code, message, after);
            case NoAnswer<Optional<JsonNode>>(var cause, var message) -> new NoAnswer<>(cause, message);
        };
    }

    /** A call whose answer's data is one object; what that object does wrong is told with the reply. */
    public <T> Reply<T> object(Request request, String authorization, Routing routing, Function<Fields, T> read) {
        var violations = new Violations();
        var reply = call(request, authorization, routing, data -> read.apply(Fields.of(only(data), "", violations)));
        return reply instanceof Answered<T>(var value, var headers, var none)
                ? new Answered<>(value, headers, violations.all())
                : reply;
    }

    /** Some platforms wrap each single object in a list of one; which is meant is plain. */
    private static JsonNode only(JsonNode data) {
        return data.isArray() && data.size() == 1 ? data.get(0) : data;
    }

    /** A call where only success matters; data is allowed and ignored. */
    public Reply<Boolean> send(Request request, String authorization, Routing routing) {
        return envelope(request, authorization, routing).map(data -> true);
    }

    private Reply<Optional<JsonNode>> envelope(Request request, String authorization, Routing routing) {
        try {
            var authorized = request.header("Authorization", authorization);
            return read(http.handle(routing.on(authorized)));
        } catch (NoResponse none) {
            return new NoAnswer<>(none.reason(), String.valueOf(none.getMessage()));
        }
    }

    private static Reply<Optional<JsonNode>> read(Response response) {
        var body = Json.tryParse(response.body());
        if (body.isEmpty() || !body.get().isObject()) {
            return response.status() / 100 == 2
                    ? new NoAnswer<>(NoResponse.Cause.BROKEN, "HTTP " + response.status() + " without an OCPI envelope")
                    : no(response, 0, "HTTP " + response.status());
        }
        var fields = Fields.of(body.get(), "", new Violations());
        var status = fields.requiredInteger("status_code");
        var message = Optional.ofNullable(fields.string("status_message", 1000)).orElse("");
        return status >= 1000 && status < 2000
                ? new Answered<>(Optional.ofNullable(fields.node("data")), response.headers(), List.of())
                : no(response, status, message);
    }

    private static Reply<Optional<JsonNode>> no(Response response, int status, String message) {
        var http = response.status();
        return http == 429 || http == 503
                ? new NotNow<>(
                        http, status, message, RetryAfter.of(response.headers()).orElse(null))
                : new Declined<>(http, status, message);
    }
}
