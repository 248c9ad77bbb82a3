/**
 * What every role is made of: one OCPI platform with its own store. Start at {@link org.voltroam.role.Member}.
 *
 * <p>The roles themselves live in the packages below and do not know each other; in one process they meet as OCPI parties.
 */
@NullMarked
package org.voltroam.role;

import org.jspecify.annotations.NullMarked;
