/**
 * OCPI 2.3.0 (edition 2) on the wire, one file per module: each reads leniently into the domain's records and writes strictly.
 *
 * <p>Start at {@link org.voltroam.protocol.ocpi.v230.V230}, then read {@link org.voltroam.protocol.ocpi.v230.LocationsModule}. The
 * domain is the superset of this version, so here are only names, types and cardinalities.
 */
@NullMarked
package org.voltroam.protocol.ocpi.v230;

import org.jspecify.annotations.NullMarked;
