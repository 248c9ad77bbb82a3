/** Stands for {@code org.voltroam.role.emsp}, with its walls broken. */
@NullMarked
package org.voltroam.verify.architecture.violations.role.emsp;

import org.jspecify.annotations.NullMarked;
