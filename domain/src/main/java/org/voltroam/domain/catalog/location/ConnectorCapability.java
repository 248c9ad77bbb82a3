package org.voltroam.domain.catalog.location;

/** What a car and a connector can agree on. Source: OCPI 2.3.0 mod_locations, ConnectorCapability. */
public enum ConnectorCapability {
    ISO_15118_2_PLUG_AND_CHARGE,
    ISO_15118_20_PLUG_AND_CHARGE
}
