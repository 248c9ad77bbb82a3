/** Stands for {@code org.voltroam.protocol.ocpi.v221}, with its walls broken. */
@NullMarked
package org.voltroam.verify.architecture.violations.protocol.ocpi.v221;

import org.jspecify.annotations.NullMarked;
