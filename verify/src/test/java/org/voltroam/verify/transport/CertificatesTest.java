package org.voltroam.verify.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltroam.app.Node;
import org.voltroam.domain.value.PartyId;
import org.voltroam.platform.engine.Engine;
import org.voltroam.platform.engine.Limits;
import org.voltroam.platform.engine.Tls;
import org.voltroam.platform.engine.Trust;
import org.voltroam.platform.store.memory.MemoryStore;
import org.voltroam.protocol.http.Egress;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.NoResponse;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.ocpi.admission.Admission;
import org.voltroam.protocol.ocpi.envelope.CredentialsToken;
import org.voltroam.role.Onboarding;
import org.voltroam.stage.world.WorldFiles;
import tools.jackson.databind.JsonNode;

/** A CPO's port with TLS, and partners who have certificates of their own. */
@Tag("S13")
final class CertificatesTest {

    private static final PartyId CPO = PartyId.parse("NL*GVB");
    private static final String PARTNER = "partner";

    @TempDir
    private Path folder;

    private final List<Engine> engines = new ArrayList<>();
    private @Nullable Node started;
    private @Nullable Path authority;
    private Authority.@Nullable Issued right;
    private Authority.@Nullable Issued other;
    private String token = "";

    @BeforeEach
    void open() throws Exception {
        var issuer = Authority.in(folder);
        var server = issuer.issue("server");
        authority = issuer.certificate();
        right = issuer.issue("right");
        other = issuer.issue("other");
        started = Node.start(new Node.Setting(
                        WorldFiles.read(Path.of("src/test/resources/world-direct")),
                        CPO::equals,
                        "127.0.0.1",
                        0,
                        party -> new MemoryStore(),
                        false,
                        Admission.Terms.standard(),
                        Egress.DEVELOPMENT)
                .secured(Tls.of(server.key(), server.certificate()).asking(authority), Trust.only(authority)));
        token = ((Onboarding.Outcome.Invited)
                        onboarding().invite(new Onboarding.Wish(PARTNER, null, null, null, Duration.ofHours(1), false)))
                .token();
    }

    @AfterEach
    void close() {
        engines.forEach(Engine::close);
        node().close();
    }

    @Test
    void aCertificateAndATokenOpenTheDoorTogetherAndNeitherDoesAlone() {
        assertThat(bound(fingerprint())).isInstanceOf(Onboarding.Outcome.Done.class);

        assertThat(asked(right, token)).isEqualTo(200);
        assertThat(asked(other, token)).as("right token, wrong certificate").isEqualTo(401);
        assertThat(asked(null, token)).as("right token, no certificate").isEqualTo(401);
        assertThat(asked(right, "guessed")).as("right certificate, wrong token").isEqualTo(401);
    }

    @Test
    void aPartnerWithoutABoundCertificateCallsWithOrWithoutOne() {
        assertThat(asked(null, token)).isEqualTo(200);
        assertThat(asked(other, token)).isEqualTo(200);

        assertThat(bound(fingerprint())).isInstanceOf(Onboarding.Outcome.Done.class);
        assertThat(bound(null)).isInstanceOf(Onboarding.Outcome.Done.class);
        assertThat(asked(null, token)).as("no longer bound").isEqualTo(200);
    }

    @Test
    void aCertificateOfAnotherAuthorityDoesNotEvenGetAnAnswer() throws Exception {
        var stranger =
                Authority.in(Files.createDirectory(folder.resolve("strange"))).issue("stranger");
        assertThatThrownBy(() -> asked(stranger, token)).isInstanceOf(NoResponse.class);
    }

    @Test
    void anOperatorBindsItByTheApiAsToolsWriteFingerprints() {
        var written = fingerprint().toUpperCase(Locale.ROOT).replaceAll("(..)(?=.)", "$1:");
        assertThat(written).contains(":");
        var told = api("{\"sha256\": \"" + written + "\"}");

        assertThat(told.path("certificate").asString()).isEqualTo(fingerprint());
        assertThat(asked(other, token)).isEqualTo(401);
        assertThat(api("{\"sha256\": \"12ab\"}")
                        .path("errors")
                        .path(0)
                        .path("text")
                        .asString())
                .contains("64 hexadecimal digits");
    }

    private JsonNode api(String body) {
        var url = origin() + "/api/connections/" + CPO + "/" + PARTNER + "/certificate";
        var request = Request.json(Method.POST, url, body.getBytes(UTF_8));
        return Json.parse(client(right).client().handle(request).body());
    }

    private int asked(Authority.@Nullable Issued shown, String with) {
        var request =
                Request.get(origin() + "/nl-gvb/ocpi/versions").header("Authorization", CredentialsToken.header(with));
        return client(shown).client(Duration.ofSeconds(30)).handle(request).status();
    }

    private Engine client(Authority.@Nullable Issued shown) {
        var engine = Engine.start(
                Limits.standard(),
                shown == null
                        ? Trust.only(Objects.requireNonNull(authority))
                        : new Trust(authority, shown.key(), shown.certificate()));
        engines.add(engine);
        return engine;
    }

    private Onboarding.Outcome bound(@Nullable String fingerprint) {
        return onboarding().bind(PARTNER, fingerprint);
    }

    private Onboarding onboarding() {
        return new Onboarding(node().cast().cpo(CPO).orElseThrow().member());
    }

    private String fingerprint() {
        return Objects.requireNonNull(right).sha256();
    }

    private String origin() {
        return "https://localhost:" + node().port();
    }

    private Node node() {
        return Objects.requireNonNull(started);
    }
}
