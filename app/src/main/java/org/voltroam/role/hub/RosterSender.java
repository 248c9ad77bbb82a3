package org.voltroam.role.hub;

import java.util.Optional;
import org.voltroam.domain.catalog.party.ClientInfo;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Page;
import org.voltroam.domain.store.Query;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.ocpi.server.Answer;
import org.voltroam.protocol.ocpi.server.Call;
import org.voltroam.protocol.ocpi.server.Interface;
import org.voltroam.protocol.ocpi.server.Paging;
import org.voltroam.role.Listing;
import org.voltroam.role.Member;

/**
 * The list of those behind the hub whom the calling platform's parties roam with. It is for the platform: no routing headers here. Source:
 * OCPI 2.2.1 mod_hub_client_info, Sender Interface.
 */
record RosterSender(Member member, Roster roster) implements Interface {

    @Override
    public Answer answer(Call call) {
        if (call.method() != Method.GET) {
            return Answer.methodNotAllowed();
        }
        var codec = call.wire().clientInfo();
        if (codec.isEmpty() || !call.path().isEmpty()) {
            return Answer.notFound("the path");
        }
        return switch (Paging.read(call.request(), null)) {
            case Paging.Asked.For(var query) ->
                Paging.answer(
                        call.called().endpoint(),
                        query,
                        page(call.caller(), query),
                        info -> Optional.of(codec.get().write(info)));
            case Paging.Asked.Wrong(var answer) -> answer;
        };
    }

    private Page<ClientInfo> page(Connection caller, Query query) {
        var visible = roster.told().stream()
                .filter(info -> caller.parties().stream().anyMatch(party -> roam(party.id(), info.party())))
                .toList();
        return Listing.of(visible, Kind.CLIENT_INFO, query);
    }

    private boolean roam(PartyId one, PartyId other) {
        return member.directory().agreement(one, other).isPresent()
                || member.directory().agreement(other, one).isPresent();
    }
}
