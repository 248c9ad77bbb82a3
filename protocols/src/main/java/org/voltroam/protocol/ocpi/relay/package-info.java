/**
 * The hub's data plane: who may speak to whom, and the few bytes that change on the way.
 *
 * <p>Start at {@link org.voltroam.protocol.ocpi.relay.Relay}. It decides from headers, method and URL alone; a body is read only
 * where it holds a URL the hub must stand in for.
 */
@NullMarked
package org.voltroam.protocol.ocpi.relay;

import org.jspecify.annotations.NullMarked;
