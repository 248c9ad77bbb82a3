/**
 * Which test proves which rule of OCPI: the page docs/conformance-ocpi.md, made from the tags on the tests.
 *
 * <p>Start at {@link org.voltroam.verify.conformance.ConformancePage}.
 */
@NullMarked
package org.voltroam.verify.conformance;

import org.jspecify.annotations.NullMarked;
