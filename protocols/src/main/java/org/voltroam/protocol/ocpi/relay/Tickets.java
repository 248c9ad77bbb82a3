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
 * <p>A ticket is good only for the party it was given to. One for a command's result is good once; one for a page or a CDR may be
 * used again until it expires, for a reader may have to repeat itself.
 */
public final class Tickets {

    /** Tickets kept at most; beyond it the expired go, then the new ones are refused. */
    public static final int CAPACITY = 1_000_000;

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
     */
    public record Ticket(PartyId holder, PartyId owner, String url, boolean once, Instant expires) {}

    /** A new ticket's id; empty when there are too many. */
    public Optional<String> issue(PartyId holder, PartyId owner, String url, boolean once, Duration life) {
        if (tickets.size() >= CAPACITY) {
            var now = clock.instant();
            tickets.values().removeIf(ticket -> ticket.expires().isBefore(now));
            if (tickets.size() >= CAPACITY) {
                return Optional.empty();
            }
        }
        var id = newId.get();
        tickets.put(id, new Ticket(holder, owner, url, once, clock.instant().plus(life)));
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
        return ticket.once() && !tickets.remove(id, ticket) ? Optional.empty() : Optional.of(ticket);
    }
}
