package org.voltroam.domain.catalog.location;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.Open;

/** A picture by its URL. Source: OCPI 2.2.1 mod_locations, Image; width and height in pixels. */
public record Image(
        String url,
        @Nullable String thumbnail,
        Open<ImageCategory> category,
        String type,
        @Nullable Integer width,
        @Nullable Integer height,
        Extras extras) {}
