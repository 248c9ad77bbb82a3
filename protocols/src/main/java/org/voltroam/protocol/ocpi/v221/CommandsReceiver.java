package org.voltroam.protocol.ocpi.v221;

import java.time.Duration;
import java.util.function.Function;
import org.voltroam.domain.journey.command.CommandResponse;
import org.voltroam.domain.journey.command.CommandResponseType;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpi.envelope.StatusCode;
import org.voltroam.protocol.ocpi.server.Answer;
import org.voltroam.protocol.ocpi.server.Call;
import org.voltroam.protocol.ocpi.server.Interface;
import org.voltroam.protocol.ocpi.server.Ownership;
import org.voltroam.protocol.ocpi.wire.StartSession;
import org.voltroam.protocol.ocpi.wire.StopSession;

/** The CPO's side of commands. Source: OCPI 2.2.1 mod_commands, Receiver Interface: POST /{command}. */
public final class CommandsReceiver implements Interface {

    /** The CPO's hand. Each answers at once; what the station makes of it goes to the response URL later. */
    public interface Hand {

        Done start(PartyId emsp, StartSession command, String correlationId);

        Done stop(PartyId emsp, StopSession command, String correlationId);
    }

    /** What the CPO answers. */
    public sealed interface Done {
        record Responded(CommandResponse response) implements Done {}

        /** Source: status code 2003. */
        record UnknownLocation() implements Done {}
    }

    private final Hand hand;

    public CommandsReceiver(Hand hand) {
        this.hand = hand;
    }

    @Override
    public Answer answer(Call call) {
        if (call.method() != Method.POST) {
            return Answer.methodNotAllowed();
        }
        var emsp = Ownership.speaker(call);
        if (emsp.isEmpty()) {
            return Ownership.noSpeaker(call);
        }
        return switch (call.segment(0)) {
            case "START_SESSION" ->
                run(
                        call,
                        CommandsModule::startSession,
                        StartSession::responseUrl,
                        start -> start(emsp.get(), start, call));
            case "STOP_SESSION" ->
                run(
                        call,
                        CommandsModule::stopSession,
                        StopSession::responseUrl,
                        stop -> hand.stop(emsp.get(), stop, call.routing().correlationId()));
            case "RESERVE_NOW", "CANCEL_RESERVATION", "UNLOCK_CONNECTOR" ->
                Answer.ok(CommandsModule.commandResponse(
                        CommandResponse.of(CommandResponseType.NOT_SUPPORTED, Duration.ZERO)));
            default -> Answer.notFound("the command");
        };
    }

    /** Only one's own tokens may start a session. Source: StartSession, token. */
    private Done start(PartyId emsp, StartSession start, Call call) {
        return start.token().party().equals(emsp)
                ? hand.start(emsp, start, call.routing().correlationId())
                : new Done.Responded(CommandResponse.of(CommandResponseType.REJECTED, Duration.ZERO));
    }

    private static <C> Answer run(
            Call call, Function<Fields, C> read, Function<C, String> responseUrl, Function<C, Done> action) {
        var violations = new Violations();
        var command = read.apply(Fields.of(Json.parse(call.request().body()), "", violations));
        var fatal = ObjectReceiver.fatal(violations);
        if (!fatal.isEmpty()) {
            return Answer.invalid(fatal);
        }
        if (!Ownership.isOwnUrl(call, responseUrl.apply(command))) {
            return Answer.refused(StatusCode.INVALID_PARAMETERS, "/response_url does not lead to you");
        }
        return switch (action.apply(command)) {
            case Done.Responded(var response) -> Answer.ok(CommandsModule.commandResponse(response));
            case Done.UnknownLocation() ->
                Answer.refused(StatusCode.UNKNOWN_LOCATION, "the location or EVSE is not known here");
        };
    }
}
