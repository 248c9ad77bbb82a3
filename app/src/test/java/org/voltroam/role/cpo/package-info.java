/** What a CPO does with what its partners ask. Start at {@link org.voltroam.role.cpo.CommandsTest}. */
@NullMarked
package org.voltroam.role.cpo;

import org.jspecify.annotations.NullMarked;
