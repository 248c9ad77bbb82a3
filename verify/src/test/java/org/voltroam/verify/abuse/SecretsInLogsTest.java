package org.voltroam.verify.abuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.voltroam.app.Node;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.EvseId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.platform.store.memory.MemoryStore;
import org.voltroam.protocol.http.Egress;
import org.voltroam.protocol.ocpi.admission.Admission;
import org.voltroam.protocol.ocpi.envelope.CredentialsToken;
import org.voltroam.role.Onboarding;
import org.voltroam.stage.Visits;
import org.voltroam.stage.world.WorldFiles;

/** A charge, a refusal, a partner that is away and a new token, with every logger at DEBUG: nothing that is to be kept secret is written. */
@Tag("S14")
final class SecretsInLogsTest {

    private static final List<String> CARDS = List.of("04A1B2C3D4E5F6", "04BAD0000000001");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("org.voltroam");
    private final ListAppender<ILoggingEvent> written = new ListAppender<>();
    private final Level rootLevel = root.getLevel();

    @BeforeEach
    void listen() {
        written.start();
        root.addAppender(written);
        root.setLevel(Level.DEBUG);
        ours.setLevel(Level.DEBUG);
    }

    @AfterEach
    void stop() {
        root.detachAppender(written);
        root.setLevel(rootLevel);
        ours.setLevel(null);
    }

    @Test
    void noTokenNoCardAndNoAuthorizationIsWritten() {
        var secrets = new ArrayList<>(CARDS);
        var told = new ArrayList<String>();
        try (var node = node()) {
            await().atMost(PATIENCE).until(node::isSettled);
            CARDS.forEach(card -> visit(node, card));
            pushACardNobodyTakes(node);
            for (var member : node.cast().members()) {
                member.directory()
                        .connections()
                        .forEach(connection -> new Onboarding(member).rotate(connection.name()));
                member.directory().connections().stream()
                        .flatMap(connection -> Stream.ofNullable(connection.ourToken()))
                        .forEach(secrets::add);
                node.cast().world().member(member.id()).orElseThrow().registersAt().stream()
                        .forEach(at -> secrets.add(at.token()));
            }
            await().atMost(PATIENCE).until(node::isSettled);
            for (var hub : node.cast().hubs()) {
                await().atMost(PATIENCE)
                        .until(() -> hub.member().store().latestPassages(1000).stream()
                                .anyMatch(passage -> passage.isAuthorization()));
                hub.member().store().latestPassages(1000).forEach(passage -> told.add(passage.toString()));
            }
        }
        List.copyOf(written.list).forEach(event -> told.add(text(event)));
        assertThat(told).hasSizeGreaterThan(5);
        for (var secret : secrets.stream().distinct().toList()) {
            assertThat(told)
                    .noneMatch(line -> lower(line).contains(lower(secret)))
                    .noneMatch(line -> line.contains(CredentialsToken.header(secret)));
        }
        assertThat(told).noneMatch(line -> line.contains("Authorization: "));
    }

    private static Node node() {
        return Node.start(new Node.Setting(
                WorldFiles.read(Path.of("src/test/resources/world")),
                party -> true,
                "127.0.0.1",
                0,
                party -> new MemoryStore(),
                true,
                Admission.Terms.standard(),
                Egress.DEVELOPMENT));
    }

    private static void visit(Node node, String card) {
        var wish = new Visits.Wish(
                TokenUid.of(card),
                EvseId.of("NL*GVB*E1*1"),
                Energy.ofKWh("2"),
                false,
                Duration.ZERO,
                BigDecimal.ZERO,
                Instant.parse("2026-03-14T08:00:00Z"));
        var id = node.visits().begin(wish).id();
        await().atMost(PATIENCE)
                .until(() -> node.visits().find(id).orElseThrow().isOver());
    }

    /** The hub is suspended at the eMSP's partner, so that what the eMSP tells it is declined and logged. */
    private void pushACardNobodyTakes(Node node) {
        var emsp = node.cast().emsps().iterator().next().member();
        var hub = node.cast().hubs().iterator().next().member();
        var name = hub.directory().connectionOf(emsp.id()).orElseThrow().name();
        new Onboarding(hub).suspend(name);
        var card = new ArrayList<Token>();
        emsp.store().each(Kind.TOKEN, card::add);
        emsp.store()
                .commit(Change.put(
                        Kind.TOKEN, card.getFirst().withValid(!card.getFirst().valid())));
        await().atMost(PATIENCE)
                .until(() -> List.copyOf(written.list).stream()
                        .anyMatch(event -> text(event).contains(" token ")));
        new Onboarding(hub).resume(name);
    }

    private static String text(ILoggingEvent event) {
        var thrown = event.getThrowableProxy();
        return event.getFormattedMessage() + (thrown == null ? "" : " " + thrown.getMessage());
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
