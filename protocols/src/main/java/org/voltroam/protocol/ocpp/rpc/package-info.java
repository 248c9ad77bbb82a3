/**
 * OCPP-J: remote calls as JSON arrays on a WebSocket, the same for every version and for both ends.
 *
 * <p>Start at {@link org.voltroam.protocol.ocpp.rpc.RpcConnection}: one per socket, it hands the other side's calls to a {@link
 * org.voltroam.protocol.ocpp.rpc.CallHandler} and makes ours. {@link org.voltroam.protocol.ocpp.rpc.Frames} reads and writes the
 * arrays. A broken frame is answered or dropped; it never costs the connection.
 */
@NullMarked
package org.voltroam.protocol.ocpp.rpc;

import org.jspecify.annotations.NullMarked;
