package org.voltroam.protocol.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("P02")
final class RetryAfterTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            120                           | 2026-03-01T12:02:00Z
            0                             | 2026-03-01T12:00:00Z
            Sun, 01 Mar 2026 12:30:00 GMT | 2026-03-01T12:30:00Z
            Sun, 01 Mar 2026 11:30:00 GMT | 2026-03-01T12:00:00Z
            999999999                     | 2026-03-02T12:00:00Z
            Fri, 01 Mar 2030 12:00:00 GMT | 2026-03-02T12:00:00Z
            """)
    void secondsAndDatesMeanAMomentThatIsNeverPastAndNeverTooFar(String header, Instant moment) {
        assertThat(read(header).map(after -> after.from(NOON, DAY))).contains(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "1.5", "99999999999999999999", "2026-03-01"})
    void whatCannotBeReadSaysNothing(String header) {
        assertThat(read(header)).isEmpty();
    }

    @Test
    void noHeaderSaysNothing() {
        assertThat(RetryAfter.of(Headers.NONE)).isEmpty();
    }

    private static Optional<RetryAfter> read(String header) {
        return RetryAfter.of(Headers.of("Retry-After", header));
    }
}
