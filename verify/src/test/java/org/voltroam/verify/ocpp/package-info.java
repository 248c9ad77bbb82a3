/**
 * OCPP seen from outside: other people's clients, real sockets, and what a call costs.
 *
 * <p>Start at {@link org.voltroam.verify.ocpp.ForeignClientTest}. {@link org.voltroam.verify.ocpp.CallCost} is a program that
 * prints the processor time of one call.
 */
@NullMarked
package org.voltroam.verify.ocpp;

import org.jspecify.annotations.NullMarked;
