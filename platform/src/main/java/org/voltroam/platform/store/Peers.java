package org.voltroam.platform.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.catalog.party.Party;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.value.PartyId;

/**
 * Every connection at one moment, by name, token and party. Never changes: whoever looks while a connection is replaced finds the one
 * before or the one after, and never none. Connections change rarely, so each change builds it anew.
 */
final class Peers {

    static final Peers NONE = of(List.of());

    private final Map<String, Connection> byName;
    private final Map<String, Connection> byTokenHash = new HashMap<>();
    private final Map<PartyId, Connection> byParty = new HashMap<>();

    private Peers(Map<String, Connection> byName) {
        this.byName = byName;
        byName.values().forEach(this::index);
    }

    static Peers of(Collection<Connection> connections) {
        var byName = new LinkedHashMap<String, Connection>();
        connections.forEach(connection -> byName.put(connection.name(), connection));
        return new Peers(byName);
    }

    /** The same with a connection in place of the one with its name. */
    Peers with(Connection connection) {
        var others = new LinkedHashMap<>(byName);
        others.put(connection.name(), connection);
        return new Peers(others);
    }

    Peers without(Connection connection) {
        var others = new LinkedHashMap<>(byName);
        others.remove(connection.name());
        return new Peers(others);
    }

    Optional<Connection> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Optional<Connection> withTokenHash(String hash) {
        return Optional.ofNullable(byTokenHash.get(hash));
    }

    Optional<Connection> of(PartyId party) {
        return Optional.ofNullable(byParty.get(party));
    }

    List<Connection> all() {
        return List.copyOf(byName.values());
    }

    private void index(Connection connection) {
        index(connection.theirTokenHash(), connection);
        index(connection.invitationHash(), connection);
        var spare = connection.spare();
        index(spare == null ? null : spare.hash(), connection);
        connection.parties().forEach(party -> index(party, connection));
    }

    private void index(@Nullable String hash, Connection connection) {
        if (hash != null && !hash.isEmpty()) {
            byTokenHash.put(hash, connection);
        }
    }

    /**
     * Whoever has a connection of its own is reached there, also when a hub says that it leads to it, and where one has ended by
     * another that has not; of several hubs by the one known longest.
     */
    private void index(Party party, Connection connection) {
        byParty.merge(
                party.id(),
                connection,
                (before, now) -> rank(now, party.id()) > rank(before, party.id()) ? now : before);
    }

    private static int rank(Connection connection, PartyId id) {
        var itself = connection.parties().stream()
                .anyMatch(party -> party.id().equals(id) && (party.role() == Role.HUB || !connection.isHub()));
        var open = connection.state() != Connection.State.ENDED;
        return (open ? 2 : 0) + (itself ? 1 : 0);
    }
}
