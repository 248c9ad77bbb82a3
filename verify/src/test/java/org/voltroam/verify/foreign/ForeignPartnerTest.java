package org.voltroam.verify.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.voltroam.app.Node;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.EvseId;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.platform.engine.Engine;
import org.voltroam.platform.engine.Limits;
import org.voltroam.platform.store.memory.MemoryStore;
import org.voltroam.protocol.http.Egress;
import org.voltroam.protocol.ocpi.admission.Admission;
import org.voltroam.role.Member;
import org.voltroam.role.Onboarding;
import org.voltroam.stage.Visits;
import org.voltroam.stage.world.World;
import org.voltroam.stage.world.WorldFiles;

/** Our CPO and an eMSP that runs on a library we have not written, each in a process of its own, over sockets. */
final class ForeignPartnerTest {

    private static final PartyId CPO = PartyId.parse("NL*GVB");
    private static final PartyId EMSP = PartyId.parse("DE*EMO");
    private static final String CARD = "04A1B2C3D4E5F6";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Engine engine = Engine.start(Limits.standard());
    private @Nullable ForeignEmsp started;
    private final Node node = Node.start(new Node.Setting(
            world(),
            CPO::equals,
            "127.0.0.1",
            0,
            party -> new MemoryStore(),
            true,
            Admission.Terms.standard(),
            Egress.DEVELOPMENT));

    @BeforeAll
    static void install() {
        assumeTrue(ForeignEmsp.isInstalled());
    }

    @AfterEach
    void end() {
        if (started != null) {
            started.close();
        }
        node.close();
        engine.close();
    }

    /** By hand: 10 kWh by day at 0.40 are 4.00, and 0.50 to start: 4.50, with 21 % VAT 5.445, told as 5.45. */
    @Test
    void ourCpoRegistersAtItAndItsDriverChargesUpToTheCdr() {
        var foreign = emsp();
        assertThat(onboarding().register(EMSP.toString(), foreign.versions(), ForeignEmsp.INVITATION, null))
                .isInstanceOf(Onboarding.Outcome.Done.class);
        await().atMost(PATIENCE).until(() -> !foreign.kept("locations").isEmpty());
        await().atMost(PATIENCE).until(() -> !foreign.kept("tariffs").isEmpty());
        assertThat(foreign.kept("locations").path(0).path("city").asString()).isEqualTo("Amsterdam");
        await().atMost(PATIENCE)
                .until(() -> !tokens().isEmpty()); // read from its list, a moment after the connection was made

        assertThat(charged().state()).isEqualTo(Visits.State.CHARGED);

        await().atMost(PATIENCE).until(() -> !foreign.kept("cdrs").isEmpty());
        var cdr = foreign.kept("cdrs").path(0);
        assertThat(cdr.path("total_cost").path("incl_vat").decimalValue()).isEqualByComparingTo("5.45");
        assertThat(cdr.path("cdr_token").path("uid").asString()).isEqualToIgnoringCase(CARD);
        assertThat(foreign.kept("sessions").path(0).path("status").asString()).isEqualTo("COMPLETED");
        await().atMost(PATIENCE).until(() -> node.cast().isSettled());
    }

    @Test
    void itRegistersAtOursByInvitationReadsWhatWeOfferAndPushesItsToken() {
        var foreign = emsp();
        var wish = new Onboarding.Wish(EMSP.toString(), EMSP, Role.EMSP, "2.2.1", Duration.ofHours(1), false);
        var invited = (Onboarding.Outcome.Invited) onboarding().invite(wish);

        var given = foreign.register(
                "http://127.0.0.1:" + node.port() + Member.basePath(CPO) + "/versions", invited.token());

        assertThat(given.path("roles").path(0).path("party_id").asString()).isEqualToIgnoringCase("GVB");
        assertThat(onboarding().find(EMSP.toString()).orElseThrow().state()).isEqualTo(Connection.State.CONNECTED);
        var locations = foreign.pull("locations");
        assertThat(locations.path("total").asString()).isEqualTo("1");
        assertThat(locations.path("objects").path(0).path("evses").size()).isEqualTo(2);
        assertThat(foreign.pull("tariffs")
                        .path("objects")
                        .path(0)
                        .path("elements")
                        .size())
                .isEqualTo(4);
        assertThat(foreign.push().path("said").path("status_code").asInt(0)).isEqualTo(1000);
        assertThat(tokens()).extracting(Token::uid).containsExactly(TokenUid.of(CARD));
    }

    private List<Token> tokens() {
        var all = new ArrayList<Token>();
        member().store().each(Kind.TOKEN, all::add);
        return all;
    }

    private ForeignEmsp emsp() {
        var foreign = new ForeignEmsp(engine, CARD);
        started = foreign;
        return foreign;
    }

    private Visits.Visit charged() {
        await().atMost(PATIENCE).until(() -> node.visits().isOnline());
        var wish = new Visits.Wish(
                TokenUid.of(CARD),
                EvseId.of("NL*GVB*E1*1"),
                Energy.ofKWh("10"),
                false,
                Duration.ZERO,
                BigDecimal.ZERO,
                Instant.parse("2026-03-14T08:00:00Z"));
        var id = node.visits().begin(wish).id();
        return await().atMost(PATIENCE).until(() -> node.visits().find(id).orElseThrow(), Visits.Visit::isOver);
    }

    private Member member() {
        return node.cast().members().iterator().next();
    }

    private Onboarding onboarding() {
        return new Onboarding(member());
    }

    /** That of two parties, without their tokens for each other. */
    private static World world() {
        var read = WorldFiles.read(Path.of("src/test/resources/world-direct"));
        return new World(
                Stream.of(CPO, EMSP)
                        .map(id ->
                                new World.Member(read.member(id).orElseThrow().party(), null, List.of()))
                        .toList(),
                read.agreements(),
                read.locations(),
                read.tariffs(),
                List.of(),
                List.of(),
                read.stations());
    }
}
