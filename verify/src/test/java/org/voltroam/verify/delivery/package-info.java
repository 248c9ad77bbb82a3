/** Partners that are away, slow or wrong, over real sockets: what is delivered to them all the same, and what it costs the others. */
@NullMarked
package org.voltroam.verify.delivery;

import org.jspecify.annotations.NullMarked;
