/**
 * OCPP 2.0.1: the translation between its messages and the version-neutral door.
 *
 * <p>Start at {@link org.voltroam.protocol.ocpp.v201.V201}; {@link org.voltroam.protocol.ocpp.v201.V201Station} hears a station, {@link
 * org.voltroam.protocol.ocpp.v201.V201Hand} commands it. The messages are in {@link org.voltroam.protocol.ocpp.v201.message}, what they
 * are made of in {@link org.voltroam.protocol.ocpp.v201.type} and {@link org.voltroam.protocol.ocpp.v201.word}. Source: OCPP 2.0.1 edition
 * 3, Part 2 and its JSON schemas.
 */
@NullMarked
package org.voltroam.protocol.ocpp.v201;

import org.jspecify.annotations.NullMarked;
