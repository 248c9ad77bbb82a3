package org.voltroam.protocol.ocpi.server;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.voltroam.protocol.http.HttpHandler;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Json.MalformedJson;
import org.voltroam.protocol.ocpi.envelope.Routing;
import org.voltroam.protocol.ocpi.envelope.StatusCode;
import org.voltroam.protocol.ocpi.server.Authentication.Caller;

/**
 * One OCPI platform as a function from request to response.
 *
 * <p>Below its base path: {@code /versions}, {@code /{version}} and {@code /{version}/{module}/{sender|receiver}/...}. In order:
 * who calls (401), what is called (404), may a caller that has not registered yet call it (401), then the interface.
 */
public final class OcpiServer implements HttpHandler {

    private static final List<String> OPEN_TO_INVITED = List.of("versions", "credentials");

    private final String basePath;
    private final String version;
    private final Authentication authentication;
    private final Interface versions;
    private final Interface details;
    private final Map<Interface.Address, Interface> interfaces;
    private final InstantSource clock;

    /**
     * @param basePath for example {@code /hub/ocpi}
     * @param version the version spoken here, for example {@code 2.2.1}
     */
    public OcpiServer(
            String basePath,
            String version,
            Callers callers,
            Interface versions,
            Interface details,
            Map<Interface.Address, Interface> interfaces,
            InstantSource clock) {
        this.basePath = basePath;
        this.version = version;
        this.authentication = new Authentication(callers);
        this.versions = versions;
        this.details = details;
        this.interfaces = Map.copyOf(interfaces);
        this.clock = clock;
    }

    @Override
    public Response handle(Request request) {
        var routing = Routing.of(request);
        return withIds(routing, answer(request, routing).response(clock.instant()));
    }

    private Answer answer(Request request, Routing routing) {
        var caller = authentication.caller(request);
        if (caller.isEmpty()) {
            return unauthorized();
        }
        var path = pathBelowBase(request);
        if (path.equals(List.of("versions"))) {
            return call(versions, request, caller.get(), routing, List.of());
        }
        if (path.isEmpty() || !path.getFirst().equals(version)) {
            return Answer.notFound("the path");
        }
        if (path.size() == 1) {
            return call(details, request, caller.get(), routing, List.of());
        }
        return module(request, caller.get(), routing, path.subList(1, path.size()));
    }

    private Answer module(Request request, Caller caller, Routing routing, List<String> path) {
        var module = path.getFirst();
        if (caller.invited() && !OPEN_TO_INVITED.contains(module)) {
            return unauthorized();
        }
        var role = path.size() > 1 ? path.get(1) : "";
        var found = find(module, role);
        return found.isEmpty()
                ? Answer.notFound("the module")
                : call(found.get(), request, caller, routing, path.subList(Math.min(2, path.size()), path.size()));
    }

    private Optional<Interface> find(String module, String role) {
        Function<String, Optional<Interface>> at =
                wire -> Optional.ofNullable(interfaces.get(new Interface.Address(module, wire)));
        return switch (role) {
            case "sender" -> at.apply("SENDER");
            case "receiver" -> at.apply("RECEIVER");
            default -> Optional.empty();
        };
    }

    private static Answer call(Interface target, Request request, Caller caller, Routing routing, List<String> path) {
        try {
            return target.answer(new Call(request, caller.connection(), caller.invited(), routing, path));
        } catch (MalformedJson broken) {
            return Answer.http(400, StatusCode.INVALID_PARAMETERS, "the body is not JSON: " + broken.getMessage());
        }
    }

    private List<String> pathBelowBase(Request request) {
        return request.path().startsWith(basePath)
                ? Request.get(request.path().substring(basePath.length())).segments()
                : List.of();
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
