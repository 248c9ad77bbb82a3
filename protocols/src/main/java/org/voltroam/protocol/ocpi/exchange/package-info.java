/**
 * What platforms do with each other, in whatever version they share: register, push, pull, ask, command. Serving and calling side.
 *
 * <p>Start at {@link org.voltroam.protocol.ocpi.exchange.Peer}, the calling side of everything after registration, which is {@link
 * org.voltroam.protocol.ocpi.exchange.Handshake}. The serving side is one file for each kind of interface. None of them knows a
 * version: each gets a {@link org.voltroam.protocol.ocpi.wire.Wire} with the call it answers or the connection it uses.
 */
@NullMarked
package org.voltroam.protocol.ocpi.exchange;

import org.jspecify.annotations.NullMarked;
