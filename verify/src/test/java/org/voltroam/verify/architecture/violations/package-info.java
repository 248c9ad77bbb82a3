/** Breaks the walls on purpose, so that a test can see each of them hold. */
@NullMarked
package org.voltroam.verify.architecture.violations;

import org.jspecify.annotations.NullMarked;
