/**
 * The one codec of all OCPP messages: records that describe themselves.
 *
 * <p>Start at {@link org.voltroam.protocol.ocpp.shape.Shape}: it reads a record class once and from then on payloads into it and out
 * of it. A message is an {@link org.voltroam.protocol.ocpp.shape.Action} with two such records. What breaks a rule is collected in
 * {@link org.voltroam.protocol.ocpp.shape.Findings}, and {@link org.voltroam.protocol.ocpp.shape.Judgement} says whether it matters.
 */
@NullMarked
package org.voltroam.protocol.ocpp.shape;

import org.jspecify.annotations.NullMarked;
