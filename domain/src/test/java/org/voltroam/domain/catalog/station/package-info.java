/** Tests of what a CPO knows of its stations. */
@NullMarked
package org.voltroam.domain.catalog.station;

import org.jspecify.annotations.NullMarked;
