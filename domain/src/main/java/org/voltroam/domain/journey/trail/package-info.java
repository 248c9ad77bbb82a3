/**
 * What happened on the way of a charge, told for people: the audit of a journey. Start at {@link
 * org.voltroam.domain.journey.trail.Step}.
 */
@NullMarked
package org.voltroam.domain.journey.trail;

import org.jspecify.annotations.NullMarked;
