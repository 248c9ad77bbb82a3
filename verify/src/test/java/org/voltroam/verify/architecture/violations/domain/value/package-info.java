/** Stands for {@code org.voltroam.domain.value}, with its walls broken. */
@NullMarked
package org.voltroam.verify.architecture.violations.domain.value;

import org.jspecify.annotations.NullMarked;
