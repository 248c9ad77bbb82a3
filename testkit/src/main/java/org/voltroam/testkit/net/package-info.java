/**
 * Networks without wires.
 *
 * <p>Start at {@link org.voltroam.testkit.net.MemorySockets}: WebSockets between a client and an endpoint in one process, which
 * can be cut and mended at will.
 */
@NullMarked
package org.voltroam.testkit.net;

import org.jspecify.annotations.NullMarked;
