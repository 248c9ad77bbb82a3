package org.voltroam.verify.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.voltroam.verify.tenancy.Abuse;
import org.voltroam.verify.tenancy.Square;

/**
 * Requests framed so that two readers may see two different ones, put before a hub's relay: each is refused and the connection closed, and
 * nothing of it reaches the party it is for. Source: RFC 9112, 2.2, 5.1, 6.1, 6.3, 7.1 and 11.2.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("A04")
final class SmugglingTest {

    private static final String HIDDEN =
            "PUT /nl-vrm/ocpi/2.2.1/sessions/receiver/NL/BOB/HIDDEN HTTP/1.1\r\nHost: a\r\n";
    private static final String CHUNKS = "2\r\n{}\r\n0\r\n\r\n";

    private final Square square = new Square();

    @AfterAll
    void close() {
        square.close();
    }

    private String head(String version, String framing) {
        return "PUT /nl-vrm/ocpi/2.2.1/sessions/receiver/NL/BOB/S1 HTTP/" + version + "\r\n" + "Host: 127.0.0.1\r\n"
                + framing + authorization();
    }

    private String authorization() {
        return "Authorization: " + square.partner(Abuse.CPO).credentials("NL*VRM") + "\r\n"
                + "X-Request-ID: 1\r\nX-Correlation-ID: smuggled\r\n"
                + "OCPI-from-country-code: NL\r\nOCPI-from-party-id: BOB\r\n"
                + "OCPI-to-country-code: DE\r\nOCPI-to-party-id: BOB\r\n\r\n";
    }

    private long reached() {
        return square.partner(Abuse.EMSP).heard().stream()
                .filter(request -> "smuggled"
                        .equals(request.headers().first("X-Correlation-ID").orElse("")))
                .count();
    }

    /** A request and a second in its body, which only a reader that believes the other length sees. */
    @TestFactory
    Stream<DynamicTest> whatIsFramedInTwoWaysIsRefused() {
        return Stream.of(
                        "Content-Length: 2\r\nTransfer-Encoding: chunked",
                        "Transfer-Encoding: chunked\r\nContent-Length: 2",
                        "Content-Length: 2\r\nContent-Length: 20",
                        "Content-Length: 2\r\nContent-Length: 2",
                        "Content-Length: 2, 20",
                        "Content-Length: +2",
                        "Content-Length: -2",
                        "Content-Length: 0x2",
                        "Content-Length: 2 0",
                        "Content-Length: two",
                        "Content-Length:",
                        "Content-Length: 2\r\n 0",
                        "Content-Length : 2",
                        "Content-Length: 2\u0000",
                        "Transfer-Encoding: xchunked",
                        "Transfer-Encoding: identity",
                        "Transfer-Encoding: chunked, identity",
                        "Transfer-Encoding: identity, chunked",
                        "Transfer-Encoding: gzip, chunked",
                        "Transfer-Encoding: \"chunked\"",
                        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
                        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
                        "Transfer-Encoding : chunked",
                        "Transfer-Encoding:\u000bchunked",
                        "Transfer-Encoding: chunked\u0000",
                        "X-A: b\nTransfer-Encoding: chunked\nContent-Length: 2",
                        "X-A: b\rTransfer-Encoding: chunked\r\nContent-Length: 2",
                        "Transfer-Encoding\r\n: chunked")
                .map(framing -> DynamicTest.dynamicTest(
                        framing.replace("\r", "\\r").replace("\n", "\\n").replace("\u0000", "\\0"),
                        () -> refused(head("1.1", framing + "\r\n") + CHUNKS + HIDDEN + authorization())));
    }

    @TestFactory
    Stream<DynamicTest> aChunkIsMeasuredInOneWayOnly() {
        return List.of("+2", "-2", "0x2", "2\n", "two", "FFFFFFFFFFFFFFFF2", "").stream()
                .map(size -> DynamicTest.dynamicTest(
                        "chunk of " + size.replace("\n", "\\n"),
                        () -> nothingReaches(head("1.1", "Transfer-Encoding: chunked\r\n") + size
                                + "\r\n{}\r\n0\r\n\r\n" + HIDDEN + authorization())));
    }

    @Test
    void chunksAreNotForHttp10() {
        refused(head("1.0", "Connection: keep-alive\r\nTransfer-Encoding: chunked\r\n")
                + CHUNKS
                + HIDDEN
                + authorization());
    }

    /** A line that goes on is one value, as RFC 9112, 5.2 allows: nobody behind us sees the fold. */
    @Test
    void whatFollowsAFoldedLineIsNoHeader() {
        var before = reached();

        var said = Bytes.say(
                square.town().port(),
                head("1.1", "Connection: close\r\nX-Folded: a\r\n Transfer-Encoding: chunked\r\nContent-Length: 2\r\n")
                        + "{}" + HIDDEN + authorization());

        assertThat(said).containsOnlyOnce("HTTP/1.1 ");
        assertThat(reached()).isLessThanOrEqualTo(before + 1);
        assertThat(square.partner(Abuse.EMSP).heard())
                .noneMatch(request -> request.path().contains("HIDDEN"));
    }

    /** A line that begins with a blank before all headers is none, as RFC 9112, 2.2 allows: what follows the head is no second request. */
    @Test
    void aBlankBeforeTheFirstHeaderHidesNothing() {
        Bytes.say(square.town().port(), head("1.1", " Content-Length: 2\r\n") + CHUNKS + HIDDEN + authorization());

        assertThat(square.partner(Abuse.EMSP).heard())
                .noneMatch(request -> request.path().contains("HIDDEN"));
    }

    /** Otherwise nothing here would prove anything. */
    @Test
    void whatIsFramedWellArrives() {
        var before = reached();

        var said = Bytes.say(
                square.town().port(), head("1.1", "Connection: close\r\nTransfer-Encoding: chunked\r\n") + CHUNKS);

        assertThat(said).startsWith("HTTP/1.1 200");
        assertThat(reached()).isEqualTo(before + 1);
    }

    private void refused(String request) {
        assertThat(nothingReaches(request)).startsWith("HTTP/1.").contains(" 400 ");
    }

    private String nothingReaches(String request) {
        var before = reached();
        var said = Bytes.say(square.town().port(), request);
        assertThat(said).doesNotContain(" 200 OK").doesNotContain("status_code");
        assertThat(reached()).isEqualTo(before);
        return said;
    }
}
