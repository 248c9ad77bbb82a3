/**
 * From one version of OCPI to another, by way of the canonical records of the domain. Start at
 * {@link org.voltroam.protocol.ocpi.bridge.Losses}: what a version could not say.
 */
@NullMarked
package org.voltroam.protocol.ocpi.bridge;

import org.jspecify.annotations.NullMarked;
