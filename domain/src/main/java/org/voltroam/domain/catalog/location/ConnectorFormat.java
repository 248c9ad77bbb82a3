package org.voltroam.domain.catalog.location;

/** Source: OCPI 2.2.1 mod_locations, ConnectorFormat. */
public enum ConnectorFormat {
    SOCKET,
    CABLE
}
