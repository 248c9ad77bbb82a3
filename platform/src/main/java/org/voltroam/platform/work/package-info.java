/**
 * Work that goes on beside requests: on virtual threads, with a name, and with an end.
 *
 * <p>Start at {@link org.voltroam.platform.work.Workers}, which owns the threads; {@link
 * org.voltroam.platform.work.Schedule} runs things later or again and again on them; {@link
 * org.voltroam.platform.work.Backoff} says how long to wait after a failure. {@link org.voltroam.platform.work.FaultPoint} is where tests
 * let the program die.
 */
@NullMarked
package org.voltroam.platform.work;

import org.jspecify.annotations.NullMarked;
