/**
 * OCPI 2.1.1 on the wire, one file per module: each reads leniently into the domain's records and writes within the limits of the
 * tables of 2.1.1.
 *
 * <p>Start at {@link org.voltroam.protocol.ocpi.v211.SessionsModule}, which shows all that differs: an owner who is not named, a
 * token known by its contract only, a location that is repeated whole. What such a document leaves unsaid comes along as
 * {@link org.voltroam.protocol.ocpi.v211.Inbound}, and what it cannot say is noted in
 * {@link org.voltroam.protocol.ocpi.v211.Outbound}. What the records have no place for is {@link org.voltroam.protocol.ocpi.v211.Kept}, so that a peer finds its own words again.
 */
@NullMarked
package org.voltroam.protocol.ocpi.v211;

import org.jspecify.annotations.NullMarked;
