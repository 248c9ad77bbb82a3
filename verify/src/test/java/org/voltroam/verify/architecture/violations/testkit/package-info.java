/** Stands for {@code org.voltroam.testkit}, with its walls broken. */
@NullMarked
package org.voltroam.verify.architecture.violations.testkit;

import org.jspecify.annotations.NullMarked;
