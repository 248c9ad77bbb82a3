/**
 * The serving side of OCPI, the same for all versions: who calls, which module, what is answered.
 *
 * <p>Start at {@link org.voltroam.protocol.ocpi.server.OcpiServer}; each module's interface is an {@link
 * org.voltroam.protocol.ocpi.server.Interface}.
 */
@NullMarked
package org.voltroam.protocol.ocpi.server;

import org.jspecify.annotations.NullMarked;
