/** What is checked and repaired after a charge: {@code quality} judges the documents of others. */
@NullMarked
package org.voltroam.domain.aftercare;

import org.jspecify.annotations.NullMarked;
