package org.voltroam.protocol.ocpi.wire;

import java.util.List;
import java.util.Optional;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.value.PartyId;

/**
 * How a platform introduces itself. The token is a secret and stays out of logs. Source: Credentials object of each version.
 *
 * <p>Here a hub always has the role HUB, first of its roles, and those of the parties it leads to after it. On the wire 2.2.1 shows
 * the role HUB alone, 2.3.0 its party as hub_party_id and the others as roles, and 2.1.1 one party with nothing about its role, which
 * is read as OTHER.
 *
 * @param url of the list of versions
 */
public record Credentials(String token, String url, List<CredentialsRole> roles) {

    /** The hub's party, when a hub speaks. */
    public Optional<PartyId> hub() {
        return roles.stream()
                .filter(role -> role.role().is(Role.HUB))
                .map(CredentialsRole::party)
                .findFirst();
    }

    @Override
    public String toString() {
        return "Credentials[" + url + ", " + roles + "]";
    }
}
