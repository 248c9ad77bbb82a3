/**
 * OCPI as strangers see it: real sockets, peers that misbehave, and the tables of the specification. Start at {@link
 * org.voltroam.verify.ocpi.Town}, where everybody lives.
 */
@NullMarked
package org.voltroam.verify.ocpi;

import org.jspecify.annotations.NullMarked;
