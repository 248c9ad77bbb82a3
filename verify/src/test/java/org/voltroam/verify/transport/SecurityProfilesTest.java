package org.voltroam.verify.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltroam.domain.catalog.location.Business;
import org.voltroam.domain.catalog.party.Party;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.catalog.station.ChargingStation;
import org.voltroam.domain.catalog.station.ChargingStation.Outlet;
import org.voltroam.domain.catalog.station.SecurityProfile;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.ConnectorId;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.StationId;
import org.voltroam.platform.engine.Engine;
import org.voltroam.platform.engine.Limits;
import org.voltroam.platform.engine.Listen;
import org.voltroam.platform.engine.Server;
import org.voltroam.platform.engine.Tls;
import org.voltroam.platform.store.Directory;
import org.voltroam.platform.store.memory.MemoryStore;
import org.voltroam.protocol.http.Egress;
import org.voltroam.protocol.http.Gateway;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.ocpp.rpc.RpcTerms;
import org.voltroam.protocol.ocpp.station.CommandOutcome;
import org.voltroam.role.Member;
import org.voltroam.role.cpo.Cpo;
import org.voltroam.role.cpo.Passwords;
import org.voltroam.role.cpo.StationFacts;

/** Stations that come in clear and over TLS, with a password, a certificate or nothing, and who of them is let in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SecurityProfilesTest {

    private static final PartyId CPO = PartyId.parse("NL*ONE");
    private static final String PASSWORD = "a password of 16";
    private static final String CLEAR = "clear";

    @TempDir
    private static Path folder;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Engine engine = Engine.start(Limits.standard());
    private final MemoryStore store = new MemoryStore();
    private final Cpo cpo = cpo();
    private Authority authority = new Authority(folder);
    private @Nullable Server plain;
    private @Nullable Server secured;
    private int stations;

    @BeforeAll
    void open() throws IOException, InterruptedException, GeneralSecurityException {
        authority = Authority.in(folder);
        var ecdsa = authority.issue("server");
        var rsa = authority.issue("server-rsa", "CN=server", "-keyalg", "RSA", "-keysize", "2048");
        authority.issue("CS-3", "CN=CS-3, O=One", "-keyalg", "EC");
        authority.issue("CS-X", "CN=CS-X, O=One", "-keyalg", "EC");
        authority.issue("of-another", "CN=CS-3, O=Two", "-keyalg", "EC");
        authority.issue("old", "CN=CS-3, O=One", "-keyalg", "EC", "-startdate", "-2y", "-validity", "365");
        authority.issue("lost", "CN=CS-3, O=One", "-keyalg", "EC");
        plain = engine.listen(Listen.to(Gateway.to(request -> Response.of(404))).sockets(cpo.stations()));
        secured = engine.listen(Listen.to(Gateway.to(request -> Response.of(404)))
                .sockets(cpo.stations())
                .tls(Tls.of(ecdsa.key(), ecdsa.certificate())
                        .and(rsa.key(), rsa.certificate())
                        .asking(authority.certificate())
                        .without(authority.revoking("lost"))));
    }

    @AfterAll
    void close() {
        engine.close();
        threads.shutdownNow();
    }

    private Cpo cpo() {
        var member = Member.of(
                new Party(CPO, Role.CPO, Business.named("One"), Instant.EPOCH),
                "http://one.test",
                store,
                new Directory(store),
                request -> Response.of(404),
                Egress.ANYWHERE,
                InstantSource.system());
        return new Cpo(
                member, threads, RpcTerms.usual(threads, () -> UUID.randomUUID().toString()));
    }

    @Test
    @Tag("OCPP-SEC-01")
    void withNothingComesInOnlyWhoseOperatorHasSaidSo() throws Exception {
        var station = placed("");
        assertThat(comes(station, CLEAR, null)).isEqualTo(401);
        assertThat(comes(station, null, null)).isEqualTo(401);
        assertThat(comes("CS-NOBODY", CLEAR, null)).isEqualTo(401);

        assertThat(cpo.desk().secure(StationId.of(station), SecurityProfile.NONE))
                .isInstanceOf(CommandOutcome.Accepted.class);

        assertThat(comes(station, CLEAR, null)).isEqualTo(101);
        assertThat(comes(station, CLEAR, "wrong password")).isEqualTo(401);
        assertThat(comes(placed(""), CLEAR, null)).as("another").isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"1, clear, 101", "1, tls, 401", "2, clear, 401", "2, tls, 101", "3, clear, 401", "3, tls, 401"})
    @Tag("OCPP-SEC-10")
    void aStationComesByTheProfileThatWasAgreedAndByNoOther(int profile, String way, int status) throws Exception {
        var station = placed("");
        cpo.desk()
                .secure(StationId.of(station), SecurityProfile.numbered(profile).orElseThrow());

        assertThat(comes(station, way.equals(CLEAR) ? CLEAR : null, PASSWORD)).isEqualTo(status);
        assertThat(alarms(station)).hasSize(status == 101 ? 0 : 1).allMatch(text -> text.contains("security profile"));
    }

    @Test
    @Tag("OCPP-SEC-11")
    void afterItHasComeByTheBetterOneTheLesserIsRefusedForEver() throws Exception {
        var station = placed("");
        var id = StationId.of(station);
        cpo.desk().secure(id, SecurityProfile.PASSWORD);
        cpo.desk().secure(id, SecurityProfile.PASSWORD_OVER_TLS);

        assertThat(comes(station, CLEAR, PASSWORD)).as("not changed yet").isEqualTo(101);
        assertThat(comes(station, null, PASSWORD)).isEqualTo(101);
        assertThat(comes(station, CLEAR, PASSWORD)).isEqualTo(401);
        assertThat(cpo.desk().secure(id, SecurityProfile.PASSWORD)).isInstanceOf(CommandOutcome.Rejected.class);
        assertThat(new Cpo(
                                cpo.member(),
                                threads,
                                RpcTerms.usual(threads, () -> UUID.randomUUID().toString()))
                        .desk()
                        .secure(id, SecurityProfile.PASSWORD))
                .as("after a restart")
                .isInstanceOf(CommandOutcome.Rejected.class);
    }

    @Test
    @Tag("OCPP-SEC-09")
    void aCertificateLetsInWhomItNames() throws Exception {
        placed("CS-3");
        placed("CS-X");
        cpo.desk().secure(StationId.of("CS-3"), SecurityProfile.CERTIFICATE);

        assertThat(comes("CS-3", "CS-3", null)).isEqualTo(101);
        assertThat(comes("CS-3", "CS-X", null)).as("another station's").isEqualTo(401);
        assertThat(comes("CS-3", "of-another", null)).as("another operator's").isEqualTo(401);
        assertThat(comes("CS-3", null, PASSWORD)).as("a password in its place").isEqualTo(401);
        assertThat(alarms("CS-3")).hasSize(3).anyMatch(text -> text.contains("a certificate of CS-X of One"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"old", "lost"})
    @Tag("OCPP-SEC-09")
    void aCertificateThatIsOverOrRevokedDoesNotEvenGetAnAnswer(String name) {
        placed("CS-3");
        assertThatThrownBy(() -> comes("CS-3", name, null)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
                "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
                "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
                "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384"
            })
    @Tag("OCPP-SEC-07")
    void stationsWithEitherSortOfKeyAndEitherLengthAreServed(String suite) throws Exception {
        var socket = (SSLSocket) authority
                .context(null)
                .getSocketFactory()
                .createSocket(InetAddress.getLoopbackAddress(), secured().port());
        try (socket) {
            socket.setEnabledProtocols(new String[] {"TLSv1.2"});
            socket.setEnabledCipherSuites(new String[] {suite});
            socket.startHandshake();

            assertThat(socket.getSession().getCipherSuite()).isEqualTo(suite);
        }
    }

    /** What a client says first, byte by byte, since no client of today can be made to say it. RFC 5246, 7.4.1.2. */
    @ParameterizedTest
    @CsvSource({
        "0301, C02BC02FC030C02C, 70, TLS 1.0",
        "0302, C02BC02FC030C02C, 70, TLS 1.1",
        "0303, 0001000200030004000500080014001900C005, 40, 'no encryption, RC4, export'",
        "0303, 002F0035009C009D, 40, no forward secrecy"
    })
    @Tag("OCPP-SEC-06")
    @Tag("OCPP-SEC-08")
    void whatIsTooOldOrTooWeakIsRefusedWithAnAlert(String version, String suites, int alert, String what)
            throws IOException {
        var answer = said(version, suites.substring(0, suites.length() / 4 * 4), "00");

        assertThat(answer[0]).as(what + ": a record of alerts").isEqualTo((byte) 21);
        assertThat(answer[6]).isEqualTo((byte) alert);
    }

    @Test
    @Tag("OCPP-SEC-08")
    void nothingIsCompressed() throws IOException {
        var answer = said("0303", "C02BC02F", "0100"); // DEFLATE rather than nothing

        assertThat(answer[0]).as("a record of the handshake").isEqualTo((byte) 22);
        var session = answer[43];
        assertThat(answer[43 + 1 + session + 2]).as("the method of compression").isEqualTo((byte) 0);
    }

    private byte[] said(String version, String suites, String compression) throws IOException {
        var hex = HexFormat.of();
        // the curves it knows, and the signatures
        var extensions = "000A00040002" + "0017" + "000B00020100" + "000D000800060403" + "08040401";
        var body = version + "00".repeat(32) + "00" + hex.toHexDigits((short) (suites.length() / 2)) + suites
                + hex.toHexDigits((byte) (compression.length() / 2)) + compression
                + hex.toHexDigits((short) (extensions.length() / 2)) + extensions;
        var hello = "01" + hex.toHexDigits(body.length() / 2).substring(2) + body;
        var record = "16" + "0301" + hex.toHexDigits((short) (hello.length() / 2)) + hello;
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), secured().port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(hex.parseHex(record));
            return socket.getInputStream().readNBytes(7 + (compression.length() > 2 ? 73 : 0));
        }
    }

    /** @param shown the name of a certificate, null for TLS without one, or {@link #CLEAR} */
    private int comes(String station, @Nullable String shown, @Nullable String password)
            throws IOException, GeneralSecurityException {
        var isClear = CLEAR.equals(shown);
        try (var socket = isClear
                ? new Socket(
                        InetAddress.getLoopbackAddress(),
                        Objects.requireNonNull(plain).port())
                : authority
                        .context(shown)
                        .getSocketFactory()
                        .createSocket(
                                InetAddress.getLoopbackAddress(), secured().port())) {
            socket.setSoTimeout(10_000);
            var credentials = password == null
                    ? ""
                    : "Authorization: Basic "
                            + Base64.getEncoder()
                                    .encodeToString((station + ":" + password).getBytes(StandardCharsets.UTF_8))
                            + "\r\n";
            socket.getOutputStream()
                    .write(("GET /ocpp/" + station + " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
                                    + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                                    + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: ocpp1.6\r\n"
                                    + credentials + "\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            var line = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            if (line.length() < 12) {
                throw new IOException("no answer");
            }
            return Integer.parseInt(line.substring(9));
        }
    }

    private List<String> alarms(String station) {
        return cpo.desk().find(StationId.of(station)).orElseThrow().seen().alarms().stream()
                .map(StationFacts.Note::text)
                .toList();
    }

    /** @param name empty for a new one */
    private String placed(String name) {
        var id = StationId.of(name.isEmpty() ? "CS-NEW-" + stations++ : name);
        store.commit(Change.put(
                Kind.STATION,
                new ChargingStation(
                        id,
                        CPO,
                        LocationId.of("L1"),
                        Passwords.hash(id, PASSWORD),
                        List.of(new Outlet(1, EvseUid.of("E1"), ConnectorId.of("1"))))));
        return id.text();
    }

    private Server secured() {
        return Objects.requireNonNull(secured);
    }
}
