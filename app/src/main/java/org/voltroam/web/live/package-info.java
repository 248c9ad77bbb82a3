/**
 * Tells open pages what has changed, as server-sent events. Start at {@link org.voltroam.web.live.Live}.
 */
@NullMarked
package org.voltroam.web.live;

import org.jspecify.annotations.NullMarked;
