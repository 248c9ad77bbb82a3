/** Prices against vectors from the specification, its discussions and other implementations. */
@NullMarked
package org.voltroam.verify.money;

import org.jspecify.annotations.NullMarked;
