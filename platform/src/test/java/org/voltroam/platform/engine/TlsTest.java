package org.voltroam.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
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

    @BeforeEach
    void certify() throws Exception {
        var store = folder.resolve("store.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(List.of(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "a",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(PASSWORD)))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start()
                .waitFor();
        assertThat(made).isZero();
        var keys = KeyStore.getInstance(store.toFile(), PASSWORD);
        key = pem("PRIVATE KEY", keys.getKey("a", PASSWORD).getEncoded());
        certificate = pem("CERTIFICATE", keys.getCertificate("a").getEncoded());
    }

    private Path pem(String name, byte[] bytes) throws IOException {
        var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return Files.writeString(
                folder.resolve(name.replace(' ', '-') + ".pem"),
                "-----BEGIN " + name + "-----\n" + text + "\n-----END " + name + "-----\n");
    }

    private static Listen listen(Tls tls) {
        return Listen.to(Gateway.to(request -> Response.text(200, "private")))
                .sockets(request -> new Handshake.Accepted(Optional.empty(), Heard.echo()))
                .tls(tls);
    }

    private static String get(Engine engine, Server server, String host) {
        return engine.client(Duration.ofSeconds(5))
                .handle(Request.get("https://" + host + ":" + server.port() + "/"))
                .text();
    }

    @Test
    void httpsAndWssWorkForWhoTrustsTheCertificate() {
        try (var engine = Engine.start(Limits.standard(), Trust.only(certificate))) {
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
    void aCertificateForAnotherNameIsRefused() {
        try (var engine = Engine.start(Limits.standard(), Trust.only(certificate))) {
            var server = engine.listen(listen(Tls.of(key, certificate)).on("127.0.0.2", 0));
            assertThatThrownBy(() -> get(engine, server, "127.0.0.2")).isInstanceOf(NoResponse.class);
        }
    }

    @Test
    void aClientCertificateIsAskedForWhereRequired() {
        var tls = new Tls(key, certificate, certificate);
        try (var stranger = Engine.start(Limits.standard(), Trust.only(certificate));
                var known = Engine.start(Limits.standard(), new Trust(certificate, key, certificate))) {
            var server = stranger.listen(listen(tls));
            assertThat(get(known, server, "localhost")).isEqualTo("private");
            assertThatThrownBy(() -> get(stranger, server, "localhost")).isInstanceOf(NoResponse.class);
        }
    }
}
