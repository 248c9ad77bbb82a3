package org.voltroam.protocol.ocpi.v221;

import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpi.client.Reply;
import org.voltroam.protocol.ocpi.envelope.CredentialsToken;
import org.voltroam.protocol.ocpi.envelope.StatusCode;
import org.voltroam.protocol.ocpi.server.Answer;
import org.voltroam.protocol.ocpi.server.Call;
import org.voltroam.protocol.ocpi.server.Interface;
import org.voltroam.protocol.ocpi.v221.Handshake.Self;

/** Registration, change and end of it. Source: OCPI 2.2.1 credentials: GET, POST, PUT, DELETE. */
public final class CredentialsEndpoint implements Interface {

    private final Handshake handshake;
    private final Supplier<Self> self;
    private final BiPredicate<Connection, PartyId> taken;
    private final Consumer<Connection> save;

    /**
     * @param taken whether a party stands behind another connection than this one: nobody becomes somebody else by saying so
     * @param save keeps a connection durably in place of the one with the same name
     */
    public CredentialsEndpoint(
            Handshake handshake,
            Supplier<Self> self,
            BiPredicate<Connection, PartyId> taken,
            Consumer<Connection> save) {
        this.handshake = handshake;
        this.self = self;
        this.taken = taken;
        this.save = save;
    }

    @Override
    public Answer answer(Call call) {
        var registered = !call.invited();
        return switch (call.method()) {
            case GET -> Answer.ok(CredentialsModule.credentials(self.get().credentials(tokenOf(call))));
            case POST -> registered ? Answer.methodNotAllowed() : register(call);
            case PUT -> registered ? register(call) : Answer.methodNotAllowed();
            case DELETE -> registered ? unregister(call) : Answer.methodNotAllowed();
            default -> Answer.methodNotAllowed();
        };
    }

    private Answer register(Call call) {
        var violations = new Violations();
        var theirs = CredentialsModule.credentials(
                Fields.of(Json.parse(call.request().body()), "", violations));
        var fatal = ObjectReceiver.fatal(violations);
        if (!fatal.isEmpty()) {
            return Answer.invalid(fatal);
        }
        var foreign = theirs.roles().stream()
                .map(org.voltroam.protocol.ocpi.wire.CredentialsRole::party)
                .filter(party -> taken.test(call.caller(), party))
                .findFirst();
        if (foreign.isPresent()) {
            return Answer.refused(
                    StatusCode.INVALID_PARAMETERS, "/roles: " + foreign.get() + " is registered by somebody else");
        }
        return switch (handshake.accept(call.caller(), theirs)) {
            case Reply.Answered<Handshake.Accepted>(var accepted, var headers, var found) -> {
                save.accept(accepted.connection());
                yield Answer.ok(CredentialsModule.credentials(self.get().credentials(accepted.tokenC())));
            }
            case Reply.Declined<Handshake.Accepted> declined ->
                Answer.refused(StatusCode.CLIENT_API_UNUSABLE, "your versions endpoint: " + declined.told());
            case Reply.NoAnswer<Handshake.Accepted> none ->
                Answer.refused(StatusCode.CLIENT_API_UNUSABLE, "your versions endpoint: " + none.told());
        };
    }

    private Answer unregister(Call call) {
        save.accept(call.caller().ended());
        return Answer.ok();
    }

    /** The caller knows its token best: we keep only the hash. */
    private static String tokenOf(Call call) {
        var header = call.request().headers().first("Authorization").orElse("");
        return CredentialsToken.read(header)
                .filter(token ->
                        CredentialsToken.hash(token).equals(call.caller().theirTokenHash()))
                .or(() -> CredentialsToken.readPlain(header))
                .orElse("");
    }
}
