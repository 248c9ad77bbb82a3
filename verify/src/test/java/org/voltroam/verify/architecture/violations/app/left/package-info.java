/** Stands for {@code org.voltroam.app.left}, with its walls broken. */
@NullMarked
package org.voltroam.verify.architecture.violations.app.left;

import org.jspecify.annotations.NullMarked;
