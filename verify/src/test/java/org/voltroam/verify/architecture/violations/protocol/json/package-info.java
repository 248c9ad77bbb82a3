/** Stands for {@code org.voltroam.protocol.json}, with its walls broken. */
@NullMarked
package org.voltroam.verify.architecture.violations.protocol.json;

import org.jspecify.annotations.NullMarked;
