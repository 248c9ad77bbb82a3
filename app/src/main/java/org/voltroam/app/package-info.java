/**
 * The program: the command line, and a node that gives the roles sockets, threads and databases.
 *
 * <p>Start at {@link org.voltroam.app.Main}; what {@code up} runs is a {@link org.voltroam.app.Node}.
 */
@NullMarked
package org.voltroam.app;

import org.jspecify.annotations.NullMarked;
