/** Stands for {@code org.voltroam.role}, with its walls broken. */
@NullMarked
package org.voltroam.verify.architecture.violations.role;

import org.jspecify.annotations.NullMarked;
