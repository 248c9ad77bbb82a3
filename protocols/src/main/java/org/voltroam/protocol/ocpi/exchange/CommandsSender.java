package org.voltroam.protocol.ocpi.exchange;

import org.voltroam.domain.journey.command.CommandResult;
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

/**
 * The eMSP's side of commands: results arrive at the URL that went out with the command, {@code /{command id}}.
 *
 * <p>Source: OCPI 2.2.1 mod_commands, Sender Interface. The result comes bare; one wrapped in {@code data} is read as well.
 */
public final class CommandsSender implements Interface {

    /** Who waits for results. */
    @FunctionalInterface
    public interface Waiting {

        /** False when nobody waits for this command of this CPO (any more). */
        boolean result(PartyId cpo, String commandId, CommandResult result);
    }

    private final Waiting waiting;

    public CommandsSender(Waiting waiting) {
        this.waiting = waiting;
    }

    @Override
    public Answer answer(Call call) {
        if (call.method() != Method.POST || call.path().size() != 1) {
            return Answer.methodNotAllowed();
        }
        var cpo = Ownership.speaker(call);
        if (cpo.isEmpty()) {
            return Ownership.noSpeaker(call);
        }
        var body = Json.parse(call.request().body());
        var bare = body.has("data") && !body.has("result") ? body.get("data") : body;
        var violations = new Violations();
        var result = call.wire().commandResult().read(Fields.of(bare, "", violations), call.of(cpo.get()));
        var fatal = ObjectReceiver.fatal(violations);
        if (!fatal.isEmpty()) {
            return Answer.invalid(fatal);
        }
        return waiting.result(cpo.get(), call.segment(0), result)
                ? Answer.ok()
                : Answer.refused(StatusCode.CLIENT_ERROR, "no command of yours waits for this result");
    }
}
