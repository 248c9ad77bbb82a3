/**
 * Periods and statements against an auditor that knows the raw CDRs only, against kills, and against two at once.
 *
 * <p>Start at {@link org.voltroam.verify.clearing.RandomWorldTest}.
 */
@NullMarked
package org.voltroam.verify.clearing;

import org.jspecify.annotations.NullMarked;
