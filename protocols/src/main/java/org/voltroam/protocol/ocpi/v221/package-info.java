/**
 * OCPI 2.2.1 on the wire, one file per module: each reads leniently into the domain's records and writes strictly.
 *
 * <p>Start at {@link org.voltroam.protocol.ocpi.v221.V221}, which names them all; {@link
 * org.voltroam.protocol.ocpi.v221.LocationsModule} shows how one is made. Rules about what an object means live in the domain;
 * here are only names, types and cardinalities.
 */
@NullMarked
package org.voltroam.protocol.ocpi.v221;

import org.jspecify.annotations.NullMarked;
