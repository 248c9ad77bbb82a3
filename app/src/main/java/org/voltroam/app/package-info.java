/**
 * The program: which roles run here, on which sockets and databases, and the command line.
 *
 * <p>Start at {@link org.voltroam.app.Cast}: it wires roles from a {@link org.voltroam.app.world.World} and knows nothing of sockets;
 * {@link org.voltroam.app.Node} gives it sockets, threads and databases.
 */
@NullMarked
package org.voltroam.app;

import org.jspecify.annotations.NullMarked;
