package org.voltroam.protocol.ocpi.exchange;

import java.time.Duration;
import java.util.function.Function;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.journey.command.CommandResponse;
import org.voltroam.domain.journey.command.CommandResponseType;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpi.envelope.StatusCode;
import org.voltroam.protocol.ocpi.server.Answer;
import org.voltroam.protocol.ocpi.server.Call;
import org.voltroam.protocol.ocpi.server.Interface;
import org.voltroam.protocol.ocpi.server.Ownership;
import org.voltroam.protocol.ocpi.wire.CancelReservation;
import org.voltroam.protocol.ocpi.wire.Codec;
import org.voltroam.protocol.ocpi.wire.ReserveNow;
import org.voltroam.protocol.ocpi.wire.StartSession;
import org.voltroam.protocol.ocpi.wire.StopSession;
import org.voltroam.protocol.ocpi.wire.UnlockConnector;

/** The CPO's side of commands. Source: OCPI 2.2.1 mod_commands, Receiver Interface: POST /{command}. */
public final class CommandsReceiver implements Interface {

    /** The CPO's hand. Each answers at once; what the station makes of it goes to the response URL later. */
    public interface Hand {

        Done start(PartyId emsp, StartSession command, String correlationId);

        Done stop(PartyId emsp, StopSession command, String correlationId);

        Done reserve(PartyId emsp, ReserveNow command, String correlationId);

        Done cancel(PartyId emsp, CancelReservation command, String correlationId);

        Done unlock(PartyId emsp, UnlockConnector command, String correlationId);
    }

    /** What the CPO answers. */
    public sealed interface Done {
        record Responded(CommandResponse response) implements Done {}

        /** Source: status code 2003. */
        record UnknownLocation() implements Done {}

        /** Source: status code 2001. */
        record Invalid(String why) implements Done {}

        static Done of(CommandResponseType type) {
            return new Responded(CommandResponse.of(type, Duration.ZERO));
        }
    }

    /** What a command needs of the hand. */
    private interface Order<C> {
        Done give(PartyId emsp, C command, String correlationId);
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
        return Ownership.speaker(call).map(emsp -> command(call, emsp)).orElseGet(() -> Ownership.noSpeaker(call));
    }

    private Answer command(Call call, PartyId emsp) {
        var wire = call.wire();
        return switch (call.segment(0)) {
            case "START_SESSION" ->
                run(call, emsp, wire.startSession(), StartSession::responseUrl, own(StartSession::token, this::start));
            case "STOP_SESSION" -> run(call, emsp, wire.stopSession(), StopSession::responseUrl, hand::stop);
            case "RESERVE_NOW" ->
                run(call, emsp, wire.reserveNow(), ReserveNow::responseUrl, own(ReserveNow::token, hand::reserve));
            case "CANCEL_RESERVATION" ->
                wire.cancelReservation()
                        .map(codec -> run(call, emsp, codec, CancelReservation::responseUrl, hand::cancel))
                        .orElseGet(CommandsReceiver::unknown);
            case "UNLOCK_CONNECTOR" ->
                run(call, emsp, wire.unlockConnector(), UnlockConnector::responseUrl, hand::unlock);
            default -> unknown();
        };
    }

    /** A connector's id means nothing without its EVSE. Source: StartSession, connector_id. */
    private Done start(PartyId emsp, StartSession command, String correlationId) {
        return command.connector() != null && command.evse() == null
                ? new Done.Invalid("/connector_id needs /evse_uid")
                : hand.start(emsp, command, correlationId);
    }

    /** Only one's own tokens may charge or reserve. Source: StartSession, token. */
    private static <C> Order<C> own(Function<C, Token> token, Order<C> order) {
        return (emsp, command, correlationId) -> token.apply(command).party().equals(emsp)
                ? order.give(emsp, command, correlationId)
                : Done.of(CommandResponseType.REJECTED);
    }

    private static <C> Answer run(
            Call call, PartyId emsp, Codec<C> codec, Function<C, String> responseUrl, Order<C> order) {
        var violations = new Violations();
        var command = codec.read(call.body(violations), call.of(emsp));
        var fatal = ObjectReceiver.fatal(violations);
        if (!fatal.isEmpty()) {
            return Answer.invalid(fatal);
        }
        if (!Ownership.isOwnUrl(call, responseUrl.apply(command))) {
            return Answer.refused(StatusCode.INVALID_PARAMETERS, "/response_url does not lead to you");
        }
        return switch (order.give(emsp, command, call.routing().correlationId())) {
            case Done.Responded(var response) ->
                Answer.ok(call.wire().commandResponse().write(response));
            case Done.Invalid(var why) -> Answer.refused(StatusCode.INVALID_PARAMETERS, why);
            case Done.UnknownLocation() ->
                Answer.refused(StatusCode.UNKNOWN_LOCATION, "the location or EVSE is not known here");
        };
    }

    private static Answer unknown() {
        return Answer.notFound("the command");
    }
}
