/**
 * OCPP 1.6: its messages, one file each, and their translation to the version-neutral door.
 *
 * <p>Start at {@link org.voltroam.protocol.ocpp.v16.V16}. A message is a request and a response record, each of which reads itself
 * leniently ({@link org.voltroam.protocol.ocpp.v16.Judgement} then says whether what was read can be used) and writes itself
 * strictly. Those beside the core are described in {@link org.voltroam.protocol.ocpp.v16.message} and not offered yet. Source: OCPP 1.6
 * edition 2, chapters 4 to 7, and its JSON schemas.
 */
@NullMarked
package org.voltroam.protocol.ocpp.v16;

import org.jspecify.annotations.NullMarked;
