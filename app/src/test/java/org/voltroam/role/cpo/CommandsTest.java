package org.voltroam.role.cpo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltroam.role.cpo.Yard.ADA;
import static org.voltroam.role.cpo.Yard.BOB;
import static org.voltroam.role.cpo.Yard.CPO;
import static org.voltroam.role.cpo.Yard.LEFT;
import static org.voltroam.role.cpo.Yard.RIGHT;
import static org.voltroam.role.cpo.Yard.token;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.session.Session;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.ocpi.envelope.Routing;
import org.voltroam.protocol.ocpp.rpc.Reply;
import org.voltroam.protocol.ocpp.station.CommandOutcome;
import org.voltroam.protocol.ocpp.station.CommandOutcome.Why;
import org.voltroam.protocol.ocpp.station.ConnectorState;
import org.voltroam.protocol.ocpp.station.StationNews;
import org.voltroam.protocol.ocpp.station.TokenVerdict;
import tools.jackson.databind.JsonNode;

/** What a CPO does with the commands of two eMSPs. */
final class CommandsTest {

    private final Yard yard = new Yard();

    @ParameterizedTest
    @CsvSource({
        "START_SESSION,     LEFT start 1 CARD",
        "RESERVE_NOW,       LEFT reserve 1 CARD as 1",
        "UNLOCK_CONNECTOR,  LEFT unlock 1"
    })
    @Tag("CMD-01")
    void aCommandGoesToTheStationAndItsAnswerSaysOnlyThatItWasTaken(String name, String expected) {
        yard.outcome = new CommandOutcome.Rejected("not today");

        assertThat(yard.command(ADA, name, everything("CARD"))
                        .path("data")
                        .path("result")
                        .asString())
                .isEqualTo("ACCEPTED");

        assertThat(yard.told).containsExactly(expected);
        assertThat(yard.results(ADA)).containsExactly("REJECTED");
    }

