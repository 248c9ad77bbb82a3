/** Stands for {@code org.voltroam.stage}, with its walls broken. */
@NullMarked
package org.voltroam.verify.architecture.violations.stage;

import org.jspecify.annotations.NullMarked;
