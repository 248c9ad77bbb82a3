/**
 * How fast may be charged. Start at {@link org.voltroam.domain.catalog.power.Composite}, what all charging profiles of a station come
 * to; {@link org.voltroam.domain.catalog.power.Sharing} divides what a site or a group of places may draw.
 */
@NullMarked
package org.voltroam.domain.catalog.power;

import org.jspecify.annotations.NullMarked;
