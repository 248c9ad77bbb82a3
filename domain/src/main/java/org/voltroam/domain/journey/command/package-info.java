/** An app asks for a charge to start or to stop. Start at {@link org.voltroam.domain.journey.command.Command}. */
@NullMarked
package org.voltroam.domain.journey.command;

import org.jspecify.annotations.NullMarked;
