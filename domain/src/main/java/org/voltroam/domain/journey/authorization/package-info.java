/** May this token charge here, now? Start at {@link org.voltroam.domain.journey.authorization.Authorization}. */
@NullMarked
package org.voltroam.domain.journey.authorization;

import org.jspecify.annotations.NullMarked;
