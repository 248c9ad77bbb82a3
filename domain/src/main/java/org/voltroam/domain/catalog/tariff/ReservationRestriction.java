package org.voltroam.domain.catalog.tariff;

/** Source: OCPI 2.2.1 mod_tariffs, ReservationRestrictionType. */
public enum ReservationRestriction {
    RESERVATION,
    RESERVATION_EXPIRES
}
