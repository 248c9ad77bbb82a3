/** Stands for {@code org.voltroam.domain.journey.cdr}, with its walls broken. */
@NullMarked
package org.voltroam.verify.architecture.violations.domain.journey.cdr;

import org.jspecify.annotations.NullMarked;