    @Test
    @Tag("CMD-01")
    void aStopAndACancellationAreCommandsToo() {
        yard.command(ADA, "START_SESSION", start("CARD", "E1", "RFID"));
        var transaction = yard.starts(LEFT, "CARD", null).transaction();
        yard.command(ADA, "RESERVE_NOW", reserve("R1", "OTHER", "E2"));
        yard.told.clear();

        assertThat(result(yard.command(ADA, "STOP_SESSION", stop()))).isEqualTo("ACCEPTED");
        assertThat(result(yard.command(ADA, "CANCEL_RESERVATION", "\"reservation_id\": \"R1\"")))
                .isEqualTo("ACCEPTED");

        assertThat(yard.told).containsExactly("LEFT stop " + transaction, "RIGHT cancel 1");
        assertThat(yard.response(ADA, Method.GET, "commands/receiver/START_SESSION", "")
                        .status())
                .isEqualTo(405);
        assertThat(yard.response(ADA, Method.POST, "commands/receiver/DANCE", "{}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    @Tag("CMD-02")
    void aResultFollowsOnlyWhatWasAccepted() {
        var accepted = yard.command(ADA, "START_SESSION", start("CARD", "E1", "RFID"));
        assertThat(accepted.path("data").path("timeout").asInt()).isPositive();
        assertThat(yard.results(ADA)).hasSize(1);
        yard.sent.clear();

        var unknown = yard.command(ADA, "STOP_SESSION", "\"session_id\": \"NONE\"");

        assertThat(result(unknown)).isEqualTo("UNKNOWN_SESSION");
        assertThat(unknown.path("data").has("timeout")).isTrue();
        assertThat(yard.sent).isEmpty();
    }

    @Test
    @Tag("CMD-03")
    @Tag("CMD-17")
    void whatTheStationMadeOfItIsPostedBareToTheResponseUrl() {
        yard.command(ADA, "START_SESSION", start("CARD", "E1", "RFID"));
        yard.outcome = new CommandOutcome.Rejected("not today");
        yard.command(ADA, "START_SESSION", start("CARD", "E1", "RFID"));
        yard.outcome = new CommandOutcome.NoAnswer(Reply.Cause.TIMEOUT);
        yard.command(ADA, "START_SESSION", start("CARD", "E1", "RFID"));

        assertThat(yard.results(ADA)).containsExactly("ACCEPTED", "REJECTED", "TIMEOUT");
        assertThat(yard.posted(ADA)).allSatisfy(request -> {
            assertThat(request.method()).isEqualTo(Method.POST);
            assertThat(Json.parse(request.body()).has("status_code")).isFalse();
        });
    }

    @Test
    @Tag("CMD-18")
    void aResultNamesWhoGaveTheCommandAndWhoGotIt() {
        yard.command(BOB, "UNLOCK_CONNECTOR", everything("CARD"));

        var routing = Routing.of(yard.posted(BOB).getFirst());

        assertThat(routing.to()).isEqualTo(BOB);
        assertThat(routing.from()).isEqualTo(CPO);
    }

    @ParameterizedTest
    @CsvSource({"START_SESSION, LEFT start 1 CARD", "RESERVE_NOW, LEFT reserve 1 CARD as 1"})
    @Tag("CMD-07")
    void theTokenOfACommandIsNotLookedAt(String command, String expected) {
        yard.command(ADA, command, everything("CARD").replace("\"valid\": true", "\"valid\": false"));

        assertThat(yard.told).containsExactly(expected);
        assertThat(yard.asked()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"APP_USER, 14, 0", "APP_USER, 200, 0", "AD_HOC_USER, 200, 0", "RFID, 14, 0", "RFID, 16, 1"})
    @Tag("CMD-08")
    void afterACommandNobodyIsAskedAboutItsToken(String type, int minutes, int asked) {
        yard.ask(ADA, Method.PUT, "tokens/receiver/DE/ADA/CARD?type=" + type, token(ADA, "CARD", type));
        yard.command(ADA, "START_SESSION", start("CARD", "E1", type));
        yard.later(Duration.ofMinutes(minutes));

        var verdict = asked == 0
                ? yard.cpo.operations().authorize(LEFT, TokenUid.of("CARD"))
                : yard.starts(LEFT, "CARD", null).verdict();
        var started = yard.starts(LEFT, "CARD", null);

        assertThat(verdict.status()).isEqualTo(TokenVerdict.Status.ACCEPTED);
        assertThat(started.verdict().status()).isEqualTo(TokenVerdict.Status.ACCEPTED);
        assertThat(yard.asked()).isEqualTo(asked);
    }

    @Test
    @Tag("CMD-08")
    void atAnotherStationThanTheCommandedOneTheIssuerIsAsked() {
        yard.ask(ADA, Method.PUT, "tokens/receiver/DE/ADA/CARD", token(ADA, "CARD", "RFID"));
        yard.command(ADA, "START_SESSION", start("CARD", "E1", "RFID"));

        yard.starts(RIGHT, "CARD", null);

        assertThat(yard.asked()).isEqualTo(1);
    }

    @Test
    @Tag("CMD-09")
    @Tag("CDR-11")
    void aTokenNobodyPushedIsInTheSessionAndInTheCdrAndInNoList() {
        yard.command(ADA, "START_SESSION", start("APP-7", "E1", "APP_USER"));
        var transaction = yard.starts(LEFT, "APP-7", null).transaction();
        yard.later(Duration.ofHours(1));
        yard.stops(LEFT, transaction);

        assertThat(session().token().uid().text()).isEqualTo("APP-7");
        assertThat(session().token().contract().text()).isEqualTo("C-APP-7");
        assertThat(cdr().token()).isEqualTo(session().token());
        assertThat(cdr().authMethod().text()).isEqualTo("COMMAND");
        assertThat(yard.response(ADA, Method.GET, "tokens/receiver/DE/ADA/APP-7?type=APP_USER", "")
                        .status())
                .isEqualTo(404);
    }

    @Test
    @Tag("CMD-11")
    void aConnectorWithoutItsEvseIsNoPlace() {
        var told = yard.command(
                ADA,
                "START_SESSION",
                "\"location_id\": \"L1\", \"connector_id\": \"1\", \"token\": " + token(ADA, "CARD", "RFID"));

        assertThat(told.path("status_code").asInt()).isEqualTo(2001);
        assertThat(yard.told).isEmpty();
    }

    @Test
    @Tag("CMD-12")
    void aCommandThatCannotBeCarriedOutIsAnsweredWithTheWordForIt() {
        yard.command(ADA, "START_SESSION", start("CARD", "E1", "RFID"));
        yard.starts(LEFT, "CARD", null);

        assertThat(yard.command(
                                ADA,
                                "START_SESSION",
                                start("CARD", "E1", "RFID").replace("L1", "L9"))
                        .path("status_code")
                        .asInt())
                .isEqualTo(2003);
        assertThat(result(yard.command(ADA, "STOP_SESSION", "\"session_id\": \"NONE\"")))
                .isEqualTo("UNKNOWN_SESSION");
        assertThat(result(yard.command(BOB, "STOP_SESSION", stop()))).isEqualTo("UNKNOWN_SESSION");
        yard.outcome = new CommandOutcome.Unable(Why.NOT_SUPPORTED, "has no lock");
        yard.command(ADA, "UNLOCK_CONNECTOR", everything("CARD"));
        assertThat(yard.results(ADA)).last().isEqualTo("NOT_SUPPORTED");
    }

    @Test
    @Tag("CHP-01")
    void aWishAboutAChargingProfileIsAnsweredInAllItsForms() {
        yard.command(ADA, "START_SESSION", start("CARD", "E1", "RFID"));
        yard.starts(LEFT, "CARD", null);
        var path = "chargingprofiles/receiver/" + session().id();
        var url = "response_url=http%3A%2F%2Fde-ada.test%2Fprofiles%2F1";
        var profile =
                "{\"charging_profile\": {\"charging_rate_unit\": \"W\"}, \"response_url\": \"http://de-ada.test/p/1\"}";

        for (var told : List.of(
                yard.ask(ADA, Method.PUT, path, profile),
                yard.ask(ADA, Method.GET, path + "?duration=900&" + url, ""),
                yard.ask(ADA, Method.DELETE, path + "?" + url, ""))) {
            assertThat(result(told)).isEqualTo("NOT_SUPPORTED");
            assertThat(told.path("data").path("timeout").isInt()).isTrue();
        }
        assertThat(result(yard.ask(BOB, Method.PUT, path, profile.replace("ada", "bob"))))
                .isEqualTo("UNKNOWN_SESSION");
        assertThat(result(yard.ask(ADA, Method.PUT, "chargingprofiles/receiver/NONE", profile)))
                .isEqualTo("UNKNOWN_SESSION");
        assertThat(yard.ask(ADA, Method.GET, path + "?" + url, "")
                        .path("status_code")
                        .asInt())
                .isEqualTo(2001);
        assertThat(yard.ask(ADA, Method.DELETE, path, "").path("status_code").asInt())
                .isEqualTo(2001);
    }

    // Reservations

    @Test
    @Tag("CMD-13")
    void aReservationOfTheSameNameReplacesTheFormerAndIsNotThatOfAnotherEmsp() {
        yard.command(ADA, "RESERVE_NOW", reserve("R1", "ONE", "E1"));
        yard.command(BOB, "RESERVE_NOW", reserve("R1", "TWO", "E2").replace("ADA", "BOB"));
        yard.command(ADA, "RESERVE_NOW", reserve("R1", "ONE-AGAIN", "E1"));

        assertThat(yard.told)
                .containsExactly(
                        "LEFT reserve 1 ONE as 1", "RIGHT reserve 1 TWO as 2", "LEFT reserve 1 ONE-AGAIN as 1");
    }

    @Test
    @Tag("CMD-13")
    void aReservationThatMovesToAnotherStationLeavesTheFirst() {
        yard.command(ADA, "RESERVE_NOW", reserve("R1", "ONE", "E1"));
        yard.command(ADA, "RESERVE_NOW", reserve("R1", "ONE", "E2"));

        assertThat(yard.told).containsExactly("LEFT reserve 1 ONE as 1", "RIGHT reserve 1 ONE as 1", "LEFT cancel 1");
    }

    @Test
    void whereNoEvseIsNamedOneIsReservedThatIsNotReserved() {
        yard.command(ADA, "RESERVE_NOW", reserve("R1", "ONE", "E1"));
        yard.command(ADA, "RESERVE_NOW", reserve("R2", "TWO", "E1").replace("\"evse_uid\": \"E1\",", ""));

        assertThat(yard.told).containsExactly("LEFT reserve 1 ONE as 1", "RIGHT reserve 1 TWO as 2");
    }

    @ParameterizedTest
    @CsvSource({
        "OCCUPIED, EVSE_OCCUPIED",
        "INOPERATIVE, EVSE_INOPERATIVE",
        "NOT_SUPPORTED, NOT_SUPPORTED",
        "FAILED, FAILED"
    })
    void whyAStationCannotIsSaidInTheResult(Why why, String result) {
        yard.outcome = new CommandOutcome.Unable(why, "cannot");
        yard.command(ADA, "RESERVE_NOW", reserve("R1", "ONE", "E1"));

        assertThat(yard.results(ADA)).containsExactly(result);
        yard.command(ADA, "CANCEL_RESERVATION", "\"reservation_id\": \"R1\"");
        assertThat(yard.results(ADA)).last().isEqualTo("UNKNOWN_RESERVATION");
    }

    @ParameterizedTest
    @CsvSource({"FAULTED", "UNAVAILABLE"})
    @Tag("CMD-14")
    void aReservationThatAFaultEndsIsTakenBackAtTheUrlItCameWith(ConnectorState state) {
        yard.command(ADA, "RESERVE_NOW", reserve("R1", "ONE", "E1"));
        yard.reports(RIGHT, state);
        assertThat(yard.results(ADA)).containsExactly("ACCEPTED");

        yard.reports(LEFT, state);
        yard.reports(LEFT, state);

        assertThat(yard.results(ADA)).containsExactly("ACCEPTED", "CANCELED_RESERVATION");
    }

    @ParameterizedTest
    @CsvSource({"Expired", "Removed"})
    @Tag("OCPP-RES-03")
    void aReservationThatItsStationSaysIsOverIsTakenBackAtTheUrlItCameWith(String word) {
        yard.command(ADA, "RESERVE_NOW", reserve("R1", "ONE", "E1"));
        yard.cpo.operations().told(RIGHT, new StationNews.ReservationOver(1, word));
        yard.cpo.operations().told(LEFT, new StationNews.ReservationOver(2, word));
        assertThat(yard.results(ADA)).containsExactly("ACCEPTED");

        yard.cpo.operations().told(LEFT, new StationNews.ReservationOver(1, word));
        yard.cpo.operations().told(LEFT, new StationNews.ReservationOver(1, word));

        assertThat(yard.results(ADA)).containsExactly("ACCEPTED", "CANCELED_RESERVATION");
        assertThat(yard.cpo.operations().reservations().isFor(LEFT, TokenUid.of("ONE")))
                .isFalse();
    }

    @Test
    @Tag("OCPP-RES-03")
    void thatAReservationIsOverInTimeItsEmspKnows() {
        yard.command(ADA, "RESERVE_NOW", reserve("R1", "ONE", "E1"));
        yard.later(Duration.ofHours(2));
        yard.cpo.operations().told(LEFT, new StationNews.ReservationOver(1, "Expired"));

        assertThat(yard.results(ADA)).containsExactly("ACCEPTED");
    }

    @Test
    @Tag("CMD-15")
    void aReservationIsCancelledByTheNameItsEmspGaveIt() {
        yard.command(ADA, "RESERVE_NOW", reserve("R1", "ONE", "E1"));
        yard.command(BOB, "RESERVE_NOW", reserve("R1", "TWO", "E2").replace("ADA", "BOB"));
        yard.told.clear();

        yard.command(BOB, "CANCEL_RESERVATION", "\"reservation_id\": \"R1\"");
        yard.command(BOB, "CANCEL_RESERVATION", "\"reservation_id\": \"R1\"");

        assertThat(yard.told).containsExactly("RIGHT cancel 2");
        assertThat(yard.results(BOB)).containsExactly("ACCEPTED", "ACCEPTED", "UNKNOWN_RESERVATION");
    }

    @Test
    @Tag("CDR-11")
    void whoReservedIsNotAskedAboutAndChargesByThatCommand() {
        yard.command(ADA, "RESERVE_NOW", reserve("R1", "ONE", "E1"));
        yard.later(Duration.ofMinutes(50));

        var started = yard.starts(LEFT, "ONE", 1);
        yard.later(Duration.ofHours(1));
        yard.stops(LEFT, started.transaction());

        assertThat(yard.asked()).isZero();
        assertThat(cdr().authMethod().text()).isEqualTo("COMMAND");
        yard.command(ADA, "CANCEL_RESERVATION", "\"reservation_id\": \"R1\"");
        assertThat(yard.results(ADA)).last().isEqualTo("UNKNOWN_RESERVATION");
    }

    @Test
    void aReservationPastItsTimeIsForgottenAndOneThatBeginsInThePastIsNone() {
        yard.command(ADA, "RESERVE_NOW", reserve("R1", "ONE", "E1"));
        yard.later(Duration.ofHours(2));

        assertThat(result(yard.command(ADA, "RESERVE_NOW", reserve("R2", "ONE", "E1"))))
                .isEqualTo("REJECTED");
        yard.command(ADA, "CANCEL_RESERVATION", "\"reservation_id\": \"R1\"");
        assertThat(yard.results(ADA)).containsExactly("ACCEPTED", "UNKNOWN_RESERVATION");
    }

    @Test
    void reservationsAndTheirNumbersOutliveARestart() {
        yard.command(ADA, "RESERVE_NOW", reserve("R1", "ONE", "E1"));

        var again = yard.another();

        assertThat(again.operations().reservations().isFor(LEFT, TokenUid.of("ONE")))
                .isTrue();
        assertThat(again.operations().reservations().newNumber()).isEqualTo(2);
    }

    private Session session() {
        return all(Kind.SESSION);
    }

    private Cdr cdr() {
        return all(Kind.CDR);
    }

    private <V> V all(Kind<V> kind) {
        var found = new ArrayList<V>();
        yard.store.each(kind, found::add);
        assertThat(found).hasSize(1);
        return List.copyOf(found).getFirst();
    }

    private String stop() {
        return "\"session_id\": \"" + session().id() + "\"";
    }

    private static String result(JsonNode told) {
        return told.path("data").path("result").asString();
    }

    private static String start(String uid, String evse, String type) {
        return "\"location_id\": \"L1\", \"evse_uid\": \"%s\", \"token\": %s".formatted(evse, token(ADA, uid, type));
    }

    private static String reserve(String id, String uid, String evse) {
        return "\"reservation_id\": \"%s\", \"expiry_date\": \"2026-03-14T13:00:00Z\", \"location_id\": \"L1\", \"evse_uid\": \"%s\", \"token\": %s"
                .formatted(id, evse, token(ADA, uid, "RFID"));
    }

    /** The fields of all commands together. */
    private static String everything(String uid) {
        return "\"connector_id\": \"1\", " + reserve("R1", uid, "E1");
    }
}
