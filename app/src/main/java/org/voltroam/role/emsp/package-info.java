/**
 * The eMSP: owns drivers, contracts and tokens, decides who may charge, bills. Start at {@link org.voltroam.role.emsp.Emsp}.
 */
@NullMarked
package org.voltroam.role.emsp;

import org.jspecify.annotations.NullMarked;
