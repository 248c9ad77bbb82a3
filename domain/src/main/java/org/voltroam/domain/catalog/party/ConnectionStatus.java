package org.voltroam.domain.catalog.party;

/** How a hub reaches a party. Source: OCPI 2.2.1 mod_hub_client_info, ConnectionStatus. */
public enum ConnectionStatus {
    CONNECTED,
    /** It was connected, and may be again. */
    OFFLINE,
    /** It will be; it is known so that agreements can be made before. */
    PLANNED,
    /** It will not be again. */
    SUSPENDED
}
