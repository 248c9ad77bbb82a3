package org.voltroam.protocol.ocpi.v211;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltroam.protocol.ocpi.v211.Crossing.CPO;
import static org.voltroam.protocol.ocpi.v211.Crossing.CPO_TO_EMSP;
import static org.voltroam.protocol.ocpi.v211.Crossing.EMSP;
import static org.voltroam.protocol.ocpi.v211.Crossing.EMSP_TO_CPO;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.catalog.location.Business;
import org.voltroam.domain.catalog.party.Connection.Endpoint;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.catalog.token.TokenType;
import org.voltroam.domain.journey.command.CommandResponseType;
import org.voltroam.domain.journey.command.CommandResult;
import org.voltroam.domain.journey.command.CommandResultType;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpi.bridge.Replica;
import org.voltroam.protocol.ocpi.wire.Credentials;
import org.voltroam.protocol.ocpi.wire.CredentialsRole;
import org.voltroam.protocol.ocpi.wire.ReserveNow;
import org.voltroam.protocol.ocpi.wire.VersionDetails;

/** Tokens, commands, authorization, credentials and versions. */
final class MessagesTest {

    private static final V211 WIRE = new V211(Replica.NONE);

    private final Crossing crossing = new Crossing();

    @Test
    void aTokenComesBackAsItWasAndItsAuthIdIsTheContract() {
        Crossing.sameAgain(WIRE.token(), Papers.TOKEN, EMSP_TO_CPO);

        var token = crossing.read(WIRE.token(), Papers.TOKEN, EMSP_TO_CPO);
        assertThat(token.party()).isEqualTo(EMSP);
        assertThat(token.contract().text()).isEqualTo("NL-TNM-C00000001");
    }

    @Test
    void aTokenOfAnAppIsAnotherToken() {
        var token = crossing.read(WIRE.token(), Papers.TOKEN.replace("RFID", "APP_USER"), EMSP_TO_CPO);

        assertThat(token.type().is(TokenType.APP_USER)).isTrue();
        assertThat(crossing.violations()).containsExactly("/type UNKNOWN_VALUE");
        assertThat(crossing.write(WIRE.token(), token).path("type").asString()).isEqualTo("OTHER");
        assertThat(crossing.losses()).containsExactly("/type NARROWED");
    }

    @Test
    void aCommandComesBackAsItWas() {
        Crossing.sameAgain(WIRE.startSession(), """
                {"response_url":"https://emsp.example/r","token":%s,"location_id":"L1","evse_uid":"E1"}""".formatted(Papers.TOKEN), EMSP_TO_CPO);
        Crossing.sameAgain(WIRE.reserveNow(), """
                {"response_url":"https://emsp.example/r","token":%s,"expiry_date":"2026-03-14T21:05:00Z",\
                "reservation_id":4711,"location_id":"L1"}""".formatted(Papers.TOKEN), EMSP_TO_CPO);
    }

    @Test
    void aReservationNamedByTextGetsANumberThatIsAlwaysTheSame() {
        var token = crossing.read(WIRE.token(), Papers.TOKEN, EMSP_TO_CPO);
        var reserve = new ReserveNow(
                "https://emsp.example/r", token, Instant.EPOCH, "res-1", LocationId.of("L1"), null, null);

        var first = crossing.write(WIRE.reserveNow(), reserve).path("reservation_id");

        assertThat(first.isInt()).isTrue();
        assertThat(crossing.write(WIRE.reserveNow(), reserve).path("reservation_id"))
                .isEqualTo(first);
        assertThat(crossing.losses()).containsOnly("/reservation_id NARROWED");
    }

    @Test
    @Tag("CMD-04")
    void oneObjectAnswersAtOnceAndLater() {
        var timeout = "{\"result\":\"TIMEOUT\"}";

        var response = crossing.read(WIRE.commandResponse(), timeout, CPO_TO_EMSP);
        var result = crossing.read(WIRE.commandResult(), timeout, CPO_TO_EMSP);

        assertThat(response.result().is(CommandResponseType.REJECTED)).isTrue();
        assertThat(response.timeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(result.result().is(CommandResultType.TIMEOUT)).isTrue();
        assertThat(crossing.violations()).isEmpty();
        assertThat(crossing.losses()).containsExactly("/timeout STOOD_IN", "/result NARROWED");
    }

    @Test
    void aResultThatIsNotAYesIsARejection() {
        for (var type : List.of(CommandResultType.EVSE_OCCUPIED, CommandResultType.FAILED)) {
            var written = crossing.write(WIRE.commandResult(), CommandResult.of(type));
            assertThat(written.path("result").asString()).isEqualTo("REJECTED");
        }
        assertThat(crossing.write(WIRE.commandResult(), CommandResult.of(CommandResultType.TIMEOUT))
                        .path("result")
                        .asString())
                .isEqualTo("TIMEOUT");
    }

    @Test
    void anAuthorizationIsByEvse() {
        var document = "{\"location_id\":\"L1\",\"evse_uids\":[\"E1\"],\"connector_ids\":[\"1\"]}";

        var place = crossing.read(WIRE.place(), document, CPO_TO_EMSP);

        assertThat(place.evses()).extracting(Object::toString).containsExactly("E1");
        assertThat(crossing.losses()).containsExactly("/connector_ids DROPPED");
    }

    @Test
    void anAnswerRepeatsNoToken() {
        var document = "{\"allowed\":\"ALLOWED\",\"location\":{\"location_id\":\"L1\"},"
                + "\"info\":{\"language\":\"en\",\"text\":\"Welcome\"}}";

        Crossing.sameAgain(WIRE.authorizationInfo(), document, CPO_TO_EMSP);
        assertThat(crossing.read(WIRE.authorizationInfo(), document, CPO_TO_EMSP)
                        .token())
                .isNull();
    }

    @Test
    void aPlatformIsOneParty() {
        var document = "{\"token\":\"abc\",\"url\":\"https://cpo.example/versions\","
                + "\"business_details\":{\"name\":\"BeCharged\"},\"party_id\":\"BEC\",\"country_code\":\"BE\"}";
        Crossing.sameAgain(WIRE.credentials(), document, CPO_TO_EMSP);

        var hub = new CredentialsRole(Open.of(Role.HUB), Business.named("Hub"), EMSP);
        var behind = new CredentialsRole(Open.of(Role.CPO), Business.named("BeCharged"), CPO);
        var written =
                crossing.write(WIRE.credentials(), new Credentials("abc", "https://hub.example", List.of(hub, behind)));

        assertThat(written.path("party_id").asString()).isEqualTo("TNM");
        assertThat(crossing.losses()).containsExactly("/roles CHOSEN");
    }

    @Test
    void anEndpointServesBothSidesOfItsModule() {
        var document =
                "{\"version\":\"2.1.1\",\"endpoints\":[{\"identifier\":\"tokens\",\"url\":\"https://x.example/t\"}]}";

        var details = crossing.read(WIRE.versionDetails(), document, CPO_TO_EMSP);

        assertThat(details.endpoints()).extracting(Endpoint::role).containsExactly("SENDER", "RECEIVER");
        Crossing.sameAgain(WIRE.versionDetails(), document, CPO_TO_EMSP);
    }

    @Test
    void modulesThatCameLaterAreNotOffered() {
        var details =
                new VersionDetails("2.1.1", List.of(new Endpoint("hubclientinfo", "SENDER", "https://x.example/h")));

        assertThat(crossing.write(WIRE.versionDetails(), details).has("endpoints"))
                .isFalse();
    }
}
