/**
 * The walls of the house, and the proof that each of them holds: start at {@link org.voltroam.verify.architecture.WallsTest}. What
 * each wall forbids is in {@link org.voltroam.verify.architecture.Walls}.
 */
@NullMarked
package org.voltroam.verify.architecture;

import org.jspecify.annotations.NullMarked;
