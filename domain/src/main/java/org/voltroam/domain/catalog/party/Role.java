package org.voltroam.domain.catalog.party;

/** What a party does. Source: OCPI 2.2.1 types, Role; 2.3.0 has no HUB: there a hub is named by hub_party_id. */
public enum Role {
    CPO,
    EMSP,
    HUB,
    NAP,
    NSP,
    OTHER,
    SCSP
}
