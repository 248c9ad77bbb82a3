package org.voltroam.domain.catalog.location;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.DisplayText;
import org.voltroam.domain.value.Extras;

/** A further point of a location, such as an entrance. Source: OCPI 2.2.1 mod_locations, AdditionalGeoLocation. */
public record NamedGeo(Geo point, @Nullable DisplayText name, Extras extras) {}
