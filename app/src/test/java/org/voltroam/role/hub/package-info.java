/** The hub before peers of OCPI 2.1.1. Start at {@link org.voltroam.role.hub.CounterpartTest}. */
@NullMarked
package org.voltroam.role.hub;

import org.jspecify.annotations.NullMarked;
