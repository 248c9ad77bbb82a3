/** Stands for {@code org.voltroam.app.right}, with its walls broken. */
@NullMarked
package org.voltroam.verify.architecture.violations.app.right;

import org.jspecify.annotations.NullMarked;
