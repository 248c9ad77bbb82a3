/**
 * What must survive, and the doors to it.
 *
 * <p>Start at {@link org.voltroam.domain.store.Store}: everything is written by {@link org.voltroam.domain.store.Store#commit},
 * which returns once it is durable. Implementations live in the platform and pass one contract test.
 */
@NullMarked
package org.voltroam.domain.store;

import org.jspecify.annotations.NullMarked;
