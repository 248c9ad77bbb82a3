/**
 * The words that OCPP 2.0.1 allows where it allows only some: one enum each, spelled as on the wire.
 *
 * <p>Start at {@link org.voltroam.protocol.ocpp.v201.word.TriggerReason}. Words that Java cannot spell say how they are spelled.
 */
@NullMarked
package org.voltroam.protocol.ocpp.v201.word;

import org.jspecify.annotations.NullMarked;
