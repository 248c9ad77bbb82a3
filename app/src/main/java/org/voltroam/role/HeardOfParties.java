package org.voltroam.role;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.voltroam.domain.catalog.party.ClientInfo;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.ocpi.exchange.ClientInfoReceiver;

/** What a hub has told us of the parties behind it; at a hub, what it has found itself. */
public record HeardOfParties(Member member) implements ClientInfoReceiver.Roster {

    @Override
    public Optional<ClientInfo> find(PartyId party) {
        return all().stream()
                .filter(info -> info.party().equals(party))
                .max(Comparator.comparing(ClientInfo::lastUpdated));
    }

    @Override
    public void put(ClientInfo info) {
        member.store().commit(Change.put(Kind.CLIENT_INFO, info));
    }

    /** By party and role. */
    public List<ClientInfo> all() {
        List<ClientInfo> all = new ArrayList<>();
        member.store().each(Kind.CLIENT_INFO, all::add);
        all.sort(Comparator.comparing(Kind.CLIENT_INFO::keyOf));
        return all;
    }
}
