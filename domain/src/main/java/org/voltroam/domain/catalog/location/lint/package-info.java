/**
 * Whether what a CPO tells of a location fits together. Start at {@link org.voltroam.domain.catalog.location.lint.LocationLint}.
 */
@NullMarked
package org.voltroam.domain.catalog.location.lint;

import org.jspecify.annotations.NullMarked;
