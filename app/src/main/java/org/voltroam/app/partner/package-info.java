/**
 * Test partners: a CPO or an eMSP of one version of OCPI with a few objects, for others to develop against, and what it may do wrong.
 *
 * <p>Start at {@link org.voltroam.app.partner.TestPartner}. It is our own role over a store in memory, so what it says is what our roles say;
 * a {@link org.voltroam.app.partner.Fault} stands before it and spoils its answers in one way.
 */
@NullMarked
package org.voltroam.app.partner;

import org.jspecify.annotations.NullMarked;
