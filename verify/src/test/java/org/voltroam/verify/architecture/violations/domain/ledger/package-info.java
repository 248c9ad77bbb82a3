/** Stands for {@code org.voltroam.domain.ledger}, with its walls broken. */
@NullMarked
package org.voltroam.verify.architecture.violations.domain.ledger;

import org.jspecify.annotations.NullMarked;
