/**
 * OCPP 2.1: the translation between its messages and the version-neutral door.
 *
 * <p>Start at {@link org.voltroam.protocol.ocpp.v21.V21}; {@link org.voltroam.protocol.ocpp.v21.V21Station} hears a station, {@link
 * org.voltroam.protocol.ocpp.v21.V21Hand} commands it. The messages are in {@link org.voltroam.protocol.ocpp.v21.message}, what they
 * are made of in {@link org.voltroam.protocol.ocpp.v21.type} and {@link org.voltroam.protocol.ocpp.v21.word}. Source: OCPP 2.1 edition
 * 1, Part 2 and its JSON schemas.
 */
@NullMarked
package org.voltroam.protocol.ocpp.v21;

import org.jspecify.annotations.NullMarked;
