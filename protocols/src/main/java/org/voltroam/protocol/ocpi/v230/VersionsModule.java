package org.voltroam.protocol.ocpi.v230;

import org.voltroam.domain.catalog.party.Connection.Endpoint;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Out;
import org.voltroam.protocol.ocpi.wire.VersionDetails;
import tools.jackson.databind.node.ObjectNode;

/** The endpoints of this version. Source: OCPI 2.3.0 version_information_endpoint. */
public final class VersionsModule {

    private VersionsModule() {}

    public static VersionDetails details(Fields in) {
        return new VersionDetails(
                in.requiredString("version", 10),
                in.requiredChildren(
                        "endpoints",
                        endpoint -> new Endpoint(
                                endpoint.requiredString("identifier", 36),
                                endpoint.requiredString("role", 8),
                                endpoint.requiredString("url", Types.URL))));
    }

    public static ObjectNode details(VersionDetails details) {
        return new Out()
                .put("version", details.version())
                .children(
                        "endpoints",
                        details.endpoints(),
                        endpoint -> new Out()
                                .put("identifier", endpoint.module())
                                .put("role", endpoint.role())
                                .put("url", endpoint.url())
                                .done())
                .done();
    }
}
