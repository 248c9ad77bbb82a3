package org.voltroam.protocol.ocpi.server;

import java.util.Optional;
import org.voltroam.domain.catalog.party.Connection;

/** Who is behind a credentials token. */
@FunctionalInterface
public interface Callers {

    /** The connection whose token or invitation has this hash ({@code CredentialsToken.hash}). In memory; never blocks. */
    Optional<Connection> withTokenHash(String hash);
}
