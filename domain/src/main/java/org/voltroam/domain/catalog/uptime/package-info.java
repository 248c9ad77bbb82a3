/**
 * How much of the time one could charge, by the formulas that authorities ask for. Start at
 * {@link org.voltroam.domain.catalog.uptime.Yardstick}, which measures the {@link org.voltroam.domain.catalog.uptime.Course} of an EVSE.
 */
@NullMarked
package org.voltroam.domain.catalog.uptime;

import org.jspecify.annotations.NullMarked;
