/**
 * An app asks for a charge to start or to stop, or for a charge to go faster or slower. Start at {@link
 * org.voltroam.domain.journey.command.Command}, and at {@link org.voltroam.domain.journey.command.ChargingProfile}.
 */
@NullMarked
package org.voltroam.domain.journey.command;

import org.jspecify.annotations.NullMarked;
