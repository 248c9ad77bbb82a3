package org.voltroam.protocol.ocpi.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.value.PartyId;

final class TicketsTest {

    private static final PartyId HOLDER = PartyId.parse("NL*ONE");
    private static final PartyId OWNER = PartyId.parse("NL*TWO");

    private final AtomicInteger ids = new AtomicInteger();
    private Instant now = Instant.parse("2026-03-14T12:00:00Z");
    private final Tickets tickets = new Tickets(() -> "t" + ids.incrementAndGet(), () -> now);

    @Test
    void aTicketIsGoodForItsHolderOnly() {
        var id = issued(false);

        assertThat(tickets.redeem(id, OWNER)).isEmpty();
        assertThat(tickets.redeem(id, HOLDER))
                .hasValueSatisfying(ticket -> assertThat(ticket.url()).isEqualTo("u"));
    }

    @Test
    void aTicketForOnceIsGoodOnceAndAWrongHolderDoesNotUseItUp() {
        var id = issued(true);

        assertThat(tickets.redeem(id, OWNER)).isEmpty();
        assertThat(tickets.redeem(id, HOLDER)).isPresent();
        assertThat(tickets.redeem(id, HOLDER)).isEmpty();
    }

    @Test
    void anotherTicketMayBeUsedAgainUntilItExpires() {
        var id = issued(false);

        assertThat(tickets.redeem(id, HOLDER)).isPresent();
        now = now.plusSeconds(60);
        assertThat(tickets.redeem(id, HOLDER)).isPresent();
        now = now.plusMillis(1);
        assertThat(tickets.redeem(id, HOLDER)).isEmpty();
    }

    @Test
    void aTicketNobodyIssuedIsNone() {
        assertThat(tickets.redeem("guessed", HOLDER)).isEmpty();
    }

    private String issued(boolean once) {
        return tickets.issue(HOLDER, OWNER, "u", once, Duration.ofMinutes(1)).orElseThrow();
    }
}
