/** A store for tests and simulation that forgets when it closes. Start at {@link org.voltroam.platform.store.memory.MemoryStore}. */
@NullMarked
package org.voltroam.platform.store.memory;

import org.jspecify.annotations.NullMarked;
