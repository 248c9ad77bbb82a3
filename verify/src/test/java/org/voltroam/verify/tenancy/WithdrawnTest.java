package org.voltroam.verify.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.ocpi.envelope.Envelope;
import org.voltroam.protocol.ocpi.v221.V221;
import org.voltroam.protocol.ocpi.wire.Address;

/** An agreement ends while things are told everybody: from then on nothing goes to whom it was with, and the others get what they got. */
@Tag("S07")
final class WithdrawnTest {

    @Test
    void afterAnAgreementIsWithdrawnNothingIsDeliveredAnyMore() {
        try (var square = new Square()) {
            tell(square, "First", "2026-03-02T10:00:00Z");
            await().atMost(Duration.ofSeconds(20)).until(() -> isTold(square, "First"));

            withdraw(square);
            for (int round = 0; round < 10; round++) {
                tell(square, "Second " + round, "2026-03-03T10:00:0" + round + "Z");
            }
            await().atMost(Duration.ofSeconds(20)).until(() -> isKnown(square, "Second 9"));
            await().atMost(Duration.ofSeconds(20)).until(() -> isAllSeen(square));

            assertThat(isTold(square, "Second")).isFalse();
            assertThat(direct(square)).isEqualTo(4001);
        }
    }

    /** What is for nobody any more does not wait either. */
    private static boolean isAllSeen(Square square) {
        return square.town().cast().standings(square.member(Square.HUB)).stream()
                .filter(standing -> standing.receiver().equals(Abuse.EMSP.toString()))
                .allMatch(standing -> standing.waiting() == 0);
    }

    private static void withdraw(Square square) {
        var hub = square.member(Square.HUB);
        var agreement = hub.directory().agreement(Abuse.CPO, Abuse.EMSP).orElseThrow();
        hub.store().commit(new Change.Removed<>(Kind.AGREEMENT, agreement));
    }

    private static void tell(Square square, String name, String when) {
        assertThat(put(square, name, when, Square.HUB)).isEqualTo(1000);
    }

    private static int direct(Square square) {
        return put(square, "Third", "2026-03-04T10:00:00Z", Abuse.EMSP);
    }

    private static int put(Square square, String name, String when, PartyId to) {
        var body = new Bodies(Abuse.CPO, Abuse.EMSP, Abuse.THEIR_ID, name, "")
                .location()
                .replace("\"last_updated\": \"2026-03-01T10:00:00Z\"", "\"last_updated\": \"" + when + "\"");
        var abuse = new Abuse("", Abuse.CPO, "/NL/BOB/" + Abuse.THEIR_ID, body);
        var said = square.say(Abuse.CPO, Square.HUB, new V221(), Address.receiver("locations"), Method.PUT, abuse, to);
        return Envelope.statusOf(said.body());
    }

    private static boolean isTold(Square square, String name) {
        return square.partner(Abuse.EMSP).heard().stream()
                .anyMatch(request -> request.text().contains(name));
    }

    /** The other eMSP still roams with that CPO. */
    private static boolean isKnown(Square square, String name) {
        return square.member(Square.EMSP)
                .directory()
                .location(new Owned<>(Abuse.CPO, LocationId.of(Abuse.THEIR_ID)))
                .filter(location -> location.toString().contains(name))
                .isPresent();
    }
}
