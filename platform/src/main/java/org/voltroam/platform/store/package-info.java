/** The stores behind {@link org.voltroam.domain.store.Store}, and the {@link org.voltroam.platform.store.Directory} kept in memory. */
@NullMarked
package org.voltroam.platform.store;

import org.jspecify.annotations.NullMarked;
