/** Stands for {@code org.voltroam.role.cpo}, with its walls broken. */
@NullMarked
package org.voltroam.verify.architecture.violations.role.cpo;

import org.jspecify.annotations.NullMarked;
