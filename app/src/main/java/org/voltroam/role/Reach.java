package org.voltroam.role;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.voltroam.domain.catalog.party.ClientInfo;
import org.voltroam.domain.catalog.party.ConnectionStatus;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Store;
import org.voltroam.domain.value.PartyId;

/**
 * Whom a hub reaches, as it told us last; in memory, for it is asked before each call. A party that nobody has told us of counts as reached:
 * the hub answers for those it does not reach.
 *
 * <p>Source: OCPI 2.2.1 mod_hub_client_info, Scenarios: nothing is sent to a party that is OFFLINE, PLANNED or SUSPENDED.
 */
final class Reach {

    private final Map<PartyId, ClientInfo> told = new ConcurrentHashMap<>();

    Reach(Store store) {
        store.observe(changes -> changes.forEach(this::changed));
        store.each(Kind.CLIENT_INFO, this::remember);
    }

    /** How the hub says that it is with a party it does not reach; empty for one that it does. */
    Optional<String> absence(PartyId party) {
        return Optional.ofNullable(told.get(party))
                .filter(info -> !isConnected(info))
                .map(info -> info.status().text());
    }

    static boolean isConnected(ClientInfo info) {
        return info.status().is(ConnectionStatus.CONNECTED);
    }

    private void changed(Change change) {
        if (change instanceof Change.Put<?>(var kind, ClientInfo info)) {
            remember(info);
        }
    }

    /** A party may be told of once for each of its roles: the newest counts. */
    private void remember(ClientInfo info) {
        told.merge(
                info.party(),
                info,
                (before, news) -> news.lastUpdated().isBefore(before.lastUpdated()) ? before : news);
    }
}
