/**
 * The messages of OCPP 2.0.1: one file each, with what is asked and what is answered, whoever asks.
 *
 * <p>Start at {@link org.voltroam.protocol.ocpp.v201.message.Actions}, which lists them.
 */
@NullMarked
package org.voltroam.protocol.ocpp.v201.message;

import org.jspecify.annotations.NullMarked;
