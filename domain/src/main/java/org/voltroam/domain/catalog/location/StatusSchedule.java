package org.voltroam.domain.catalog.location;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.Open;

/** A status planned for a while. Source: OCPI 2.2.1 mod_locations, StatusSchedule. */
public record StatusSchedule(Instant begin, @Nullable Instant end, Open<EvseStatus> status, Extras extras) {}
