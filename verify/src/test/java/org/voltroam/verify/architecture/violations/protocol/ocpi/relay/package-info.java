/** Stands for {@code org.voltroam.protocol.ocpi.relay}, with its walls broken. */
@NullMarked
package org.voltroam.verify.architecture.violations.protocol.ocpi.relay;

import org.jspecify.annotations.NullMarked;
