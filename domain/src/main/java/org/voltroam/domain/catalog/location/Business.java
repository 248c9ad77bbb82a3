package org.voltroam.domain.catalog.location;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Extras;

/** A company as drivers see it. Source: OCPI 2.2.1 mod_locations, BusinessDetails. */
public record Business(
        String name, @Nullable String website, @Nullable Image logo, Extras extras) {

    public static Business named(String name) {
        return new Business(name, null, null, Extras.NONE);
    }
}
