/**
 * What a version of OCPI is to those who speak it: its name, its manners and how it writes each object.
 *
 * <p>Start at {@link org.voltroam.protocol.ocpi.wire.Wire}. Each version has one, in a package of its own; {@link
 * org.voltroam.protocol.ocpi.wire.Wires} is the set that a platform speaks. The records here are the messages that are no objects of
 * the domain, in a form that every version can be read into.
 */
@NullMarked
package org.voltroam.protocol.ocpi.wire;

import org.jspecify.annotations.NullMarked;
