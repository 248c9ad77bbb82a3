package org.voltroam.testkit.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltroam.domain.value.StationId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.domain.value.TransactionId;
import org.voltroam.protocol.http.NoResponse;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.WebSocketEndpoint.Handshake;
import org.voltroam.protocol.ocpp.rpc.Reply;
import org.voltroam.protocol.ocpp.station.CommandOutcome;
import org.voltroam.protocol.ocpp.station.Registration;

class CsmsTest {

    private static final StationId CS1 = StationId.of("CS1");

    private final Street street = new Street();

    @AfterEach
    void end() {
        street.close();
    }

    @ParameterizedTest
    @CsvSource({"CS1,wrong", "CS1,''", "XX1,volt", "CS1:,volt"})
    void aWrongPasswordAndAnUnknownStationLookTheSame(String id, String password) {
        assertThatThrownBy(() -> street.net.connect(Street.handshake(id, password), List.of("ocpp1.6"), new Caller()))
                .isInstanceOf(NoResponse.class)
                .hasMessageMatching(".*status 40[14]");
        assertThat(street.operator.journal()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"''", "Bearer abc", "Basic !!!", "Basic bm9jb2xvbg==", "Basic Q1MyOnZvbHQ="})
    @Tag("OCPP-SEC-02")
    void onlyTheStationsOwnBasicCredentialsLetItIn(String authorization) {
        var request = Request.get("/ocpp/CS1").header("Authorization", authorization);
        assertThat(street.csms.accept(request)).isInstanceOfSatisfying(Handshake.Refused.class, refused -> {
            assertThat(refused.response().status()).isEqualTo(401);
            assertThat(refused.response().headers().first("WWW-Authenticate")).isPresent();
        });
    }

    @ParameterizedTest
    @CsvSource({"'ocpp2.2, ocpp1.6'", "'ocpp1.6,ocpp2.1'", "'soap,  ocpp1.6'"})
    void theFirstVersionWeSpeakIsChosen(String offer) {
        var request = Street.handshake("CS1", "volt").header("Sec-WebSocket-Protocol", offer);
        assertThat(street.csms.accept(request)).isInstanceOfSatisfying(Handshake.Accepted.class, accepted -> {
            assertThat(accepted.subprotocol()).contains("ocpp1.6");
        });
    }

    @Test
    @Tag("OCPP-CON-04")
    void aClientWithoutAVersionWeSpeakIsUpgradedAndClosed() throws Exception {
        for (var offer : List.of(List.<String>of(), List.of("ocpp1.2"))) {
            var caller = new Caller();
            street.net.connect(Street.handshake("CS1", "volt"), offer, caller);
            assertThat(caller.closeCode()).isEqualTo(1002);
        }
        assertThat(street.operator.journal()).containsOnly("CS1 dropped");
    }

    @Test
    void thePercentEncodedIdentityIsDecoded() throws Exception {
        var request =
                Street.handshake("CS|7", "volt").target("/ocpp/CS%7C7").header("Sec-WebSocket-Protocol", "ocpp1.6");
        assertThat(street.csms.accept(request)).isInstanceOf(Handshake.Accepted.class);
    }

    @Test
    @Tag("C01")
    void aSecondConnectionIsSentAwayUnheardWhileTheFirstAnswers() throws Exception {
        var first = Caller.connect(street, "CS1", new Caller());
        until("CS1 connected ocpp1.6", 1);
        var second = new Caller();
        street.net
                .connect(Street.handshake("CS1", "volt"), List.of("ocpp1.6"), second)
                .send("[2,\"1\",\"Authorize\",{\"idTag\":\"GOOD\"}]");

        assertThat(second.closeCode()).isEqualTo(1008);
        until("CS1 alarmed a second connection, from memory, while the first one answers", 1);
        assertThat(street.operator.journal()).hasSize(2);
        assertThat(street.csms.connections()).isEqualTo(1);
        street.threads.execute(() -> street.csms.station(CS1).orElseThrow().start(1, TokenUid.of("GOOD")));
        assertThat(first.next()).contains("RemoteStartTransaction");
    }

    @Test
    @Tag("OCPP-CON-11")
    void aConnectionThatAnswersNoMoreIsReplacedAndTheStationWasNeverAway() throws Exception {
        var old = Caller.connect(street, "CS1", new Caller());
        until("CS1 connected ocpp1.6", 1);
        var hand = street.csms.station(CS1).orElseThrow();
        var reply = street.threads.submit(() -> hand.start(1, TokenUid.of("GOOD")));
        old.next();
        street.net.silence();
        Caller.connect(street, "CS1", new Caller());

        assertThat(old.closeCode()).isEqualTo(1008);
        assertThat(reply.get()).isEqualTo(new CommandOutcome.NoAnswer(Reply.Cause.CLOSED));
        until("CS1 connected ocpp1.6", 2);
        assertThat(street.operator.journal()).doesNotContain("CS1 disconnected");
        assertThat(street.csms.connections()).isEqualTo(1);
        street.net.cut();
        until("CS1 disconnected", 1);
        assertThat(street.csms.station(CS1)).isEmpty();
    }

