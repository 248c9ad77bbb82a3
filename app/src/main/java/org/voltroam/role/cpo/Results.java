package org.voltroam.role.cpo;

import java.util.List;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltroam.domain.journey.command.CommandResult;
import org.voltroam.domain.journey.command.CommandResultType;
import org.voltroam.domain.value.DisplayText;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.ocpi.client.Reply;
import org.voltroam.protocol.ocpp.station.CommandOutcome;
import org.voltroam.role.Member;

/** Tells an eMSP what became of its command, where it wants to be told. Source: OCPI 2.2.1 mod_commands, CommandResult. */
record Results(Member member, Executor threads) {

    private static final Logger LOG = LoggerFactory.getLogger(Results.class);

    /** Where a result goes. */
    record Address(PartyId emsp, String url, String correlationId) {}

    void later(Address address, CommandResult result) {
        threads.execute(() -> send(address, result));
    }

    void send(Address address, CommandResult result) {
        var reply = member.ask(address.emsp(), peer -> peer.result(address.url(), result, address.correlationId()));
        if (!(reply instanceof Reply.Answered<Boolean>)) {
            LOG.warn("the result {} of a command did not reach {}: {}", result.result(), address.emsp(), reply.told());
        }
    }

    static CommandResult of(CommandOutcome outcome) {
        return switch (outcome) {
            case CommandOutcome.Accepted accepted -> CommandResult.of(CommandResultType.ACCEPTED);
            case CommandOutcome.Rejected(var reason) -> told(CommandResultType.REJECTED, reason);
            case CommandOutcome.Unable(var why, var reason) -> told(word(why), reason);
            case CommandOutcome.NoAnswer(var cause) -> told(CommandResultType.TIMEOUT, "no answer: " + cause);
        };
    }

    static CommandResult told(CommandResultType type, String text) {
        return new CommandResult(Open.of(type), List.of(new DisplayText("en", text)));
    }

    private static CommandResultType word(CommandOutcome.Why why) {
        return switch (why) {
            case OCCUPIED -> CommandResultType.EVSE_OCCUPIED;
            case INOPERATIVE -> CommandResultType.EVSE_INOPERATIVE;
            case UNKNOWN_RESERVATION -> CommandResultType.UNKNOWN_RESERVATION;
            case NOT_SUPPORTED -> CommandResultType.NOT_SUPPORTED;
            case FAILED, MISMATCH -> CommandResultType.FAILED;
        };
    }
}
