package org.voltroam.protocol.ocpi.wire;

import java.time.Instant;
import org.voltroam.domain.catalog.location.Business;
import org.voltroam.domain.catalog.party.Party;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.PartyId;

/** One party of a platform. Source: OCPI 2.2.1 credentials, CredentialsRole. */
public record CredentialsRole(Open<Role> role, Business business, PartyId party) {

    public static CredentialsRole of(Party party) {
        return new CredentialsRole(Open.of(party.role()), party.business(), party.id());
    }

    public Party party(Instant now) {
        return new Party(party, role.known().orElse(Role.OTHER), business, now);
    }
}
