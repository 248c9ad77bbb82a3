/**
 * HTTP and WebSocket as plain values and functions.
 *
 * <p>Start at {@link org.voltroam.protocol.http.HttpHandler}: a server is one, a client is one, and a test plugs the two
 * together without a socket. Handlers may block; the engine runs them on virtual threads. The relay's non-blocking door is
 * {@link org.voltroam.protocol.http.Gateway}.
 */
@NullMarked
package org.voltroam.protocol.http;

import org.jspecify.annotations.NullMarked;
