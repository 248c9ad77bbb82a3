package org.voltroam.protocol.ocpi.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S01")
class AttemptsTest {

    private Instant now = Instant.parse("2026-01-01T12:00:00Z");
    private final List<String> told = new ArrayList<>();
    private final Attempts attempts = new Attempts(() -> now, (address, wrong) -> told.add(wrong + " from " + address));

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
    void oneAlarmIsToldInEachMinuteInWhichThereAreTooMany() {
        guess(Attempts.PER_ADDRESS, "192.0.2.1");
        assertThat(told).isEmpty();

        guess(100, "192.0.2.1");
        guess(100, "192.0.2.2");
        assertThat(told).containsExactly("61 from 192.0.2.1");

        now = now.plusSeconds(60);
        guess(Attempts.PER_ADDRESS + 1, "192.0.2.2");
        assertThat(told).hasSize(2);
    }

    @Test
    void theNextMinuteBeginsAnew() {
        guess(Attempts.TOGETHER + 1, "192.0.2.1");
        now = now.plusSeconds(60);

        assertThat(attempts.isTooMany("192.0.2.1")).isFalse();
    }
}
