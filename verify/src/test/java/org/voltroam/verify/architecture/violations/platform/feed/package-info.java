/** Stands for {@code org.voltroam.platform.feed}, with its walls broken. */
@NullMarked
package org.voltroam.verify.architecture.violations.platform.feed;

import org.jspecify.annotations.NullMarked;
