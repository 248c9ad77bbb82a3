/**
 * Which test proves which rule of OCPI and of OCPP: the pages docs/conformance-ocpi.md and docs/conformance-ocpp.md, made from the tags on
 * the tests.
 *
 * <p>Start at {@link org.voltroam.verify.conformance.ConformancePage}.
 */
@NullMarked
package org.voltroam.verify.conformance;

import org.jspecify.annotations.NullMarked;
