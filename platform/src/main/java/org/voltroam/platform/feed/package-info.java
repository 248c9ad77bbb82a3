/**
 * Convergent delivery: what changed reaches every receiver, newest state first, and nobody waits for anybody else.
 *
 * <p>Start at {@link org.voltroam.platform.feed.Feed}. There is no queue of messages: the change log says which objects are dirty
 * for a receiver, and what is delivered is what the object is by then.
 */
@NullMarked
package org.voltroam.platform.feed;

import org.jspecify.annotations.NullMarked;
