package org.voltroam.domain.journey.command;

import java.util.List;
import org.voltroam.domain.value.DisplayText;
import org.voltroam.domain.value.Open;

/** What the station made of it, sent later to the response_url. Source: OCPI 2.2.1 mod_commands, CommandResult. */
public record CommandResult(Open<CommandResultType> result, List<DisplayText> message) {

    public static CommandResult of(CommandResultType result) {
        return new CommandResult(Open.of(result), List.of());
    }
}
