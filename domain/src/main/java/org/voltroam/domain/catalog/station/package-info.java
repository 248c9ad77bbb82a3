/** The CPO's own stations. Start at {@link org.voltroam.domain.catalog.station.ChargingStation}. */
@NullMarked
package org.voltroam.domain.catalog.station;

import org.jspecify.annotations.NullMarked;
