/** What an eMSP does with what its CPOs tell it. Start at {@link org.voltroam.role.emsp.CreditsTest}. */
@NullMarked
package org.voltroam.role.emsp;

import org.jspecify.annotations.NullMarked;
