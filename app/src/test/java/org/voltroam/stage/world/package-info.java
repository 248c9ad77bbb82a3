/** The demo world is whole. */
@NullMarked
package org.voltroam.stage.world;

import org.jspecify.annotations.NullMarked;
