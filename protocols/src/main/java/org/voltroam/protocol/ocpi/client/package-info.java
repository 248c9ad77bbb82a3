/**
 * The calling side of OCPI, the same for all versions. Start at {@link org.voltroam.protocol.ocpi.client.OcpiClient}; what comes
 * back is a {@link org.voltroam.protocol.ocpi.client.Reply}, never an exception.
 */
@NullMarked
package org.voltroam.protocol.ocpi.client;

import org.jspecify.annotations.NullMarked;
