/** Who may charge, as far as it is known beforehand. Start at {@link org.voltroam.domain.catalog.token.Token}. */
@NullMarked
package org.voltroam.domain.catalog.token;

import org.jspecify.annotations.NullMarked;
