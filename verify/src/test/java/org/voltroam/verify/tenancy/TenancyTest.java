package org.voltroam.verify.tenancy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.ocpi.envelope.Envelope;
import org.voltroam.protocol.ocpi.v221.V221;
import org.voltroam.protocol.ocpi.wire.Address;
import org.voltroam.protocol.ocpi.wire.Manners;
import org.voltroam.protocol.ocpi.wire.Wire;

/**
 * Every interface that a CPO, an eMSP and a hub serve, in every version and by every method, called over sockets by parties that name what
 * is another's: in a header, in the path, in the body, by the owner of a token.
 *
 * <p>What is served is asked of the servers, what may come of it stands in {@link Rules}: an interface without a rule fails here.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TenancyTest {

    private static final List<Method> METHODS =
            List.of(Method.GET, Method.PUT, Method.PATCH, Method.POST, Method.DELETE);

    private final Square square = new Square();

    @AfterAll
    void close() {
        square.close();
    }

    /** One method of one interface in one version. */
    private record Door(PartyId at, Wire wire, Address address, Method method) {

        @Override
        public String toString() {
            return at + " " + wire.version() + " " + method + " " + address.module() + " " + address.role();
        }
    }

    private Stream<Door> doors() {
        return Stream.of(Square.HUB, Square.CPO, Square.EMSP)
                .flatMap(at -> square.member(at).platform().wires().all().stream()
                        .flatMap(wire -> square.served(at, wire).stream()
                                .sorted(Comparator.comparing(Address::toString))
                                .flatMap(address ->
                                        METHODS.stream().map(method -> new Door(at, wire, address, method)))));
    }

    @Test
    @Tag("S05")
    void everyInterfaceThatIsServedHasARule() {
        assertThat(doors())
                .hasSizeGreaterThan(300)
                .allSatisfy(door -> assertThat(Rules.of(square.role(door.at()), door.address(), door.method()))
                        .as(door.toString())
                        .isPresent());
    }

    @TestFactory
    @Tag("S04")
    @Tag("S05")
    @Tag("S06")
    Stream<DynamicTest> nobodyGetsWhatIsAnothers() {
        return doors().map(door -> DynamicTest.dynamicTest(door.toString(), () -> check(door)));
    }

    private void check(Door door) {
        var rule = Rules.of(square.role(door.at()), read(door), door.method()).orElseThrow();
        if (rule == Rule.ENDS_ITS_OWN) {
            return;
        }
        var kept = square.kept();
        var leaks = new ArrayList<String>();
        for (var who : abusers(door.at())) {
            var url = square.partner(who).url() + "/2.2.1/" + new V221().path(Address.sender("commands"));
            for (var abuse : Abuse.of(door.address(), who, twin(who), url)) {
                for (var to : receivers(door.at(), who)) {
                    var said = square.say(who, door.at(), door.wire(), door.address(), door.method(), abuse, to);
                    leak(rule, abuse, said)
                            .ifPresent(why -> leaks.add(why + ": " + who + " to " + to + " " + abuse + " got "
                                    + said.status() + " " + new String(said.body(), UTF_8)));
                }
            }
        }
        assertThat(leaks).isEmpty();
        assertThat(square.kept()).isEqualTo(kept);
        assertThat(square.heard()).isEmpty();
    }

    /** 2.1.1 has one URL for both interfaces of a module; where a party serves both, who reads means the sender's. */
    private Address read(Door door) {
        var sender = Address.sender(door.address().module());
        var shared = door.wire().manners() == Manners.PLAIN && door.method() == Method.GET;
        return shared && doors().anyMatch(each -> each.equals(new Door(door.at(), door.wire(), sender, Method.GET)))
                ? sender
                : door.address();
    }

    /** Who is registered there and may ask. */
    private static List<PartyId> abusers(PartyId at) {
        return Stream.of("NL*TST", "DE*TST", "NL*OLD", "DE*OLD")
                .map(PartyId::parse)
                .filter(who -> at.equals(Square.HUB)
                        || (at.equals(Square.CPO) && who.toString().equals("DE*TST"))
                        || (at.equals(Square.EMSP) && who.toString().equals("NL*TST")))
                .toList();
    }

    private static PartyId twin(PartyId who) {
        return who.countryCode().equals("NL") ? Abuse.CPO : Abuse.EMSP;
    }

    /** Whom the call is for: at a hub the hub, nobody, a party that the caller roams with, and one that it does not. */
    private static List<@Nullable PartyId> receivers(PartyId at, PartyId who) {
        var all = new ArrayList<@Nullable PartyId>();
        all.add(at);
        if (at.equals(Square.HUB)) {
            all.add(null);
            all.add(who.countryCode().equals("NL") ? Square.EMSP : Square.CPO);
            all.add(who.countryCode().equals("NL") ? Abuse.EMSP : Abuse.CPO);
        }
        return all;
    }

    private static Optional<String> leak(Rule rule, Abuse abuse, Response said) {
        var text = new String(said.body(), UTF_8);
        if (said.status() >= 500 || text.contains("internal error")) {
            return Optional.of("an error of ours");
        }
        if (text.contains(Abuse.SECRET)) {
            return Optional.of("the secret");
        }
        var taken = said.status() / 100 == 2 && Envelope.statusOf(said.body()) / 1000 == 1;
        return taken && !mayBeTaken(rule, abuse, said) ? Optional.of("taken by " + abuse.way()) : Optional.empty();
    }

    private static boolean mayBeTaken(Rule rule, Abuse abuse, Response said) {
        return switch (rule) {
            case READS_OWN -> !abuse.way().equals("HEADER");
            case COMMANDS_OWN ->
                !abuse.way().equals("HEADER")
                        && !Json.parse(said.body())
                                .path("data")
                                .path("result")
                                .asString("ACCEPTED")
                                .equals("ACCEPTED");
            case OF_THE_PLATFORM, ENDS_ITS_OWN -> true;
            case WRITES_OWN, CLOSED -> false;
        };
    }

    /** Otherwise nothing above would prove anything. */
    @Test
    void theOwnerIsServedWithWhatOthersAreRefused() {
        var seen = new TreeSet<String>();
        for (var module : List.of("sessions", "cdrs")) {
            seen.add(read(Abuse.EMSP, Square.CPO, Square.CPO, Address.sender(module)));
            seen.add(read(Abuse.EMSP, Square.HUB, Square.HUB, Address.sender(module)));
        }
        for (var module : List.of("locations", "tariffs")) {
            seen.add(read(Abuse.EMSP, Square.HUB, Square.HUB, Address.sender(module)));
        }
        seen.add(read(Abuse.CPO, Square.HUB, Square.HUB, Address.sender("tokens")));

        assertThat(seen).allMatch(text -> text.contains(Abuse.SECRET));
        assertThat(square.kept())
                .filteredOn(each -> each.contains(Abuse.SECRET))
                .hasSizeGreaterThan(8);
    }

    private String read(PartyId who, PartyId at, PartyId to, Address address) {
        var query = "?date_from=2026-01-01T00:00:00Z";
        var said = square.say(who, at, new V221(), address, Method.GET, new Abuse("", who, query, ""), to);
        return address + " " + new String(said.body(), UTF_8);
    }

    @Test
    @Tag("S06")
    void aUrlOfTheHubIsGoodForWhomItWasGivenToAndForNobodyElse() {
        var body = new Bodies(Abuse.CPO, Square.EMSP, "04A1B2C3D4E5F6", Abuse.SECRET, "").cdr();
        var posted = square.say(
                Abuse.CPO,
                Square.HUB,
                new V221(),
                Address.receiver("cdrs"),
                Method.POST,
                new Abuse("", Abuse.CPO, "", body),
                Square.EMSP);
        var ticket = posted.headers().first("Location").orElse("none in " + new String(posted.body(), UTF_8));
        var other = PartyId.parse("NL*TST");

        assertThat(redeemed(Abuse.CPO, Abuse.CPO, ticket)).contains(Abuse.SECRET);
        for (var wrong : List.of(
                redeemed(other, other, ticket),
                redeemed(other, Abuse.CPO, ticket),
                redeemed(other, other, ticket + "?x=1"),
                redeemed(other, other, ticket + "/"))) {
            assertThat(wrong).doesNotContain(Abuse.SECRET).doesNotContain("\"status_code\":1000");
        }
        assertThat(redeemed(other, other, ticket).replaceAll("\"timestamp\":\"[^\"]*\"", ""))
                .isEqualTo(redeemed(other, other, ticket.substring(0, ticket.length() - 4) + "AAAA")
                        .replaceAll("\"timestamp\":\"[^\"]*\"", ""));
        assertThat(ticket.substring(ticket.lastIndexOf('/') + 1)).hasSizeGreaterThanOrEqualTo(22);
    }

    private String redeemed(PartyId who, PartyId from, String url) {
        var said = square.ask(who, Square.HUB, Method.GET, url, new Abuse("", from, "", ""), Square.EMSP);
        return said.status() + " " + new String(said.body(), UTF_8);
    }

    /** A question about another's object sounds like one about an object that is not there. */
    @Test
    @Tag("S06")
    void anothersObjectIsAnsweredLikeOneThatIsNotThere() {
        for (var path : List.of(
                "sessions/sender/%s/charging_preferences",
                "locations/receiver/NL/BOB/%s",
                "locations/receiver/NL/BOB/%s/E1",
                "locations/receiver/NL/BOB/%s/E1/1",
                "sessions/receiver/NL/BOB/%s",
                "tokens/receiver/DE/BOB/%s",
                "cdrs/receiver/NL/BOB/%s")) {
            for (var at : List.of(Square.CPO, Square.EMSP)) {
                assertThat(put(at, path.formatted(Abuse.THEIR_ID)))
                        .as(path)
                        .isEqualTo(put(at, path.formatted("NONE-1")));
            }
        }
    }

    private String put(PartyId at, String path) {
        var who = PartyId.parse(at.equals(Square.CPO) ? "DE*TST" : "NL*TST");
        var url = square.town().origin() + square.member(at).platform().basePath() + "/2.2.1/" + path;
        var said = square.ask(who, at, Method.PUT, url, new Abuse("", who, "", "{\"profile_type\": \"FAST\"}"), at);
        return said.status() + " "
                + new String(said.body(), UTF_8)
                        .replaceAll("\"timestamp\":\"[^\"]*\"", "")
                        .replace("NONE-1", Abuse.THEIR_ID);
    }
}
