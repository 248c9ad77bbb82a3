package org.voltroam.domain.catalog.party;

import java.time.Instant;
import org.voltroam.domain.catalog.location.Business;
import org.voltroam.domain.value.PartyId;

/** A member of the network in one role. Source: OCPI 2.2.1 credentials, CredentialsRole. */
public record Party(PartyId id, Role role, Business business, Instant lastUpdated) {}
