/**
 * The hub's data plane: who may speak to whom, and the few bytes that change on the way.
 *
 * <p>Start at {@link org.voltroam.protocol.ocpi.relay.Relay}. It decides from headers, method and URL alone; a body is read only
 * where it holds a URL the hub must stand in for, or where its receiver speaks another version: then {@link
 * org.voltroam.protocol.ocpi.bridge.Bridge} says it again, and {@link org.voltroam.protocol.ocpi.relay.BridgedCrossing} tells what was lost.
 */
@NullMarked
package org.voltroam.protocol.ocpi.relay;

import org.jspecify.annotations.NullMarked;
