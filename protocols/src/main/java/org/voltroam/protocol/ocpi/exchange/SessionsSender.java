package org.voltroam.protocol.ocpi.exchange;

import org.voltroam.domain.journey.session.ChargingPreferences;
import org.voltroam.domain.journey.session.Session;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.SessionId;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpi.envelope.StatusCode;
import org.voltroam.protocol.ocpi.server.Answer;
import org.voltroam.protocol.ocpi.server.Call;
import org.voltroam.protocol.ocpi.server.Interface;
import org.voltroam.protocol.ocpi.server.Ownership;
import org.voltroam.protocol.ocpi.wire.Codec;
import tools.jackson.databind.node.StringNode;

/**
 * The CPO's side of sessions: the list, and what the driver of one wishes: PUT {@code /{session_id}/charging_preferences}.
 *
 * <p>Source: OCPI 2.2.1 mod_sessions, Sender Interface. Where the EVSE takes no wishes the answer is HTTP 404 with 2001
 * (ChargingPreferencesResponse).
 */
public record SessionsSender(ListSender<Session> list, Desk desk) implements Interface {

    /** The CPO's word on a wish. */
    @FunctionalInterface
    public interface Desk {
        Verdict wish(PartyId emsp, SessionId session, ChargingPreferences preferences);
    }

    /** What becomes of a wish. */
    public sealed interface Verdict {
        record Responded(ChargingPreferences.Response response) implements Verdict {}

        /** There is no such session of theirs that goes on. */
        record UnknownSession() implements Verdict {}

        /** The EVSE is not CHARGING_PREFERENCES_CAPABLE. */
        record NotCapable() implements Verdict {}
    }

    @Override
    public Answer answer(Call call) {
        if (call.path().size() != 2 || !call.segment(1).equals("charging_preferences")) {
            return list.answer(call);
        }
        var codec = call.wire().chargingPreferences();
        if (codec.isEmpty()) {
            return Answer.notFound("the path");
        }
        return call.method() == Method.PUT
                ? Ownership.speaker(call)
                        .map(emsp -> wish(call, emsp, codec.get()))
                        .orElseGet(() -> Ownership.noSpeaker(call))
                : Answer.methodNotAllowed();
    }

    private Answer wish(Call call, PartyId emsp, Codec<ChargingPreferences> codec) {
        var violations = new Violations();
        var preferences = codec.read(call.body(violations), call.of(emsp));
        var fatal = ObjectReceiver.fatal(violations);
        if (!fatal.isEmpty()) {
            return Answer.invalid(fatal);
        }
        return switch (desk.wish(emsp, SessionId.of(call.segment(0)), preferences)) {
            case Verdict.Responded(var response) -> Answer.ok(StringNode.valueOf(response.name()));
            case Verdict.UnknownSession() -> Answer.notFound("the session");
            case Verdict.NotCapable() ->
                Answer.http(404, StatusCode.INVALID_PARAMETERS, "the EVSE takes no charging preferences");
        };
    }
}
