package org.voltroam.protocol.ocpi.server;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.voltroam.protocol.http.HttpHandler;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Json.MalformedJson;
import org.voltroam.protocol.ocpi.envelope.Routing;
import org.voltroam.protocol.ocpi.envelope.StatusCode;
import org.voltroam.protocol.ocpi.server.Authentication.Caller;
import org.voltroam.protocol.ocpi.wire.Address;
import org.voltroam.protocol.ocpi.wire.Wire;

/**
 * One OCPI platform as a function from request to response, in every version it speaks.
 *
 * <p>Below its base path: {@code /versions}, {@code /{version}} and {@code /{version}/{module}/{sender|receiver}/...}, in 2.1.1 without
 * a role. In order: who calls (401), what is called (404), may a caller that has not registered yet call it (401), have we
 * had its answer to our registration (503: whom it speaks for is in there), then the interface. A caller may use any version, whichever it registered in.
 */
public final class OcpiServer implements HttpHandler {

    private static final List<String> OPEN_TO_INVITED = List.of("versions", "credentials");

    private final Platform platform;
    private final Authentication authentication;
    private final Attempts attempts;
    private final Versions versions;
    private final Modules modules;
    private final InstantSource clock;

    public OcpiServer(Platform platform, Callers callers, Map<Address, Interface> interfaces, InstantSource clock) {
        this(platform, callers, new Attempts(clock), interfaces, clock);
    }

    /**
     * @param attempts counts wrong tokens, with others that serve the same platform
     * @param interfaces what is served, the sender of credentials among it
     */
    public OcpiServer(
            Platform platform,
            Callers callers,
            Attempts attempts,
            Map<Address, Interface> interfaces,
            InstantSource clock) {
        this.platform = platform;
        this.authentication = new Authentication(callers);
        this.attempts = attempts;
        this.versions = new Versions(platform, List.copyOf(interfaces.keySet()));
        this.modules = new Modules(Map.copyOf(interfaces));
        this.clock = clock;
    }

    /** Every interface that can be called in a version: for those who look after each of its doors. */
    public Set<Address> served(Wire wire) {
        return modules.interfaces().keySet().stream()
                .filter(address -> wire.modules().contains(address.module()))
                .collect(Collectors.toSet());
    }

    @Override
    public Response handle(Request request) {
        var routing = Routing.of(request);
        return withIds(routing, answer(request, routing).response(clock.instant()));
    }

    private Answer answer(Request request, Routing routing) {
        var caller = authentication.caller(request);
        if (caller.isEmpty()) {
            return stranger(request);
        }
        var path = pathBelowBase(request);
        if (path.equals(List.of("versions"))) {
            return versions.list(request.method());
        }
        var wire = platform.wires().of(path.isEmpty() ? "" : path.getFirst());
        if (wire.isEmpty()) {
            return Answer.notFound("the path");
        }
        return path.size() == 1
                ? versions.details(request.method(), wire.get())
                : module(request, caller.get(), routing, wire.get(), path.subList(1, path.size()));
    }

    private Answer module(Request request, Caller caller, Routing routing, Wire wire, List<String> path) {
        if (caller.invited() && !OPEN_TO_INVITED.contains(path.getFirst())) {
            return unauthorized();
        }
        if (caller.connection().isRegistering() && !OPEN_TO_INVITED.contains(path.getFirst())) {
            return Answer.http(503, StatusCode.SERVER_ERROR, "we are registering at you and wait for your answer")
                    .header("Retry-After", "1");
        }
        if (!caller.connection().isOpen() && !OPEN_TO_INVITED.contains(path.getFirst())) {
            return Answer.http(403, StatusCode.CLIENT_ERROR, "an operator holds your connection up");
        }
        var found = modules.find(wire, request.method(), path);
        if (found.isEmpty()) {
            return Answer.notFound("the module");
        }
        var called = new Call.Called(
                platform.party(), wire, platform.url(wire, found.get().address()));
        return call(
                found.get().target(),
                new Call(
                        request,
                        caller.connection(),
                        caller.invited(),
                        routing,
                        called,
                        found.get().path(),
                        clock.instant()));
    }

    private static Answer call(Interface target, Call call) {
        try {
            return target.answer(call);
        } catch (MalformedJson broken) {
            return Answer.http(400, StatusCode.INVALID_PARAMETERS, "the body is not JSON: " + broken.getMessage());
        }
    }

    private List<String> pathBelowBase(Request request) {
        return request.path().startsWith(platform.basePath())
                ? Request.get(request.path().substring(platform.basePath().length()))
                        .segments()
                : List.of();
    }

    private Answer stranger(Request request) {
        return attempts.isTooMany(request.remote())
                ? Answer.http(429, StatusCode.CLIENT_ERROR, "too many wrong credentials tokens")
                        .header("Retry-After", "60")
                : unauthorized();
    }

    private static Answer unauthorized() {
        return Answer.http(401, StatusCode.CLIENT_ERROR, "the credentials token is missing or not valid here");
    }

    /** The two ids go back as they came, and the routing headers swapped (OCPI 2.2.1 transport_and_format). */
    private static Response withIds(Routing routing, Response response) {
        var headers = response.headers()
                .with(Routing.REQUEST_ID, routing.requestId())
                .with(Routing.CORRELATION_ID, routing.correlationId());
        var to = routing.from();
        if (to != null) {
            headers = headers.with(Routing.TO_COUNTRY, to.countryCode()).with(Routing.TO_PARTY, to.partyCode());
        }
        var from = routing.to();
        if (from != null) {
            headers = headers.with(Routing.FROM_COUNTRY, from.countryCode()).with(Routing.FROM_PARTY, from.partyCode());
        }
        return new Response(response.status(), headers, response.body());
    }
}
