package org.voltroam.domain.journey.command;

import java.time.Duration;
import java.util.List;
import org.voltroam.domain.value.DisplayText;
import org.voltroam.domain.value.Open;

/**
 * What the CPO answers at once; the station has not been heard yet. Source: OCPI 2.2.1 mod_commands, CommandResponse.
 *
 * @param timeout how long the CPO waits for the station; no result later than that
 */
public record CommandResponse(Open<CommandResponseType> result, Duration timeout, List<DisplayText> message) {

    public static CommandResponse of(CommandResponseType result, Duration timeout) {
        return new CommandResponse(Open.of(result), timeout, List.of());
    }
}
