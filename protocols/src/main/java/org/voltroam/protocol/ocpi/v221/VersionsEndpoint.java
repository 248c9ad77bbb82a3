package org.voltroam.protocol.ocpi.v221;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.voltroam.domain.catalog.party.Connection.Endpoint;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.json.Out;
import org.voltroam.protocol.ocpi.server.Answer;
import org.voltroam.protocol.ocpi.server.Interface;
import org.voltroam.protocol.ocpi.wire.Version;
import org.voltroam.protocol.ocpi.wire.VersionDetails;
import tools.jackson.databind.JsonNode;

/** Which versions and endpoints there are. Source: OCPI 2.2.1 version_information_endpoint. */
public final class VersionsEndpoint {

    private VersionsEndpoint() {}

    /** @param base absolute URL of the platform, for example {@code http://localhost:8080/hub/ocpi} */
    public static Interface versions(String base) {
        var list = List.of(new Version(VersionsModule.VERSION, base + "/" + VersionsModule.VERSION));
        return readOnly(Out.list(list, Version::write));
    }

    public static Interface details(String base, Collection<Interface.Address> addresses) {
        var endpoints = addresses.stream()
                .map(address -> new Endpoint(address.module(), address.role(), url(base, address)))
                .sorted(Comparator.comparing(Endpoint::url))
                .toList();
        var details = new VersionDetails(VersionsModule.VERSION, endpoints);
        return readOnly(VersionsModule.details(details));
    }

    private static Interface readOnly(JsonNode data) {
        return call -> call.method() == Method.GET ? Answer.ok(data) : Answer.methodNotAllowed();
    }

    /** The absolute URL of an interface of this version. */
    public static String url(String base, Interface.Address address) {
        return base + "/" + VersionsModule.VERSION + "/" + address.path();
    }
}
