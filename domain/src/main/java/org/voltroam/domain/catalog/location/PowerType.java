package org.voltroam.domain.catalog.location;

/** Source: OCPI 2.2.1 mod_locations, PowerType. */
public enum PowerType {
    AC_1_PHASE,
    AC_2_PHASE,
    AC_2_PHASE_SPLIT,
    AC_3_PHASE,
    DC
}
