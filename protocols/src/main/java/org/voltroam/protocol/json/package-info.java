/**
 * JSON as peers really send it: read leniently, judged explicitly, written strictly.
 *
 * <p>Start at {@link org.voltroam.protocol.json.Fields}: it reads one object field by field, notes every {@link
 * org.voltroam.protocol.json.Violation} with a JSON pointer instead of stopping, and keeps what it did not understand as {@link
 * org.voltroam.domain.value.Extras}. {@link org.voltroam.protocol.json.Out} writes one object. Numbers are exact both ways.
 */
@NullMarked
package org.voltroam.protocol.json;

import org.jspecify.annotations.NullMarked;
