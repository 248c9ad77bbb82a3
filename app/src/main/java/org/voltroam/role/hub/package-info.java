/**
 * The hub: connects CPOs and eMSPs, relays between them, keeps copies, clears. Start at {@link org.voltroam.role.hub.Hub}; the
 * relay itself is {@link org.voltroam.protocol.ocpi.relay.Relay}.
 */
@NullMarked
package org.voltroam.role.hub;

import org.jspecify.annotations.NullMarked;
