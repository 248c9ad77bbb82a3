/** Stands for {@code org.voltroam.protocol.ocpi.v211}, with its walls broken. */
@NullMarked
package org.voltroam.verify.architecture.violations.protocol.ocpi.v211;

import org.jspecify.annotations.NullMarked;
