package org.voltroam.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.catalog.location.Business;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.catalog.party.Connection.State;
import org.voltroam.domain.catalog.party.Party;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.store.Incident;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Query;
import org.voltroam.domain.value.PartyId;
import org.voltroam.platform.store.Directory;
import org.voltroam.platform.store.memory.MemoryStore;
import org.voltroam.protocol.http.Egress;
import org.voltroam.protocol.http.HttpHandler;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.NoResponse;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.ocpi.envelope.CredentialsToken;
import org.voltroam.role.Onboarding.Outcome;

/** An operator of a CPO, and partners that register there: real platforms, with a wire in memory between them. */
class OnboardingTest {

    private static final PartyId CPO = PartyId.parse("NL*GVB");
    private static final PartyId EMSP = PartyId.parse("DE*EMO");

    private Instant now = Instant.parse("2026-01-01T12:00:00Z");
    private final Map<String, HttpHandler> servers = new HashMap<>();
    private boolean putsAreRefused;
    private final Member cpo = member(CPO, Role.CPO, "https://cpo.test");
    private final Member emsp = member(EMSP, Role.EMSP, "https://emsp.test");
    private final Onboarding operator = new Onboarding(cpo);

    private Member member(PartyId id, Role role, String origin) {
        var store = new MemoryStore();
        var party = new Party(id, role, Business.named(id.toString()), now);
        var member = Member.of(party, origin, store, new Directory(store), this::carry, Egress.PUBLIC, () -> now);
        servers.put(origin, member.server(Map.of()));
        return member;
    }

    private Response carry(Request request) {
        var origin = Connection.origin(request.target());
        if (putsAreRefused && request.method() == Method.PUT) {
            return Response.of(500);
        }
        return Optional.ofNullable(servers.get(origin))
                .orElseThrow(() -> new NoResponse(NoResponse.Cause.UNREACHABLE, origin))
                .handle(request.target(request.target().substring(origin.length())));
    }

    private String invite(Function<Onboarding.Wish, Onboarding.Wish> change) {
        var wish = new Onboarding.Wish("emo", EMSP, Role.EMSP, null, Duration.ofHours(1), false);
        return switch (operator.invite(change.apply(wish))) {
            case Outcome.Invited(var connection, var token) -> token;
            case Outcome other -> throw new AssertionError(other);
        };
    }

    private Outcome register(Member who, String token) {
        return new Onboarding(who).register("cpo", cpo.platform().versionsUrl(), token, "2.2.1");
    }

    private void connect() {
        assertThat(register(emsp, invite(wish -> wish))).isInstanceOf(Outcome.Done.class);
    }

    private Connection atCpo() {
        return operator.find("emo").orElseThrow();
    }

    private String emspToken() {
        return Optional.ofNullable(
                        new Onboarding(emsp).find("cpo").orElseThrow().ourToken())
                .orElseThrow();
    }

    private int status(String token) {
        return status(Method.GET, "/versions", token, "{}");
    }

