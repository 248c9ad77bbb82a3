package org.voltroam.protocol.ocpi.exchange;

import java.util.Optional;
import org.voltroam.domain.catalog.party.ClientInfo;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpi.envelope.StatusCode;
import org.voltroam.protocol.ocpi.server.Answer;
import org.voltroam.protocol.ocpi.server.Call;
import org.voltroam.protocol.ocpi.server.Interface;
import org.voltroam.protocol.ocpi.wire.Codec;

/**
 * Where a hub tells how it reaches the parties behind it: GET and PUT of {@code /{country_code}/{party_id}}, for hubs only and without
 * routing headers. Nothing is ever deleted. Source: OCPI 2.2.1 mod_hub_client_info, Receiver Interface.
 */
public record ClientInfoReceiver(Roster roster) implements Interface {

    /** Where it is kept. */
    public interface Roster {

        Optional<ClientInfo> find(PartyId party);

        /** Returns once it is durable. */
        void put(ClientInfo info);
    }

    @Override
    public Answer answer(Call call) {
        var codec = call.wire().clientInfo();
        if (codec.isEmpty() || call.path().size() != 2) {
            return Answer.notFound("the path");
        }
        if (!call.caller().isHub()) {
            return Answer.refused(StatusCode.INVALID_PARAMETERS, "only a hub tells who is behind it");
        }
        var party = new PartyId(call.segment(0), call.segment(1));
        return switch (call.method()) {
            case GET ->
                roster.find(party)
                        .map(info -> Answer.ok(codec.get().write(info)))
                        .orElseGet(() -> Answer.notFound("the party " + party));
            case PUT -> put(call, codec.get(), party);
            default -> Answer.methodNotAllowed();
        };
    }

    private Answer put(Call call, Codec<ClientInfo> codec, PartyId party) {
        var violations = new Violations();
        var info = codec.read(call.body(violations), call.of(party));
        var fatal = ObjectReceiver.fatal(violations);
        if (!fatal.isEmpty()) {
            return Answer.invalid(fatal);
        }
        if (!info.party().equals(party)) {
            return Answer.refused(
                    StatusCode.INVALID_PARAMETERS, "the URL speaks of " + party + ", the body of " + info.party());
        }
        if (Newest.of(roster.find(party).orElse(null), info, ClientInfo::lastUpdated) == Newest.Verdict.NEWER) {
            roster.put(info);
        }
        return Answer.ok();
    }
}
