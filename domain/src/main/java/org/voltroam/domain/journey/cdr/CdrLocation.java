package org.voltroam.domain.journey.cdr;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.location.ConnectorFormat;
import org.voltroam.domain.catalog.location.ConnectorType;
import org.voltroam.domain.catalog.location.Geo;
import org.voltroam.domain.catalog.location.PowerType;
import org.voltroam.domain.value.ConnectorId;
import org.voltroam.domain.value.EvseId;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.Open;

/** Where it happened, as it was then. Source: OCPI 2.2.1 mod_cdrs, CdrLocation. */
public record CdrLocation(
        LocationId id,
        @Nullable String name,
        String address,
        String city,
        @Nullable String postalCode,
        @Nullable String state,
        String country,
        Geo coordinates,
        EvseUid evse,
        EvseId evseId,
        ConnectorId connector,
        Open<ConnectorType> standard,
        Open<ConnectorFormat> format,
        Open<PowerType> powerType,
        Extras extras) {}
