/**
 * What a charge will cost, said before it begins, and kept to. Start at {@link org.voltroam.domain.journey.quote.Previewer}; a
 * {@link org.voltroam.domain.journey.quote.Quote} is a preview that binds.
 */
@NullMarked
package org.voltroam.domain.journey.quote;

import org.jspecify.annotations.NullMarked;
