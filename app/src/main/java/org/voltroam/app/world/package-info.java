/**
 * A world read from files that anyone can edit: parties, agreements, locations, tariffs, tokens, contracts, stations. Start at {@link
 * org.voltroam.app.world.World}.
 */
@NullMarked
package org.voltroam.app.world;

import org.jspecify.annotations.NullMarked;