    private int status(Method method, String path, String token, String body) {
        var request = Request.json(
                        method, cpo.platform().baseUrl() + path, body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .header("Authorization", CredentialsToken.header(token));
        return carry(request).status();
    }

    @Test
    @Tag("CRD-02")
    void anInvitedPartnerRegistersAndBothAreConnected() {
        connect();

        assertThat(atCpo().state()).isEqualTo(State.CONNECTED);
        assertThat(atCpo().speaksFor(EMSP)).isTrue();
        assertThat(new Onboarding(emsp).find("cpo").orElseThrow().state()).isEqualTo(State.CONNECTED);
    }

    @Test
    @Tag("S01")
    @Tag("CRD-15")
    void aTokenHas256Bits() {
        assertThat(invite(wish -> wish)).hasSize(43).matches("[A-Za-z0-9_-]+");
    }

    @Test
    @Tag("S02")
    void anInvitationIsGoodOnce() {
        var token = invite(wish -> wish);
        assertThat(status(token)).isEqualTo(200);
        register(emsp, token);

        assertThat(status(token)).isEqualTo(401);
    }

    @Test
    @Tag("S02")
    void anInvitationExpires() {
        var token = invite(wish -> wish);
        now = now.plus(Duration.ofHours(1));

        assertThat(status(token)).isEqualTo(401);
        assertThat(register(emsp, token)).isInstanceOf(Outcome.Failed.class);
    }

    @Test
    @Tag("S02")
    void aRevokedInvitationOpensNothing() {
        var token = invite(wish -> wish);

        assertThat(operator.revoke("emo")).isInstanceOf(Outcome.Done.class);

        assertThat(status(token)).isEqualTo(401);
        assertThat(operator.find("emo")).isEmpty();
    }

    @Test
    void anInvitationIsForWhomItNames() {
        var other = member(PartyId.parse("FR*XYZ"), Role.EMSP, "https://other.test");

        assertThat(register(other, invite(wish -> wish)))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.told()).contains("for DE*EMO"));
        assertThat(atCpo().state()).isEqualTo(State.INVITED);
    }

    @Test
    @Tag("CRD-21")
    void nobodyRegistersAPartyThatSomebodyHasAndTheOperatorIsTold() {
        connect();
        var thief = member(EMSP, Role.EMSP, "https://thief.test");
        var token = invite(wish -> new Onboarding.Wish("thief", null, null, null, wish.life(), false));

        assertThat(register(thief, token))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.told()).contains("registered by somebody else"));
        assertThat(cpo.directory().connectionOf(EMSP)).map(Connection::name).contains("emo");
        assertThat(cpo.store().page(Kind.INCIDENT, Query.first(9)).items())
                .singleElement()
                .satisfies(incident -> {
                    assertThat(incident.sort()).isEqualTo(Incident.Sort.CLAIMED_BY_ANOTHER);
                    assertThat(incident.partner()).isEqualTo(EMSP);
                    assertThat(incident.subject()).isEqualTo("connection thief");
                });
    }

    @Test
    @Tag("S03")
    void ofFiftyThatRegisterAtOnceWithOneTokenOneWins() throws InterruptedException, ExecutionException {
        for (int round = 0; round < 20; round++) {
            var name = "round-" + round;
            var id = new PartyId("DE", "R%02d".formatted(round));
            var racer = member(id, Role.EMSP, "https://" + name + ".test");
            var token = invite(wish -> new Onboarding.Wish(name, id, null, null, wish.life(), false));
            racer.connections().keep(Connection.invitation("cpo", "2.2.1", CredentialsToken.hash("theirs"), now));
            var body = Json.text(racer.platform()
                    .wires()
                    .of("2.2.1")
                    .orElseThrow()
                    .credentials()
                    .write(new org.voltroam.protocol.ocpi.wire.Credentials(
                            "theirs",
                            racer.platform().versionsUrl(),
                            List.of(org.voltroam.protocol.ocpi.wire.CredentialsRole.of(racer.party())))));
            var answers = atOnce(50, () -> status(Method.POST, "/2.2.1/credentials/sender", token, body));

            assertThat(answers.stream().filter(status -> status == 200))
                    .as("round %d: %s", round, answers)
                    .hasSize(1);
            assertThat(answers).allMatch(status -> status == 200 || status == 401 || status == 405);
            assertThat(operator.find(name).orElseThrow().state()).isEqualTo(State.CONNECTED);
        }
    }

    private static List<Integer> atOnce(int many, Callable<Integer> call)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(java.util.Collections.nCopies(many, call))) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    @Test
    void anOperatorApprovesBeforeARegistrationCounts() {
        var token = invite(wish -> new Onboarding.Wish("emo", EMSP, null, null, wish.life(), true));
        register(emsp, token);

        assertThat(atCpo().state()).isEqualTo(State.AWAITING_APPROVAL);
        assertThat(status(Method.GET, "/2.2.1/locations", emspToken(), "")).isEqualTo(403);
        assertThat(cpo.peer(EMSP)).isEmpty();

        assertThat(operator.approve("emo")).isInstanceOf(Outcome.Done.class);

        assertThat(atCpo().state()).isEqualTo(State.CONNECTED);
        assertThat(cpo.peer(EMSP)).isPresent();
    }

    @Test
    void aSuspendedPartnerGetsNothingUntilItIsResumed() {
        connect();
        operator.suspend("emo");

        assertThat(status(Method.GET, "/2.2.1/locations", emspToken(), "")).isEqualTo(403);
        assertThat(status(emspToken())).as("versions stay open").isEqualTo(200);
        assertThat(cpo.peer(EMSP)).isEmpty();

        operator.resume("emo");

        assertThat(status(Method.GET, "/2.2.1/locations", emspToken(), "")).isNotEqualTo(403);
        assertThat(cpo.peer(EMSP)).isPresent();
    }

    @Test
    @Tag("S15")
    void afterARotationTheOldTokenIsGoodUntilTheNewOneIsUsed() {
        connect();
        var old = emspToken();

        assertThat(operator.rotate("emo")).isInstanceOf(Outcome.Done.class);
        var fresh = emspToken();

        assertThat(fresh).isNotEqualTo(old);
        assertThat(status(old)).isEqualTo(200);
        assertThat(status(fresh)).isEqualTo(200);
        assertThat(status(old)).as("after the new one was used").isEqualTo(401);
    }

    @Test
    void theOldTokenIsNotGoodForEver() {
        connect();
        var old = emspToken();
        operator.rotate("emo");
        now = now.plus(Duration.ofHours(1));

        assertThat(status(old)).isEqualTo(401);
        assertThat(status(emspToken())).isEqualTo(200);
    }

    @Test
    void aRotationThatThePartnerRefusesChangesNothing() {
        connect();
        var before = atCpo();
        putsAreRefused = true;

        assertThat(operator.rotate("emo")).isInstanceOf(Outcome.Failed.class);

        assertThat(atCpo()).isEqualTo(before);
        assertThat(status(emspToken())).isEqualTo(200);
    }

    @Test
    @Tag("S02")
    void aPutOfThePartnerEndsItsOldTokenAtOnce() {
        connect();
        var old = emspToken();

        new Onboarding(emsp).rotate("cpo");

        assertThat(status(old)).isEqualTo(401);
        assertThat(status(emspToken())).isEqualTo(200);
    }

    @Test
    @Tag("S11")
    @Tag("HUB-40")
    void aPartnerMovesToAnotherMachineOnlyWithAnOperatorsYes() {
        connect();
        var moved = Member.of(
                emsp.party(),
                "https://elsewhere.test",
                emsp.store(),
                emsp.directory(),
                this::carry,
                Egress.PUBLIC,
                () -> now);
        servers.put("https://elsewhere.test", moved.server(Map.of()));

        assertThat(new Onboarding(moved).rotate("cpo"))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.told()).contains("approve"));
        assertThat(atCpo().origins()).containsExactly("https://emsp.test");
        assertThat(atCpo().terms().wanted()).containsExactly("https://elsewhere.test");

        operator.approve("emo");

        assertThat(new Onboarding(moved).rotate("cpo")).isInstanceOf(Outcome.Done.class);
        assertThat(atCpo().origins()).containsExactly("https://elsewhere.test");
    }

    @Test
    @Tag("CRD-13")
    @Tag("S02")
    void removingAConnectionEndsItOnBothSides() {
        connect();
        var token = emspToken();

        operator.remove("emo");

        assertThat(atCpo().state()).isEqualTo(State.ENDED);
        assertThat(new Onboarding(emsp).find("cpo").orElseThrow().state()).isEqualTo(State.ENDED);
        assertThat(status(token)).isEqualTo(401);
        connect();
    }

    @Test
    @Tag("S09")
    @Tag("HUB-40")
    void aPartnerInsideIsNotCalled() {
        assertThat(new Onboarding(emsp).register("x", "https://169.254.169.254/versions", "token", null))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.told()).contains("public Internet"));
    }
}
