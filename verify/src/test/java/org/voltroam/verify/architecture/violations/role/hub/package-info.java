/** Stands for {@code org.voltroam.role.hub}, with its walls broken. */
@NullMarked
package org.voltroam.verify.architecture.violations.role.hub;

import org.jspecify.annotations.NullMarked;
