package org.voltroam.protocol.ocpi.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All that we ever answer with: an answer takes nothing else. */
final class StatusCodeTest {

    @ParameterizedTest
    @EnumSource
    @Tag("STC-08")
    void noStatusIsOfOurOwnMaking(StatusCode code) {
        assertThat(code.number()).isBetween(1000, 4999);
        assertThat(code.number() % 1000).isLessThan(900);
    }
}
