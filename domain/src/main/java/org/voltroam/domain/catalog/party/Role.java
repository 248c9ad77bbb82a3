package org.voltroam.domain.catalog.party;

/** What a party does. Source: OCPI 2.2.1 types, Role. */
public enum Role {
    CPO,
    EMSP,
    HUB,
    NAP,
    NSP,
    OTHER,
    SCSP
}
