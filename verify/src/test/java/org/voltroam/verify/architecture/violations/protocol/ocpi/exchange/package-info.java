/** Stands for {@code org.voltroam.protocol.ocpi.exchange}, with its walls broken. */
@NullMarked
package org.voltroam.verify.architecture.violations.protocol.ocpi.exchange;

import org.jspecify.annotations.NullMarked;
