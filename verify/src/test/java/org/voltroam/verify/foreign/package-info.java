/**
 * Partners that run on a library of somebody else's, in a process of their own. Start at {@link
 * org.voltroam.verify.foreign.ForeignPartnerTest}; docs/foreign-partners.md says how to repeat it by hand.
 */
@NullMarked
package org.voltroam.verify.foreign;

import org.jspecify.annotations.NullMarked;
