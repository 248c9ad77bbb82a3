package org.voltroam.protocol.ocpi.server;

import java.util.Collection;
import java.util.Comparator;
import org.voltroam.domain.catalog.party.Connection.Endpoint;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.json.Out;
import org.voltroam.protocol.ocpi.wire.Address;
import org.voltroam.protocol.ocpi.wire.Version;
import org.voltroam.protocol.ocpi.wire.VersionDetails;
import org.voltroam.protocol.ocpi.wire.Wire;
import tools.jackson.databind.JsonNode;

/** Which versions and endpoints there are. Source: OCPI 2.2.1 version_information_endpoint. */
record Versions(Platform platform, Collection<Address> interfaces) {

    Answer list(Method method) {
        var versions = platform.wires().all().stream()
                .map(wire -> new Version(wire.version(), platform.url(wire)))
                .toList();
        return readOnly(method, Out.list(versions, Version::write));
    }

    Answer details(Method method, Wire wire) {
        var endpoints = interfaces.stream()
                .filter(address -> wire.modules().contains(address.module()))
                .map(address -> new Endpoint(address.module(), address.role(), platform.url(wire, address)))
                .sorted(Comparator.comparing(Endpoint::url))
                .toList();
        return readOnly(method, wire.versionDetails().write(new VersionDetails(wire.version(), endpoints)));
    }

    private static Answer readOnly(Method method, JsonNode data) {
        return method == Method.GET ? Answer.ok(data) : Answer.methodNotAllowed();
    }
}
