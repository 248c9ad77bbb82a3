package org.voltroam.domain.catalog.location;

/** Source: OCPI 2.2.1 mod_locations, EnvironmentalImpactCategory. */
public enum EnvironmentalImpactCategory {
    NUCLEAR_WASTE,
    CARBON_DIOXIDE
}
