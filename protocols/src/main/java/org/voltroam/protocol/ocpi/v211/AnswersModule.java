package org.voltroam.protocol.ocpi.v211;

import java.time.Duration;
import java.util.List;
import org.voltroam.domain.journey.command.CommandResponse;
import org.voltroam.domain.journey.command.CommandResponseType;
import org.voltroam.domain.journey.command.CommandResult;
import org.voltroam.domain.journey.command.CommandResultType;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.ocpi.bridge.Loss.Kind;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a CPO answers to a command at once, and what the station made of it later.
 *
 * <p>Source: OCPI 2.1.1 mod_commands, CommandResponse: one object and one enum for both. Later versions have two of each; a word that
 * only the other of the two knows is taken as REJECTED.
 */
public final class AnswersModule {

    /** What a CPO is given to hear from its station, as 2.1.1 has it announce nothing. */
    static final Duration ASSUMED = Duration.ofSeconds(30);

    private AnswersModule() {}

    public static CommandResponse response(Fields in, Inbound inbound) {
        inbound.lose("timeout", Kind.STOOD_IN, ASSUMED.toSeconds() + " seconds are assumed");
        var said = Words.RESPONSE.required(in, "result");
        return new CommandResponse(canonical(said, Open.of(CommandResponseType.REJECTED), inbound), ASSUMED, List.of());
    }

    public static ObjectNode response(CommandResponse response, Outbound outbound) {
        return new Sheet(outbound)
                .word("result", response.result(), Words.RESPONSE)
                .drop("timeout", response.timeout())
                .drop("message", response.message())
                .done();
    }

    public static CommandResult result(Fields in, Inbound inbound) {
        var said = Words.RESULT.required(in, "result");
        return new CommandResult(canonical(said, Open.of(CommandResultType.REJECTED), inbound), List.of());
    }

    public static ObjectNode result(CommandResult result, Outbound outbound) {
        return new Sheet(outbound)
                .word("result", result.result(), Words.RESULT)
                .drop("message", result.message())
                .done();
    }

    private static <E extends Enum<E>> Open<E> canonical(Open<E> said, Open<E> otherwise, Inbound inbound) {
        if (said.known().isPresent() || said.text().isEmpty()) {
            return said;
        }
        inbound.lose("result", Kind.NARROWED, said + " is taken as " + otherwise);
        return otherwise;
    }
}
