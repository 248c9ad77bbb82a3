package org.voltroam.protocol.ocpi.v221;

import java.util.List;
import org.voltroam.domain.catalog.party.Connection.Endpoint;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Out;
import tools.jackson.databind.node.ObjectNode;

/** Versions and endpoints. Source: OCPI 2.2.1 version_information_endpoint. */
public final class VersionsModule {

    public static final String VERSION = "2.2.1";

    private VersionsModule() {}

    /** Source: Version class. */
    public record Version(String version, String url) {}

    /** Source: VersionDetails. */
    public record VersionDetails(String version, List<Endpoint> endpoints) {}

    public static Version version(Fields in) {
        return new Version(in.requiredString("version", 10), in.requiredString("url", Types.URL));
    }

    public static ObjectNode version(Version version) {
        return new Out()
                .put("version", version.version())
                .put("url", version.url())
                .done();
    }

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
