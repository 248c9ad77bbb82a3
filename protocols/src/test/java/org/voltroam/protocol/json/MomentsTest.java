package org.voltroam.protocol.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MomentsTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-14T21:05:00Z,      2026-03-14T21:05:00Z",
        "2026-03-14T21:05:00,       2026-03-14T21:05:00Z",
        "2026-03-14T21:05:00.5Z,    2026-03-14T21:05:00.500Z",
        "2026-03-14T21:05:00.123,   2026-03-14T21:05:00.123Z",
        "2026-03-14T21:05:00+01:00, 2026-03-14T20:05:00Z",
        "2026-03-14T21:05:00-05:30, 2026-03-15T02:35:00Z",
        "' 2026-03-14T21:05:00Z ',  2026-03-14T21:05:00Z"
    })
    @Tag("TYP-01")
    @Tag("TYP-02")
    void aMomentIsReadWithAZAnOffsetOrNeither(String text, Instant moment) {
        assertThat(Moments.read(text)).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "yesterday", "2026-03-14", "2026-13-14T21:05:00Z", "2026-02-30T00:00:00Z", "21:05", "T"})
    void whatMeansNoMomentIsNull(String text) {
        assertThat(Moments.read(text)).isNull();
    }

    @Test
    @Tag("TYP-01")
    void aMomentIsWrittenWithMillisecondsOnlyWhereThereAreAny() {
        assertThat(Moments.write(Instant.parse("2026-03-14T21:05:00Z"))).isEqualTo("2026-03-14T21:05:00Z");
        assertThat(Moments.write(Instant.parse("2026-03-14T21:05:00.123456789Z")))
                .isEqualTo("2026-03-14T21:05:00.123Z");
    }
}
