package org.voltroam.domain.catalog.tariff;

/** What a price component charges for. Source: OCPI 2.2.1 mod_tariffs, TariffDimensionType. */
public enum TariffDimension {
    ENERGY,
    FLAT,
    PARKING_TIME,
    TIME
}
