package org.voltroam.protocol.ocpi.exchange;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.journey.command.ProfileResponse;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.SessionId;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpi.envelope.StatusCode;
import org.voltroam.protocol.ocpi.server.Answer;
import org.voltroam.protocol.ocpi.server.Call;
import org.voltroam.protocol.ocpi.server.Interface;
import org.voltroam.protocol.ocpi.server.Ownership;

/**
 * The CPO's side of charging profiles: PUT sets one, GET asks for the one that is followed, DELETE clears it, all at {@code
 * /{session_id}}.
 *
 * <p>Source: OCPI 2.2.1 mod_charging_profiles, Receiver Interface.
 */
public final class ProfilesReceiver implements Interface {

    /** The CPO's hand. Answers at once; what the station makes of it would go to the response URL later. */
    @FunctionalInterface
    public interface Hand {

        ProfileResponse wished(PartyId emsp, SessionId session);
    }

    private final Hand hand;

    public ProfilesReceiver(Hand hand) {
        this.hand = hand;
    }

    @Override
    public Answer answer(Call call) {
        if (call.path().size() != 1) {
            return Answer.notFound("the path");
        }
        var emsp = Ownership.speaker(call);
        if (emsp.isEmpty()) {
            return Ownership.noSpeaker(call);
        }
        return switch (call.method()) {
            case PUT -> put(call, emsp.get());
            case GET -> duration(call).orElseGet(() -> asked(call, emsp.get(), url(call)));
            case DELETE -> asked(call, emsp.get(), url(call));
            default -> Answer.methodNotAllowed();
        };
    }

    private Answer put(Call call, PartyId emsp) {
        var codec = call.wire().setChargingProfile();
        if (codec.isEmpty()) {
            return Answer.notFound("the module");
        }
        var violations = new Violations();
        var set = codec.get().read(call.body(violations), call.of(emsp));
        var fatal = ObjectReceiver.fatal(violations);
        return fatal.isEmpty() ? asked(call, emsp, set.responseUrl()) : Answer.invalid(fatal);
    }

    private static Optional<Answer> duration(Call call) {
        return call.request()
                        .parameter("duration")
                        .filter(text -> text.matches("[0-9]{1,9}"))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(Answer.refused(StatusCode.INVALID_PARAMETERS, "duration is required here, in seconds"));
    }

    private static @Nullable String url(Call call) {
        return call.request().parameter("response_url").orElse(null);
    }

    private Answer asked(Call call, PartyId emsp, @Nullable String responseUrl) {
        if (responseUrl == null || !Ownership.isOwnUrl(call, responseUrl)) {
            return Answer.refused(StatusCode.INVALID_PARAMETERS, "/response_url is missing or does not lead to you");
        }
        var response = hand.wished(emsp, SessionId.of(call.segment(0)));
        return call.wire()
                .profileResponse()
                .map(codec -> Answer.ok(codec.write(response)))
                .orElseGet(() -> Answer.notFound("the module"));
    }
}
