package org.voltroam.domain.catalog.location;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.ParkingId;

/** From which parking place an EVSE is reached. Source: OCPI 2.3.0 mod_locations, EVSEParking. */
public record EvseParking(ParkingId place, @Nullable Open<EvsePosition> position, Extras extras) {}
