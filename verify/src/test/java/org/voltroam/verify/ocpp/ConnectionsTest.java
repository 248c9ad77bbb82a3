package org.voltroam.verify.ocpp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.voltroam.verify.ocpp.RawStation.COMPRESSED;
import static org.voltroam.verify.ocpp.RawStation.CONTINUATION;
import static org.voltroam.verify.ocpp.RawStation.FINAL;
import static org.voltroam.verify.ocpp.RawStation.PING;
import static org.voltroam.verify.ocpp.RawStation.PONG;
import static org.voltroam.verify.ocpp.RawStation.TEXT;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltroam.domain.catalog.station.ChargingStation;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.StationId;
import org.voltroam.role.cpo.Cpo;
import org.voltroam.role.cpo.Passwords;
import org.voltroam.role.cpo.StationFacts;
import org.voltroam.verify.ocpi.Town;

/** What a running CPO does with the frames of a station, good and bad; another station, connected all the time, never notices. */
@Tag("C05")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ConnectionsTest {

    private static final PartyId GVB = PartyId.parse("NL*GVB");
    private static final Set<String> HOME = Set.of("NL*VRM", "NL*GVB", "DE*EMO");
    private static final String PASSWORD = "a-password-for-tests";
    private static final String ODD = "GVB-0002";
    private static final String BEAT = "[2,\"beat\",\"Heartbeat\",{}]";
    private static final String V16 = "Sec-WebSocket-Protocol: ocpp1.6";
    private static final String DEFLATE = "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits";

    private final Town town = new Town("world-strangers", party -> HOME.contains(party.toString()));
    private final BareStation other = BareStation.connected(town, "GVB-0001", PASSWORD);

    @BeforeAll
    void settle() {
        otherGoesOn();
    }

    @AfterAll
    void close() {
        other.close();
        town.close();
    }

    private void otherGoesOn() {
        assertThat(other.ask("[2,\"other\",\"Heartbeat\",{}]")).startsWith("[3,\"other\"");
    }

    private Cpo cpo() {
        return town.cast().cpo(GVB).orElseThrow();
    }

    private StationFacts.Seen seen(String station) {
        return cpo().desk().find(StationId.of(station)).orElseThrow().seen();
    }

    /** Connected as the odd station, which has left before. */
    private RawStation odd(String... headers) throws IOException {
        await().until(() -> seen(ODD).connected() == null);
        var all = new ArrayList<>(List.of(RawStation.basic(ODD, PASSWORD)));
        all.addAll(List.of(headers));
        return RawStation.open(town.port(), "/ocpp/nl-gvb/" + ODD, all.toArray(String[]::new));
    }

    private static void goesOn(RawStation station) throws IOException {
        station.text(BEAT);
        assertThat(station.next()).startsWith("[3,\"beat\",{\"currentTime\":");
    }

    @ParameterizedTest
    @CsvSource({"RDAM%7C123, RDAM|123", "caf%C3%A9+1, café+1", "a%2Fb, a/b"})
    void theIdentityIsTheLastPartOfThePathDecoded(String sent, String identity) throws IOException {
        var id = StationId.of(identity);
        var hash = Passwords.hash(id, PASSWORD);
        cpo().desk().approve(id, new ChargingStation(id, GVB, LocationId.of("L1"), hash, List.of()));
        try (var station =
                RawStation.open(town.port(), "/ocpp/nl-gvb/" + sent, RawStation.basic(identity, PASSWORD), V16)) {
            goesOn(station);
            assertThat(cpo().operations().hand(id)).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:b", "%20", "x1234567890123456789012345678901234567890123456789"})
    void whatIsNoIdentityIsNoPlace(String sent) throws IOException {
        try (var station =
                RawStation.open(town.port(), "/ocpp/nl-gvb/" + sent, RawStation.basic(sent, PASSWORD), V16)) {
            assertThat(station.status()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Sec-WebSocket-Protocol: ocpp1.2, ocpp3", "Sec-WebSocket-Protocol: OCPP1.6"})
    @Tag("OCPP-CON-04")
    @Tag("OCPP-CON-05")
    void withoutAVersionWeSpeakTheUpgradeIsMadeAndTheSocketClosed(String offer) throws IOException {
        var before = seen(ODD).dropped().size();
        try (var station = offer.isEmpty() ? odd() : odd(offer)) {
            assertThat(station.status()).isEqualTo(101);
            assertThat(station.head.toLowerCase(Locale.ROOT)).doesNotContain("sec-websocket-protocol");
            assertThat(station.next()).isEqualTo("closed 1002");
        }
        assertThat(seen(ODD).dropped()).hasSizeGreaterThan(before);
        otherGoesOn();
    }

    @Test
    @Tag("OCPP-CON-06")
    void deflatedMessagesAreReadWhereThatWasAgreedAndEndTheConnectionWhereNot() throws IOException {
        try (var station = odd(V16, DEFLATE)) {
            assertThat(station.head).containsIgnoringCase("permessage-deflate");
            station.frame(FINAL | COMPRESSED | TEXT, RawStation.deflated(BEAT.getBytes(UTF_8)));
            var answer = station.heard();
            assertThat(answer.opcode()).isEqualTo(TEXT);
            goesOnDeflated(station);
        }
        try (var station = odd(V16)) {
            assertThat(station.head).doesNotContainIgnoringCase("permessage-deflate");
            station.frame(FINAL | COMPRESSED | TEXT, RawStation.deflated(BEAT.getBytes(UTF_8)));
            assertThat(station.next()).startsWith("closed ");
        }
        otherGoesOn();
    }

    /** A message that is not deflated is one too (RFC 7692, 6). */
    private static void goesOnDeflated(RawStation station) throws IOException {
        station.text(BEAT);
        assertThat(station.heard().opcode()).isEqualTo(TEXT);
    }

    @Test
    @Tag("OCPP-CON-07")
    void fragmentsAreOneMessageAlsoWithAPingAmongThem() throws IOException {
        try (var station = odd(V16)) {
            station.frame(TEXT, "[2,\"beat\",\"Heart".getBytes(UTF_8));
            station.frame(FINAL | PING, "?".getBytes(UTF_8));
            station.frame(CONTINUATION, "beat\"".getBytes(UTF_8));
            station.frame(FINAL | CONTINUATION, ",{}]".getBytes(UTF_8));
            assertThat(station.heard()).satisfies(pong -> {
                assertThat(pong.opcode()).isEqualTo(PONG);
                assertThat(pong.text()).isEqualTo("?");
            });
            assertThat(station.next()).startsWith("[3,\"beat\"");
        }
    }

    @Test
    @Tag("OCPP-CON-07")
    void aMessageBeyondTheLimitEndsItsConnectionHoweverItComes() throws IOException {
        var large = "x".repeat(300_000).getBytes(UTF_8);
        try (var whole = odd(V16)) {
            whole.frame(FINAL | TEXT, large);
            assertThat(whole.next()).isEqualTo("closed 1009");
        }
        try (var parts = odd(V16)) {
            for (int i = 0; i < 30; i++) {
                parts.frame(i == 0 ? TEXT : CONTINUATION, new byte[10_000]);
            }
            assertThat(parts.next()).isEqualTo("closed 1009");
        }
        try (var bomb = odd(V16, DEFLATE)) {
            bomb.frame(FINAL | COMPRESSED | TEXT, RawStation.deflated(new byte[100_000_000]));
            assertThat(bomb.next()).isEqualTo("closed 1009");
        }
        try (var huge = odd(V16)) {
            huge.bytes(new byte[] {(byte) 0x81, (byte) 0xff, 0x7f, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4});
            assertThat(huge.next()).startsWith("closed ");
        }
        otherGoesOn();
    }

    @Test
    @Tag("OCPP-CON-08")
    void binaryAndBrokenTextEndTheirConnection() throws IOException {
        try (var station = odd(V16)) {
            station.frame(FINAL | RawStation.BINARY, BEAT.getBytes(UTF_8));
            assertThat(station.next()).isEqualTo("closed 1003");
        }
        try (var station = odd(V16)) {
            station.frame(FINAL | TEXT, new byte[] {'[', (byte) 0xc3, '(', ']'});
            assertThat(station.next()).isEqualTo("closed 1007");
        }
        otherGoesOn();
    }

    @ParameterizedTest
    @ValueSource(ints = {0xb1, 0xa1, 0x83, 0x8b, 0x80, 0x09})
    void aFrameThatBreaksTheProtocolEndsItsConnection(int first) throws IOException {
        try (var station = odd(V16)) {
            station.frame(first, "x".getBytes(UTF_8));
            assertThat(station.next()).startsWith("closed ");
        }
        otherGoesOn();
    }

    @Test
    @Tag("OCPP-CON-09")
    void aPingOfAStationIsAnswered() throws IOException {
        try (var station = odd(V16)) {
            station.frame(FINAL | PING, "are you there?".getBytes(UTF_8));
            var pong = station.heard();
            assertThat(pong.opcode()).isEqualTo(PONG);
            assertThat(pong.text()).isEqualTo("are you there?");
        }
    }

    @Test
    @Tag("C01")
    @Tag("OCPP-CON-12")
    void aConnectionThatAnswersNoPingIsReplacedAndOneThatDoesIsNot() throws IOException {
        var alarms = seen(ODD).alarms().size();
        try (var first = odd(V16)) {
            goesOn(first);
            try (var second =
                    RawStation.open(town.port(), "/ocpp/nl-gvb/" + ODD, RawStation.basic(ODD, PASSWORD), V16)) {
                assertThat(first.heard().opcode()).isEqualTo(PING); // and it does not answer
                goesOn(second);
                assertThat(first.next()).isEqualTo("closed 1008");
                try (var third =
                        RawStation.open(town.port(), "/ocpp/nl-gvb/" + ODD, RawStation.basic(ODD, PASSWORD), V16)) {
                    third.text("[2,\"shadow\",\"Heartbeat\",{}]");
                    var ping = second.heard();
                    assertThat(ping.opcode()).isEqualTo(PING);
                    second.frame(FINAL | PONG, ping.payload());
                    assertThat(third.next()).isEqualTo("closed 1008");
                }
                goesOn(second);
                assertThat(seen(ODD).alarms()).hasSize(alarms + 1);
                assertThat(seen(ODD).alarms().getLast().text()).contains("second connection", "127.0.0.1");
            }
        }
        otherGoesOn();
    }

    @Test
    @Tag("C01")
    void whoDoesNotProveTheIdentityDisturbsNobody() throws IOException {
        try (var first = odd(V16)) {
            goesOn(first);
            for (var wrong : List.of(RawStation.basic(ODD, "wrong"), RawStation.basic("GVB-0001", PASSWORD), "X: y")) {
                try (var second = RawStation.open(town.port(), "/ocpp/nl-gvb/" + ODD, wrong, V16)) {
                    assertThat(second.status()).isEqualTo(401);
                }
            }
            goesOn(first);
        }
    }

    /** Seeded: each run says the same. */
    @Test
    void randomFramesAreAnsweredOrEndTheirConnectionAndNoOther() throws IOException {
        var random = new Random(20_260_314);
        for (int round = 0; round < 60; round++) {
            try (var station = odd(V16, DEFLATE)) {
                for (int frame = 0; frame < 5; frame++) {
                    var payload = new byte[random.nextInt(300)];
                    random.nextBytes(payload);
                    if (random.nextBoolean()) {
                        station.frame(random.nextInt(256), payload);
                    } else {
                        station.bytes(payload);
                    }
                }
            }
        }
        otherGoesOn();
        try (var station = odd(V16)) {
            goesOn(station);
        }
    }

    @Test
    void halfAHandshakeDisturbsNobody() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), town.port())) {
            socket.getOutputStream().write("GET /ocpp/nl-gvb/GVB-0002 HTTP/1.1\r\nUpgrade: web".getBytes(UTF_8));
            otherGoesOn();
        }
    }
}
