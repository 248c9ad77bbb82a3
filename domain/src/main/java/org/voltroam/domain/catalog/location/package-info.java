/** Where one can charge. Start at {@link org.voltroam.domain.catalog.location.Location}. */
@NullMarked
package org.voltroam.domain.catalog.location;

import org.jspecify.annotations.NullMarked;
