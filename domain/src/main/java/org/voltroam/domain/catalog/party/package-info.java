/** Who takes part and what they agreed on. Start at {@link org.voltroam.domain.catalog.party.Agreement}. */
@NullMarked
package org.voltroam.domain.catalog.party;

import org.jspecify.annotations.NullMarked;
