package org.voltroam.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltroam.protocol.http.Gateway;
import org.voltroam.protocol.http.NoResponse;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.http.WebSocketEndpoint.Handshake;

class TlsTest {

    private static final char[] PASSWORD = "password".toCharArray();

    @TempDir
    private Path folder;

    private Path key;
    private Path certificate;
    private Path authority;

    @BeforeEach
    void certify() throws Exception {
        certify("-validity", "2");
    }

    private void certify(String... more) throws Exception {
        var store = folder.resolve("store.p12");
        Files.deleteIfExists(store);
        keytool("ca", "-dname", "CN=authority", "-ext", "bc:c");
        var words = new ArrayList<>(List.of("-signer", "ca", "-dname", "CN=localhost"));
        words.addAll(List.of("-ext", "san=dns:localhost,ip:127.0.0.1"));
        words.addAll(List.of(more));
        keytool("a", words.toArray(String[]::new));
        var keys = KeyStore.getInstance(store.toFile(), PASSWORD);
        key = pem("key", "PRIVATE KEY", keys.getKey("a", PASSWORD).getEncoded());
        certificate = pem("own", "CERTIFICATE", keys.getCertificate("a").getEncoded());
        authority = pem("authority", "CERTIFICATE", keys.getCertificate("ca").getEncoded());
    }

    private void keytool(String alias, String... more) throws Exception {
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var store = folder.resolve("store.p12").toString();
        var words = new ArrayList<>(List.of(tool, "-genkeypair", "-alias", alias, "-keyalg", "EC"));
        words.addAll(List.of("-storetype", "PKCS12", "-keystore", store, "-storepass", new String(PASSWORD)));
        words.addAll(List.of(more));
        assertThat(new ProcessBuilder(words)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("keytool.log").toFile())
                        .start()
                        .waitFor())
                .isZero();
    }

    private Path pem(String file, String name, byte[] bytes) throws IOException {
        var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return Files.writeString(
                folder.resolve(file + ".pem"),
                "-----BEGIN " + name + "-----\n" + text + "\n-----END " + name + "-----\n");
    }

    private static Listen listen(Tls tls) {
        return Listen.to(Gateway.to(request -> Response.text(200, "private")))
                .sockets(request -> new Handshake.Accepted(Optional.empty(), Heard.echo()))
                .tls(tls);
    }

    private static String get(Engine engine, Server server, String host) {
        return engine.client(Duration.ofSeconds(30))
                .handle(Request.get("https://" + host + ":" + server.port() + "/"))
                .text();
    }

    @Test
    void httpsAndWssWorkForWhoTrustsTheCertificate() {
        try (var engine = Engine.start(Limits.standard(), Trust.only(authority))) {
            var server = engine.listen(listen(Tls.of(key, certificate)));
            assertThat(get(engine, server, "localhost")).isEqualTo("private");
            var heard = Heard.only();
            engine.webSockets()
                    .connect(Request.get("wss://localhost:" + server.port() + "/"), List.of(), heard)
                    .send("hello");
            assertThat(List.of(heard.next(), heard.next())).containsExactly("opened", "hello");
        }
    }

    @Test
    @Tag("S12")
    void anUnknownCertificateIsNotTrusted() {
        try (var engine = Engine.start(Limits.standard())) {
            var server = engine.listen(listen(Tls.of(key, certificate)));
            assertThatThrownBy(() -> get(engine, server, "localhost"))
                    .isInstanceOfSatisfying(
                            NoResponse.class,
                            none -> assertThat(none.reason()).isEqualTo(NoResponse.Cause.UNREACHABLE));
        }
    }

    @Test
    @Tag("S12")
    void aCertificateForAnotherNameIsRefused() {
        try (var engine = Engine.start(Limits.standard(), Trust.only(authority))) {
            var server = engine.listen(listen(Tls.of(key, certificate)).on("127.0.0.2", 0));
            assertThatThrownBy(() -> get(engine, server, "127.0.0.2")).isInstanceOf(NoResponse.class);
        }
    }

    @Test
    @Tag("S12")
    void aCertificateThatHasExpiredIsRefusedThoughItsIssuerIsTrusted() throws Exception {
        certify("-startdate", "-10d", "-validity", "5");
        try (var engine = Engine.start(Limits.standard(), Trust.only(authority))) {
            var server = engine.listen(listen(Tls.of(key, certificate)));
            assertThatThrownBy(() -> get(engine, server, "localhost")).isInstanceOf(NoResponse.class);
        }
    }

    /** The first byte of the answer: 22 is a handshake that goes on, 21 an alert. */
    @Test
    @Tag("S12")
    void anOldVersionOrAWeakCipherSuiteEndsTheHandshake() throws Exception {
        try (var engine = Engine.start(Limits.standard(), Trust.only(authority))) {
            var server = engine.listen(listen(Tls.of(key, certificate)));
            var strong = "c02b"; // ECDHE_ECDSA_WITH_AES_128_GCM_SHA256
            assertThat(hello(server, "0303", strong)).as("TLS 1.2").isEqualTo(22);
            assertThat(hello(server, "0301", strong + "c009")).as("TLS 1.0").isEqualTo(21);
            assertThat(hello(server, "0302", strong + "c009")).as("TLS 1.1").isEqualTo(21);
            assertThat(hello(server, "0303", "0005c007")).as("RC4").isEqualTo(21);
            assertThat(hello(server, "0303", "000ac008")).as("3DES").isEqualTo(21);
            assertThat(hello(server, "0303", "00030014")).as("export").isEqualTo(21);
            assertThat(hello(server, "0303", "c009c00a")).as("CBC").isEqualTo(21);
            assertThat(hello(server, "0303", "c006")).as("no encryption").isEqualTo(21);
        }
    }

    /** A ClientHello as RFC 5246, 7.4.1.2 writes it, with the curves and signatures that the server's key needs. */
    private static int hello(Server server, String version, String suites) throws IOException {
        var extensions = "000a00080006001d00170018" + "000b00020100" + "000d0006000404030503";
        var body =
                version + "5a".repeat(32) + "00" + length(suites) + suites + "0100" + length(extensions) + extensions;
        var message = "0100" + length(body) + body;
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(HexFormat.of().parseHex("160301" + length(message) + message));
            return socket.getInputStream().read();
        }
    }

    private static String length(String hex) {
        return HexFormat.of().toHexDigits((short) (hex.length() / 2));
    }

    @Test
    void aClientCertificateIsAskedForWhereRequired() {
        var tls = Tls.of(key, certificate).requiring(authority);
        try (var stranger = Engine.start(Limits.standard(), Trust.only(authority));
                var known = Engine.start(Limits.standard(), new Trust(authority, key, certificate))) {
            var server = stranger.listen(listen(tls));
            assertThat(get(known, server, "localhost")).isEqualTo("private");
            assertThatThrownBy(() -> get(stranger, server, "localhost")).isInstanceOf(NoResponse.class);
        }
    }
}
