package org.voltroam.protocol.ocpi.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.ocpi.envelope.Routing;

/** What a peer's answer means. */
final class OcpiClientTest {

    @ParameterizedTest
    @CsvSource({"200,1000", "200,1001", "200,1999", "201,1000", "404,1000"})
    @Tag("STC-09")
    void aStatusOfTheFirstThousandIsAYes(int http, int status) {
        assertThat(reply(http, "{\"status_code\":" + status + "}")).isInstanceOf(Reply.Answered.class);
    }

    @ParameterizedTest
    @CsvSource({"200,2000", "200,2999", "200,3000", "200,3456", "200,4003", "200,999", "200,5000", "201,2001"})
    @Tag("STC-09")
    void everyOtherStatusIsANoWhateverHttpSays(int http, int status) {
        assertThat(reply(http, "{\"status_code\":" + status + "}"))
                .isInstanceOfSatisfying(
                        Reply.Declined.class,
                        declined -> assertThat(declined.status()).isEqualTo(status));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>it works</html>", "[]", "1000"})
    @Tag("STC-09")
    void anHttpYesWithoutAnEnvelopeIsNoYes(String body) {
        assertThat(reply(200, body)).isInstanceOf(Reply.NoAnswer.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ",\"data\":null", ",\"data\":\"\"", ",\"data\":[]", ",\"data\":{\"a\":[1]}", ",\"data\":7"})
    @Tag("TRN-10")
    void whereNoDataIsAskedForAnyIsTaken(String data) {
        assertThat(reply(200, "{\"status_code\":1000" + data + "}")).isInstanceOf(Reply.Answered.class);
    }

    private static Reply<Boolean> reply(int http, String body) {
        var client = new OcpiClient(request -> Response.json(http, body.getBytes(UTF_8)));
        return client.send(Request.of(Method.PUT, "https://peer.test/x"), "Token x", Routing.ids("1"));
    }
}
