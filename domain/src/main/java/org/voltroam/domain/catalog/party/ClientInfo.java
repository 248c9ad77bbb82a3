package org.voltroam.domain.catalog.party;

import java.time.Instant;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.PartyId;

/** What a hub tells of one of the parties behind it. Source: OCPI 2.2.1 mod_hub_client_info, ClientInfo. */
public record ClientInfo(
        PartyId party, Open<Role> role, Open<ConnectionStatus> status, Instant lastUpdated, Extras extras) {}
