package org.voltroam.verify.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.voltroam.protocol.http.Headers;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;
import org.voltroam.verify.tenancy.Abuse;
import org.voltroam.verify.tenancy.Square;

/** Somebody tries one credentials token after the other: it is held up and told of, and the partner next door notices nothing. */
@Tag("S01")
final class GuessingTest {

    /** Twice as many as are let pass in a minute, and one more: wherever a minute ends, one of the two sees too many. */
    private static final int TRIES = 2 * 60 + 1;

    private final ListAppender<ILoggingEvent> told = new ListAppender<>();

    @Test
    void guessesAreHeldUpAndToldOnceAndTheRightTokenStillOpens() {
        var log = (Logger) LoggerFactory.getLogger("org.voltroam.role.Guessing");
        told.start();
        log.addAppender(told);
        try (var square = new Square()) {
            for (var path :
                    List.of("/nl-vrm/ocpi/versions", "/nl-vrm/ocpi/2.2.1/tokens/sender", "/nl-gvb/ocpi/versions")) {
                var held = 0;
                for (int count = 0; count < TRIES; count++) {
                    held += status(square, path, "Token d3Jvbmct" + count) == 429 ? 1 : 0;
                }
                assertThat(held).as(path).isPositive();
            }
            assertThat(status(
                            square,
                            "/nl-vrm/ocpi/versions",
                            square.partner(Abuse.CPO).credentials("NL*VRM")))
                    .isEqualTo(200);
            assertThat(status(
                            square,
                            "/nl-gvb/ocpi/versions",
                            square.partner(Abuse.EMSP).credentials("NL*GVB")))
                    .isEqualTo(200);
        } finally {
            log.detachAppender(told);
        }
        assertThat(told.list)
                .hasSizeBetween(2, 6) // of each platform one, and in the next minute one more at most
                .allMatch(event -> event.getFormattedMessage().contains("guesses credentials tokens")
                        && !event.getFormattedMessage().contains("d3Jvbmct"));
    }

    private static int status(Square square, String path, String authorization) {
        var request = new Request(
                Method.GET, square.town().origin() + path, Headers.of("Authorization", authorization), new byte[0]);
        return square.town().engine().client().handle(request).status();
    }
}
