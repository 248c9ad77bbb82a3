/**
 * May this token charge here, now? Start at {@link org.voltroam.domain.journey.authorization.Authorization}, the answer; the doors are
 * {@link org.voltroam.domain.journey.authorization.Authorizer} (eMSP) and {@link org.voltroam.domain.journey.authorization.Whitelist}
 * (CPO).
 */
@NullMarked
package org.voltroam.domain.journey.authorization;

import org.jspecify.annotations.NullMarked;
