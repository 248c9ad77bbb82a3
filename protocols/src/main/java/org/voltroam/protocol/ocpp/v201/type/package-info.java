/**
 * The objects that messages of OCPP 2.0.1 are made of, one file each.
 *
 * <p>Start at {@link org.voltroam.protocol.ocpp.v201.type.IdToken} or {@link org.voltroam.protocol.ocpp.v201.type.MeterValue}. Lengths, ranges and what may be
 * missing stand beside the fields, for {@link org.voltroam.protocol.ocpp.shape.Shape} to read.
 */
@NullMarked
package org.voltroam.protocol.ocpp.v201.type;

import org.jspecify.annotations.NullMarked;
