/** It charges. Start at {@link org.voltroam.domain.journey.session.Session}. */
@NullMarked
package org.voltroam.domain.journey.session;

import org.jspecify.annotations.NullMarked;
