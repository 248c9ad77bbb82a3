package org.voltroam.protocol.ocpi.v211;

import java.util.List;
import java.util.stream.Stream;
import org.voltroam.domain.catalog.party.Connection.Endpoint;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.ocpi.wire.VersionDetails;
import tools.jackson.databind.node.ObjectNode;

/**
 * The endpoints of this version. Source: OCPI 2.1.1 version_information_endpoint: each module has one, whichever side of it the
 * platform is on.
 */
public final class VersionsModule {

    public static final String VERSION = "2.1.1";

    private VersionsModule() {}

    public static VersionDetails details(Fields in) {
        return new VersionDetails(
                in.requiredString("version", 10),
                in.requiredChildren("endpoints", VersionsModule::bothSides).stream()
                        .flatMap(List::stream)
                        .toList());
    }

    public static ObjectNode details(VersionDetails details, Outbound outbound) {
        return new Sheet(outbound)
                .put("version", details.version())
                .children("endpoints", once(details.endpoints()), VersionsModule::endpoint)
                .done();
    }

    private static List<Endpoint> bothSides(Fields in) {
        var module = in.requiredString("identifier", 36);
        var url = in.requiredString("url", Types.URL);
        return Stream.of("SENDER", "RECEIVER")
                .map(role -> new Endpoint(module, role, url))
                .toList();
    }

    /** Each URL once, and nothing of modules that came later. */
    private static List<Endpoint> once(List<Endpoint> endpoints) {
        return endpoints.stream()
                .filter(endpoint -> V211.MODULES.contains(endpoint.module()))
                .map(endpoint -> new Endpoint(endpoint.module(), "", endpoint.url()))
                .distinct()
                .toList();
    }

    private static ObjectNode endpoint(Endpoint endpoint, Outbound outbound) {
        return new Sheet(outbound)
                .put("identifier", endpoint.module())
                .requiredUrl("url", endpoint.url())
                .done();
    }
}
