/**
 * Whether what was permitted, charged, recorded and billed is one and the same charge. Start at {@link
 * org.voltroam.domain.aftercare.match.FourWays}.
 */
@NullMarked
package org.voltroam.domain.aftercare.match;

import org.jspecify.annotations.NullMarked;
