/**
 * From one version of OCPI to another, by way of the canonical records of the domain. Start at
 * {@link org.voltroam.protocol.ocpi.bridge.Losses}: what a version could not say.
 *
 * <p>A message in flight is told again by {@link org.voltroam.protocol.ocpi.bridge.Bridge}: {@link
 * org.voltroam.protocol.ocpi.bridge.Topic} says what it holds, {@link org.voltroam.protocol.ocpi.bridge.Crossover} takes it across, and
 * {@link org.voltroam.protocol.ocpi.bridge.Echo} hears what was lost where a codec does not tell.
 */
@NullMarked
package org.voltroam.protocol.ocpi.bridge;

import org.jspecify.annotations.NullMarked;
