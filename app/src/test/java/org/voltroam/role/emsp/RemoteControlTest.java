package org.voltroam.role.emsp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.voltroam.role.emsp.Office.CPO;
import static org.voltroam.role.emsp.Office.EMSP;
import static org.voltroam.role.emsp.Office.session;
import static org.voltroam.role.emsp.Office.token;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltroam.domain.journey.trail.Step;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.ConnectorId;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.SessionId;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Json;
import tools.jackson.databind.JsonNode;

/** What a driver's app makes its eMSP tell a CPO, and what comes of it. */
final class RemoteControlTest {

    private static final RemoteControl.Spot SPOT =
            new RemoteControl.Spot(CPO, LocationId.of("L1"), EvseUid.of("E1"), ConnectorId.of("1"));

    private final Office office = new Office();

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"result\": \"ACCEPTED\"}", "{\"status_code\": 1000, \"data\": {\"result\": \"ACCEPTED\"}}"})
    @Tag("CMD-17")
    void aResultIsReadBareAndInAnEnvelope(String result) {
        office.answer = accepting(result);

        assertThat(office.emsp.remote().start(token(EMSP, "1"), SPOT)).isInstanceOf(RemoteControl.Outcome.Done.class);
    }

    @Test
    @Tag("CMD-06")
    void everyCommandHasAResponseUrlOfItsOwn() {
        office.answer = accepting("{\"result\": \"REJECTED\"}");
        office.emsp.remote().start(token(EMSP, "1"), SPOT);
        office.emsp.remote().start(token(EMSP, "1"), SPOT);

        assertThat(commands())
                .extracting(command -> command.path("response_url").asString())
                .hasSize(2)
                .doesNotHaveDuplicates()
                .allSatisfy(url -> assertThat(url).startsWith("http://emsp.test/de-emo/ocpi/2.2.1/commands/sender/"));
    }

    @Test
    @Tag("CMD-11")
    void aConnectorIsNamedTogetherWithItsEvse() {
        office.answer = accepting("{\"result\": \"ACCEPTED\"}");
        office.emsp.remote().start(token(EMSP, "1"), SPOT);

        assertThat(commands().getFirst().path("evse_uid").asString()).isEqualTo("E1");
        assertThat(commands().getFirst().path("connector_id").asString()).isEqualTo("1");
    }

    @Test
    @Tag("CMD-10")
    void theTokenOfAnotherEmspIsNotUsed() {
        var outcome = office.emsp.remote().start(token(PartyId.parse("DE*XYZ"), "1"), SPOT);

        assertThat(outcome).isInstanceOf(RemoteControl.Outcome.Declined.class);
        assertThat(office.sent).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"result\": \"TIMEOUT\"}", ""})
    @Tag("CMD-05")
    void aSessionThatBeginsAfterAllBelongsToItsCommand(String result) {
        office.answer = accepting(result);
        var outcome = office.emsp.remote().start(token(EMSP, "1"), SPOT);
        assertThat(outcome).isInstanceOf(RemoteControl.Outcome.Declined.class);
        var charge = ((RemoteControl.Outcome.Declined) outcome).charge();
        var reference = commands().getFirst().path("authorization_reference").asString();

        assertThat(office.code(
                        Method.PUT,
                        "sessions/receiver/NL/GVB/S1",
                        session("S1", "\"authorization_reference\": \"" + reference + "\",")))
                .isEqualTo(1000);

        assertThat(office.all(Kind.SESSION)).hasSize(1);
        assertThat(office.all(Kind.SESSION).getFirst().charge()).isEqualTo(charge);
        assertThat(office.emsp.remote().sessionOf(charge)).contains(new Owned<>(CPO, SessionId.of("S1")));
        assertThat(office.store.trail(charge))
                .last()
                .extracting(Step::text)
                .asString()
                .contains("goes on after all");

        var other = ((RemoteControl.Outcome.Declined) office.emsp.remote().start(token(EMSP, "1"), SPOT)).charge();
        var bare = session("S2", "").replace("2026-03-14T10:00:00Z", "2026-03-14T12:00:30Z");
        assertThat(office.code(Method.PUT, "sessions/receiver/NL/GVB/S2", bare)).isEqualTo(1000);
        assertThat(office.emsp.remote().sessionOf(other))
                .as("found by token and EVSE where the CPO names no command")
                .contains(new Owned<>(CPO, SessionId.of("S2")));
    }

    @Test
    void aSessionOfAnotherCardOrOfLongBeforeBelongsToNoCommand() {
        office.answer = accepting("{\"result\": \"TIMEOUT\"}");
        var charge = ((RemoteControl.Outcome.Declined) office.emsp.remote().start(token(EMSP, "1"), SPOT)).charge();
        var now = session("S1", "").replace("2026-03-14T10:00:00Z", "2026-03-14T12:00:30Z");
        office.code(Method.PUT, "sessions/receiver/NL/GVB/S1", now.replace("\"uid\": \"1\"", "\"uid\": \"2\""));
        office.code(Method.PUT, "sessions/receiver/NL/GVB/S2", session("S2", ""));
        assertThat(office.emsp.remote().sessionOf(charge)).isEmpty();
    }

    private List<JsonNode> commands() {
        return office.sent.stream().map(request -> Json.parse(request.body())).toList();
    }

    /** A CPO that takes a command for one second, and has sent its result before it answers; none where that is empty. */
    private Function<Request, Response> accepting(String result) {
        return request -> {
            var url = Json.parse(request.body()).path("response_url").asString();
            if (!result.isEmpty()) {
                office.ask(Method.POST, url.substring(url.indexOf("commands/")), result);
            }
            var timeout = result.isEmpty() ? -5 : 1;
            return Response.json(
                    200,
                    "{\"status_code\": 1000, \"data\": {\"result\": \"ACCEPTED\", \"timeout\": %s}}"
                            .formatted(timeout)
                            .getBytes(UTF_8));
        };
    }
}
