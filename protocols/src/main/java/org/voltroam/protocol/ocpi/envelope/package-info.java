/**
 * What every OCPI message is wrapped in, in all versions: the response envelope, status codes, credentials tokens, routing
 * headers and pages. Start at {@link org.voltroam.protocol.ocpi.envelope.Envelope}.
 */
@NullMarked
package org.voltroam.protocol.ocpi.envelope;

import org.jspecify.annotations.NullMarked;
