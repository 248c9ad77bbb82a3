package org.voltroam.protocol.ocpi.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S01")
class AttemptsTest {

    private Instant now = Instant.parse("2026-01-01T12:00:00Z");
    private final Attempts attempts = new Attempts(() -> now);

    private void guess(int times, String address) {
        for (int i = 0; i < times; i++) {
            attempts.isTooMany(address);
        }
    }

    @Test
    void afterSoManyFromOneAddressItIsHeldUpAndOthersAreNot() {
        guess(Attempts.PER_ADDRESS, "192.0.2.1");

        assertThat(attempts.isTooMany("192.0.2.1")).isTrue();
        assertThat(attempts.isTooMany("192.0.2.2")).isFalse();
    }

    @Test
    void guessesFromManyAddressesAreHeldUpTogether() {
        for (int i = 0; i < Attempts.TOGETHER; i++) {
            assertThat(attempts.isTooMany("192.0.2." + i)).isFalse();
        }

        assertThat(attempts.isTooMany("198.51.100.1")).isTrue();
    }

    @Test
    void theNextMinuteBeginsAnew() {
        guess(Attempts.TOGETHER + 1, "192.0.2.1");
        now = now.plusSeconds(60);

        assertThat(attempts.isTooMany("192.0.2.1")).isFalse();
    }
}
