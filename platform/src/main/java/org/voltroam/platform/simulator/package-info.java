/**
 * Simulated charging stations, as the rest of the program sees them.
 *
 * <p>Start at {@link org.voltroam.platform.simulator.StationSimulator}. The simulators themselves live in the testkit, which nobody
 * compiles against: they are found at run time, and when they are not there, there are none.
 */
@NullMarked
package org.voltroam.platform.simulator;

import org.jspecify.annotations.NullMarked;
