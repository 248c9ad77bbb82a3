package org.voltroam.role;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Store;
import org.voltroam.domain.value.PartyId;
import org.voltroam.platform.store.Directory;

/**
 * Whom a party is connected to, and the only one who writes that: one change at a time, each made from what is kept at that moment. So
 * of many who register with one token, or claim one party, the first wins.
 */
public final class Connections {

    private final PartyId us;
    private final Store store;
    private final Directory directory;
    private final InstantSource clock;
    private final ReentrantLock turn = new ReentrantLock();

    Connections(PartyId us, Store store, Directory directory, InstantSource clock) {
        this.us = us;
        this.store = store;
        this.directory = directory;
        this.clock = clock;
    }

    /** Whose token has this hash, if it is good now. In memory; never blocks. */
    public Optional<Connection> accepting(String hash) {
        return directory.connectionWithTokenHash(hash).filter(known -> known.accepts(hash, clock.instant()));
    }

    /** A peer that shows its own token holds it for sure: its invitation, or the token before, is used up. */
    public Connection seen(Connection connection, String hash) {
        return isNews(connection, hash)
                ? change(connection.name(), known -> isNews(known, hash) ? known.withoutInvitation() : known)
                        .orElse(connection)
                : connection;
    }

    /** Whether a first or former token goes when its successor is seen. */
    public static boolean isNews(Connection connection, String hash) {
        var spare = connection.spare();
        return hash.equals(connection.theirTokenHash())
                && (connection.invitationHash() != null || (spare != null && spare.former()));
    }

    /** Keeps a connection in place of the one with the same name. */
    public void keep(Connection connection) {
        turn.lock();
        try {
            commit(withoutTaken(connection));
        } finally {
            turn.unlock();
        }
    }

    /** Keeps the second in place of the first; false when that is not what is kept any more, or a party of it has been taken. */
    public boolean replace(Connection expected, Connection next) {
        turn.lock();
        try {
            var kept = directory.connection(expected.name());
            var same = kept.isPresent()
                    && kept.get().state() == expected.state()
                    && kept.get().theirTokenHash().equals(expected.theirTokenHash())
                    && Optional.ofNullable(kept.get().invitationHash())
                            .equals(Optional.ofNullable(expected.invitationHash()));
            if (same && next.parties().size() == withoutTaken(next).parties().size()) {
                commit(next);
                return true;
            }
            return false;
        } finally {
            turn.unlock();
        }
    }

    /** Changes what is kept under this name; empty when nothing is. */
    public Optional<Connection> change(String name, UnaryOperator<Connection> change) {
        turn.lock();
        try {
            return directory.connection(name).map(known -> {
                var next = change.apply(known);
                if (!next.equals(known)) {
                    commit(next);
                }
                return next;
            });
        } finally {
            turn.unlock();
        }
    }

    /** Forgets it. */
    public void remove(Connection connection) {
        turn.lock();
        try {
            store.commit(List.of(new Change.Removed<>(Kind.CONNECTION, connection)));
        } finally {
            turn.unlock();
        }
    }

    /** Whom a hub leads to may have a connection of its own as well. */
    boolean isTaken(Connection by, PartyId claimed) {
        return claimed.equals(us)
                || directory
                        .connectionOf(claimed)
                        .filter(other -> other.state() != Connection.State.ENDED
                                && !other.name().equals(by.name())
                                && standsBehind(claimed, other))
                        .isPresent();
    }

    private static boolean standsBehind(PartyId claimed, Connection other) {
        return other.parties().stream()
                .anyMatch(party -> party.id().equals(claimed) && (party.role() == Role.HUB || !other.isHub()));
    }

    private Connection withoutTaken(Connection connection) {
        var free = connection.parties().stream()
                .filter(party -> !isTaken(connection, party.id()))
                .toList();
        return connection.with(free);
    }

    private void commit(Connection connection) {
        store.commit(Change.put(Kind.CONNECTION, connection));
    }
}
