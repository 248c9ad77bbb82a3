package org.voltroam.domain.catalog.tariff;

/** Which charges a tariff is for. Source: OCPI 2.2.1 mod_tariffs, TariffType. */
public enum TariffType {
    AD_HOC_PAYMENT,
    PROFILE_CHEAP,
    PROFILE_FAST,
    PROFILE_GREEN,
    REGULAR
}
