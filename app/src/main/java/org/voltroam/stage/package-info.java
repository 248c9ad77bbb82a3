/**
 * Roles brought together: a cast from a world, the visits of simulated drivers, and the journey of a charge as everybody here saw it.
 *
 * <p>Start at {@link org.voltroam.stage.Cast}; it knows nothing of sockets. {@link org.voltroam.stage.Journey} is what there is to show.
 */
@NullMarked
package org.voltroam.stage;

import org.jspecify.annotations.NullMarked;
