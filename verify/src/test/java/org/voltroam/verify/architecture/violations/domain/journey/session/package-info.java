/** Stands for {@code org.voltroam.domain.journey.session}, with its walls broken. */
@NullMarked
package org.voltroam.verify.architecture.violations.domain.journey.session;

import org.jspecify.annotations.NullMarked;