    @Test
    void aRejectedStationMayOnlyAskAgain() throws Exception {
        street.operator.registration(Registration.rejected(Duration.ofMinutes(1)));
        var caller = new Caller();
        var socket = street.net.connect(Street.handshake("CS1", "volt"), List.of("ocpp1.6"), caller);
        var boot = "\"BootNotification\",{\"chargePointVendor\":\"A\",\"chargePointModel\":\"B\"}]";
        socket.send("[2,\"1\"," + boot);
        assertThat(caller.next()).contains("\"Rejected\"", "\"interval\":60");
        socket.send("[2,\"2\",\"Authorize\",{\"idTag\":\"GOOD\"}]");
        assertThat(caller.next()).startsWith("[4,\"2\",\"SecurityError\"");
        assertThat(street.csms.station(CS1).orElseThrow().stop(TransactionId.of(1)))
                .isInstanceOf(CommandOutcome.Rejected.class);

        street.operator.registration(Registration.accepted(Duration.ofMinutes(1)));
        socket.send("[2,\"3\"," + boot);
        assertThat(caller.next()).contains("\"Accepted\"");
        socket.send("[2,\"4\",\"Authorize\",{\"idTag\":\"GOOD\"}]");
        assertThat(caller.next()).contains("\"Accepted\"");
    }

    @Test
    void aTokenTooLongForTheVersionIsNotSent() throws Exception {
        Caller.connect(street, "CS1", new Caller());
        until("CS1 connected ocpp1.6", 1);
        assertThat(street.csms.station(CS1).orElseThrow().start(1, TokenUid.of("x".repeat(21))))
                .isInstanceOf(CommandOutcome.Rejected.class);
    }

    @ParameterizedTest
    @CsvSource({
        "reserve, '\"ReserveNow\",{\"connectorId\":1,\"expiryDate\":\"2026-03-14T13:00:00Z\",\"idTag\":\"GOOD\",\"reservationId\":7}', Accepted, Accepted[",
        "reserve, ReserveNow, Occupied, 'Unable[why=OCCUPIED, '",
        "reserve, ReserveNow, Faulted, 'Unable[why=INOPERATIVE, '",
        "reserve, ReserveNow, Unavailable, 'Unable[why=INOPERATIVE, '",
        "reserve, ReserveNow, Rejected, Rejected[",
        "reserve, ReserveNow, Dancing, Rejected[",
        "cancel, '\"CancelReservation\",{\"reservationId\":7}', Accepted, Accepted[",
        "cancel, CancelReservation, Rejected, 'Unable[why=UNKNOWN_RESERVATION, '",
        "unlock, '\"UnlockConnector\",{\"connectorId\":1}', Unlocked, Accepted[",
        "unlock, UnlockConnector, UnlockFailed, 'Unable[why=FAILED, '",
        "unlock, UnlockConnector, NotSupported, 'Unable[why=NOT_SUPPORTED, '"
    })
    void aStationIsToldToReserveAndToUnlockAndIsUnderstood(String command, String call, String status, String outcome)
            throws Exception {
        assertThat(commanded(command, call, "{\"status\":\"" + status + "\"}", 3))
                .startsWith(outcome);
    }

    @ParameterizedTest
    @CsvSource({"reserve, NotImplemented", "unlock, NotSupported"})
    void aStationWithoutReservationsOrLocksSaysSo(String command, String error) throws Exception {
        assertThat(commanded(command, "", "\"" + error + "\",\"\",{}", 4)).startsWith("Unable[why=NOT_SUPPORTED, ");
    }

    /** What the hand makes of a station's answer of this type. */
    private String commanded(String command, String call, String answer, int type) throws Exception {
        var caller = new Caller();
        var socket = street.net.connect(Street.handshake("CS1", "volt"), List.of("ocpp1.6"), caller);
        until("CS1 connected ocpp1.6", 1);
        var hand = street.csms.station(CS1).orElseThrow();
        var reply = street.threads.submit(() -> switch (command) {
            case "reserve" -> hand.reserve(1, TokenUid.of("GOOD"), 7, Instant.parse("2026-03-14T13:00:00Z"));
            case "cancel" -> hand.cancelReservation(7);
            default -> hand.unlock(1);
        });
        var heard = caller.next();
        assertThat(heard).contains(call);
        socket.send("[" + type + ",\"" + heard.split("\"")[1] + "\"," + answer + "]");
        return reply.get().toString();
    }

    @Test
    void closingSaysGoodbyeToAllStations() throws Exception {
        var one = Caller.connect(street, "CS1", new Caller());
        var two = Caller.connect(street, "CS2", new Caller());
        until("CS1 connected ocpp1.6", 1);
        until("CS2 connected ocpp1.6", 1);
        street.csms.close();
        assertThat(one.closeCode()).isEqualTo(1001);
        assertThat(two.closeCode()).isEqualTo(1001);
    }

    private void until(String line, int times) {
        await().until(() ->
                street.operator.journal().stream().filter(line::equals).count() == times);
    }
}
