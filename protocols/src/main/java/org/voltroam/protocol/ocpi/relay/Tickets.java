package org.voltroam.protocol.ocpi.relay;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.voltroam.domain.value.PartyId;

/**
 * URLs the hub stands in for: a peer's own URL is kept here, and an unguessable, expiring one of the hub goes out instead.
 *
 * <p>A ticket is good only for the party it was given to. One for a command's result is good once, or twice where a second result may
 * follow; one for a page or a CDR may be used again until it expires, for a reader may have to repeat itself.
 */
public final class Tickets {

    /** Tickets kept at most; beyond it the expired go, then the new ones are refused. */
    public static final int CAPACITY = 1_000_000;

    static final int UNLIMITED = 0;

    private final Map<String, Ticket> tickets = new ConcurrentHashMap<>();
    private final Supplier<String> newId;
    private final InstantSource clock;

    /** @param newId 128 random bits or more as URL-safe text */
    public Tickets(Supplier<String> newId, InstantSource clock) {
        this.newId = newId;
        this.clock = clock;
    }

    /**
     * @param holder who may use it
     * @param owner whose URL it stands for
     * @param uses how often it is still good; {@link #UNLIMITED} until it expires
     */
    public record Ticket(PartyId holder, PartyId owner, String url, int uses, Instant expires) {

        private boolean isUnlimited() {
            return uses == UNLIMITED;
        }

        private Ticket usedOnce() {
            return new Ticket(holder, owner, url, uses - 1, expires);
        }
    }

    /** A new ticket's id; empty when there are too many. */
    public Optional<String> issue(PartyId holder, PartyId owner, String url, boolean once, Duration life) {
        return issue(holder, owner, url, once ? 1 : UNLIMITED, life);
    }

    /** A ticket that is good so many times. */
    Optional<String> issue(PartyId holder, PartyId owner, String url, int uses, Duration life) {
        if (tickets.size() >= CAPACITY) {
            var now = clock.instant();
            tickets.values().removeIf(ticket -> ticket.expires().isBefore(now));
            if (tickets.size() >= CAPACITY) {
                return Optional.empty();
            }
        }
        var id = newId.get();
        tickets.put(id, new Ticket(holder, owner, url, uses, clock.instant().plus(life)));
        return Optional.of(id);
    }

    /** Whose URL a ticket stands for, without using it up; empty when it is not this holder's. */
    public Optional<PartyId> owner(String id, PartyId holder) {
        return Optional.ofNullable(tickets.get(id))
                .filter(ticket -> ticket.holder().equals(holder))
                .map(Ticket::owner);
    }

    /** The ticket, when it is still good for this holder; a ticket for once is used up by that. */
    public Optional<Ticket> redeem(String id, PartyId holder) {
        var ticket = tickets.get(id);
        if (ticket == null || !ticket.holder().equals(holder)) {
            return Optional.empty();
        }
        if (ticket.expires().isBefore(clock.instant())) {
            tickets.remove(id);
            return Optional.empty();
        }
        return isUsedUp(id, ticket) ? Optional.empty() : Optional.of(ticket);
    }

    /** Whether somebody else was faster. */
    private boolean isUsedUp(String id, Ticket ticket) {
        if (ticket.isUnlimited()) {
            return false;
        }
        return ticket.uses() == 1 ? !tickets.remove(id, ticket) : !tickets.replace(id, ticket, ticket.usedOnce());
    }

    /** Good for so long from now, if that is sooner than before. */
    void shorten(String id, Duration life) {
        var end = clock.instant().plus(life);
        tickets.computeIfPresent(
                id,
                (same, ticket) -> end.isBefore(ticket.expires())
                        ? new Ticket(ticket.holder(), ticket.owner(), ticket.url(), ticket.uses(), end)
                        : ticket);
    }

    /** Good no longer. */
    void withdraw(String id) {
        tickets.remove(id);
    }
}
