/** What happened, for ever. Start at {@link org.voltroam.domain.journey.cdr.Cdr}. */
@NullMarked
package org.voltroam.domain.journey.cdr;

import org.jspecify.annotations.NullMarked;
