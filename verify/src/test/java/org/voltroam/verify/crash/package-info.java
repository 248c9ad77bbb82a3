/**
 * Programs and databases that are killed in the middle of things, over real sockets: what was acknowledged is there afterwards, once.
 *
 * <p>Start at {@link org.voltroam.verify.crash.FaultPointsTest}: it lets a program die at each {@link
 * org.voltroam.platform.work.FaultPoint} in turn.
 */
@NullMarked
package org.voltroam.verify.crash;

import org.jspecify.annotations.NullMarked;
