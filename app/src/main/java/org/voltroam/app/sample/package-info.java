/** Objects that are recognisably no real ones, for test partners to serve and for the robot to leave. Start at {@link org.voltroam.app.sample.Samples}. */
@NullMarked
package org.voltroam.app.sample;

import org.jspecify.annotations.NullMarked;
