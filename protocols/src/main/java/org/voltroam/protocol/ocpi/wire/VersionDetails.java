package org.voltroam.protocol.ocpi.wire;

import java.util.List;
import java.util.Optional;
import org.voltroam.domain.catalog.party.Connection.Endpoint;

/** Source: OCPI 2.2.1 version_information_endpoint, VersionDetails. */
public record VersionDetails(String version, List<Endpoint> endpoints) {

    /** Where credentials go: their role means nothing (version_information_endpoint, Endpoint, note). */
    public Optional<String> credentialsUrl() {
        return endpoints.stream()
                .filter(endpoint -> endpoint.module().equals("credentials"))
                .map(Endpoint::url)
                .findFirst();
    }
}
