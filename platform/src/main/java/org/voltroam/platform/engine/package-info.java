/**
 * The HTTP, WebSocket and TLS engine, and the only package that knows it is Vert.x.
 *
 * <p>Start at {@link org.voltroam.platform.engine.Engine}: it listens, and it hands out clients; both speak the plain types of
 * {@code org.voltroam.protocol.http}. All bounds stand in {@link org.voltroam.platform.engine.Limits}.
 *
 * <p>Inside, a {@code Loop} is one event loop with its own client pool, so that a forwarded request ({@code Relay}) stays on
 * one thread from the first byte in to the last byte out. Whatever may block runs on a virtual thread. There is no timer per
 * connection: each loop sweeps over what it watches once a second.
 */
@NullMarked
package org.voltroam.platform.engine;

import org.jspecify.annotations.NullMarked;
