/** The conformance robot against our own roles, and against partners that misbehave. Start at {@link org.voltroam.verify.robot.RobotTest}. */
@NullMarked
package org.voltroam.verify.robot;

import org.jspecify.annotations.NullMarked;
