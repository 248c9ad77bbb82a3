/**
 * A world read from files that anyone can edit: parties, agreements, locations, tariffs, tokens, contracts, stations. Start at {@link
 * org.voltroam.stage.world.World}.
 */
@NullMarked
package org.voltroam.stage.world;

import org.jspecify.annotations.NullMarked;
