/**
 * OCPP: how charging stations speak with a charge point operator.
 *
 * <p>Rooms, each seeing only the ones before it: {@link org.voltroam.protocol.ocpp.rpc} frames calls and answers on a WebSocket, {@link
 * org.voltroam.protocol.ocpp.shape} reads and writes messages that are records, {@link org.voltroam.protocol.ocpp.station} is the
 * version-neutral door (start at its {@code Csms}), and one room per version ({@link org.voltroam.protocol.ocpp.v16}, {@link
 * org.voltroam.protocol.ocpp.v201}, {@link org.voltroam.protocol.ocpp.v21}) translates between that version's messages and the door.
 */
@NullMarked
package org.voltroam.protocol.ocpp;

import org.jspecify.annotations.NullMarked;
