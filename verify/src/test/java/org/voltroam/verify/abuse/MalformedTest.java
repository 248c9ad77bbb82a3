package org.voltroam.verify.abuse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.ocpi.envelope.Routing;
import org.voltroam.protocol.ocpi.wire.Address;
import org.voltroam.role.Member;
import org.voltroam.verify.tenancy.Abuse;
import org.voltroam.verify.tenancy.Bodies;
import org.voltroam.verify.tenancy.Square;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Broken JSON before every interface that takes a body: cut short, of wrong types, with numbers, letters and depths that no object has.
 * Each gets an envelope: 400 with 2001 where it is no JSON, else whatever is to be said about its content. Never an error of ours.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("A01")
final class MalformedTest {

    /** The same cases every time; another number gives others. */
    private static final long SEED = 20_260_301;

    private static final int OF_EACH_KIND = 60;

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "1",
            "-1",
            "1.5",
            "1e99",
            "1e400",
            "-1e400",
            "1e999999999",
            "NaN",
            "Infinity",
            "01",
            "\"\"",
            "\"x\"",
            "\"" + "x".repeat(10_000) + "\"",
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "[{}]",
            "\"\\ud800\"",
            "\"\\udc00x\"",
            "\"\\u0000\"",
            "\"\\q\"",
            "\"\u0001\"",
            "'x'",
            "\"9999-99-99T99:99:99Z\"",
            "undefined",
            "\"NL\", \"country_code\": \"NL\"");

    private static final Address CREDENTIALS = Address.sender("credentials");

    private final Square square = new Square();

    @AfterAll
    void close() {
        square.close();
    }

    /** One thing that can be written. */
    private record Door(PartyId at, Method method, Address address, String path, PartyId from, String body) {

        @Override
        public String toString() {
            return at + " " + method + " " + address.module() + path;
        }
    }

    private List<Door> doors() {
        var cpo = new Bodies(Abuse.CPO, Square.EMSP, "FUZZ-1", "x", url(Abuse.CPO));
        var emsp = new Bodies(Square.CPO, Abuse.EMSP, "FUZZ-1", "x", url(Abuse.EMSP));
        var all = new ArrayList<Door>();
        for (var at : List.of(Square.EMSP, Square.HUB)) {
            for (var module : List.of("locations", "tariffs", "sessions")) {
                all.add(of(at, Method.PUT, Address.receiver(module), "/NL/BOB/FUZZ-1", Abuse.CPO, cpo));
            }
            all.add(of(at, Method.PATCH, Address.receiver("locations"), "/NL/BOB/BOBS-1", Abuse.CPO, cpo));
            all.add(of(at, Method.PUT, Address.receiver("locations"), "/NL/BOB/BOBS-1/E1", Abuse.CPO, cpo));
            all.add(of(at, Method.POST, Address.receiver("cdrs"), "", Abuse.CPO, cpo));
            all.add(of(at, Method.POST, Address.sender("tokens"), "/04A1B2C3D4E5F6/authorize", Abuse.CPO, cpo));
            all.add(of(at, Method.POST, Address.sender("commands"), "/1", Abuse.CPO, cpo));
            all.add(of(at, Method.PUT, CREDENTIALS, "", Abuse.CPO, cpo));
        }
        for (var at : List.of(Square.CPO, Square.HUB)) {
            all.add(of(at, Method.PUT, Address.receiver("tokens"), "/DE/BOB/FUZZ-1", Abuse.EMSP, emsp));
            all.add(of(at, Method.PATCH, Address.receiver("tokens"), "/DE/BOB/BOBS-1", Abuse.EMSP, emsp));
            for (var command :
                    List.of("START_SESSION", "STOP_SESSION", "RESERVE_NOW", "CANCEL_RESERVATION", "UNLOCK_CONNECTOR")) {
                all.add(of(at, Method.POST, Address.receiver("commands"), "/" + command, Abuse.EMSP, emsp));
            }
            all.add(of(at, Method.PUT, Address.receiver("chargingprofiles"), "/BOBS-1", Abuse.EMSP, emsp));
            all.add(of(at, Method.PUT, Address.sender("sessions"), "/BOBS-1/charging_preferences", Abuse.EMSP, emsp));
        }
        return all;
    }

    private String url(PartyId who) {
        return square.partner(who).url() + "/2.2.1/commands/sender";
    }

    private static Door of(PartyId at, Method method, Address address, String path, PartyId from, Bodies bodies) {
        return new Door(
                at,
                method,
                address,
                path,
                from,
                bodies.of(address).replaceAll("\\s+", " ").strip());
    }

    @TestFactory
    Stream<DynamicTest> brokenJsonIsRefusedAndNeverAnErrorOfOurs() {
        return doors().stream().map(door -> DynamicTest.dynamicTest(door.toString(), () -> check(door)));
    }

    private void check(Door door) {
        var random = new Random(SEED);
        var wrong = new ArrayList<String>();
        for (var body : Stream.of(cut(door.body(), random), odd(door.body(), random), strange(door.body()))
                .flatMap(List::stream)
                .toList()) {
            var said = said(door, body);
            if (!isFit(door, body, said)) {
                wrong.add(said.status() + " " + new String(said.body(), UTF_8) + " to "
                        + new String(body, 0, Math.min(body.length, 300), UTF_8));
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** An envelope with a code of the sender's; and where the receiver itself reads it, what is no JSON is called that. */
    private static boolean isFit(Door door, byte[] body, Response said) {
        var text = new String(said.body(), UTF_8);
        var envelope = Json.tryParse(said.body()).orElseGet(Json::object);
        var code = envelope.path("status_code").asInt(0);
        var isJson = Json.tryParse(body).isPresent();
        var expected = said.status() < 500
                && code >= 1000
                && code < 5000
                && !text.contains("Exception")
                && !text.contains("\tat ");
        var refused = isJson || body.length == 0 || code != 1000;
        return expected
                && refused
                && (isJson || body.length == 0 || isHub(door) || said.status() == 400 || said.status() == 404);
    }

    /** A hub looks at the envelope of a message first. */
    private static boolean isHub(Door door) {
        return door.at().equals(Square.HUB);
    }

    private Response said(Door door, byte[] body) {
        var url = square.town().origin() + Member.basePath(door.at()) + "/2.2.1/"
                + door.address().module() + "/" + door.address().role().toLowerCase(Locale.ROOT) + door.path();
        var to = isHub(door) ? receiver(door) : door.at();
        var request = Request.json(door.method(), url, body)
                .header(
                        "Authorization",
                        square.partner(door.from()).credentials(door.at().toString()));
        return square.town().engine().client().handle(new Routing(to, door.from(), "request", "fuzz").on(request));
    }

    /** What may be told everybody is; the rest goes to one of those who live here. */
    private static PartyId receiver(Door door) {
        var told = List.of("locations", "tariffs", "tokens")
                        .contains(door.address().module())
                && door.address().role().equals("RECEIVER");
        return told ? Square.HUB : door.from().equals(Abuse.CPO) ? Square.EMSP : Square.CPO;
    }

    // What is broken

    private static List<byte[]> cut(String body, Random random) {
        var places = new ArrayList<Integer>();
        for (int at = 0; at < body.length(); at++) {
            places.add(at);
        }
        Collections.shuffle(places, random);
        return places.stream()
                .limit(OF_EACH_KIND)
                .map(at -> body.substring(0, at).getBytes(UTF_8))
                .toList();
    }

    /** The value of one field is another. */
    private static List<byte[]> odd(String body, Random random) {
        var fields = new ArrayList<String>();
        names(Json.parse(body), fields);
        var all = new ArrayList<byte[]>();
        for (int count = 0; !fields.isEmpty() && count < OF_EACH_KIND; count++) {
            var field = fields.get(random.nextInt(fields.size()));
            var value = VALUES.get(random.nextInt(VALUES.size()));
            all.add(replaced(body, field, value).getBytes(UTF_8));
        }
        return all;
    }

    private static void names(JsonNode node, List<String> names) {
        if (node instanceof ObjectNode object) {
            object.propertyStream().forEach(field -> names.add(field.getKey()));
        }
        node.values().forEach(value -> names(value, names));
    }

    /** The text after a field's name up to where its value ends, by a count of brackets. */
    private static String replaced(String body, String field, String value) {
        var name = "\"" + field + "\": ";
        var from = body.indexOf(name) + name.length();
        var depth = 0;
        var quoted = false;
        var to = from;
        for (; to < body.length(); to++) {
            var letter = body.charAt(to);
            quoted = letter == '"' ? !quoted : quoted;
            if (!quoted && depth == 0 && (letter == ',' || letter == '}' || letter == ']')) {
                break;
            }
            depth += quoted ? 0 : "[{".indexOf(letter) >= 0 ? 1 : "]}".indexOf(letter) >= 0 ? -1 : 0;
        }
        return body.substring(0, from) + value + body.substring(to);
    }

    private static List<byte[]> strange(String body) {
        var all = new ArrayList<byte[]>();
        for (var text : List.of(
                "",
                " ",
                "null",
                "true",
                "1",
                "\"x\"",
                "[]",
                "{}",
                "[" + body + "]",
                body + body,
                body + "x",
                "\ufeff" + body,
                "{\"a\":".repeat(30_000),
                "[".repeat(100_000),
                "[".repeat(100_000) + "]".repeat(100_000),
                "{" + body.substring(1, body.length() - 1) + "," + body.substring(1),
                body.replace("\"", "'"),
                body.replace(":", "="))) {
            all.add(text.getBytes(UTF_8));
        }
        all.add(body.replaceFirst("\": \"", "\": \"\u00ff\u00fe").getBytes(ISO_8859_1));
        all.add(body.replaceFirst("\": \"", "\": \"\u00c0\u0080").getBytes(ISO_8859_1));
        all.add(body.replaceFirst("\": \"", "\": \"\u00ed\u00a0\u0080").getBytes(ISO_8859_1));
        all.add(body.getBytes(StandardCharsets.UTF_16));
        var zeros = body.getBytes(UTF_8);
        Arrays.fill(zeros, zeros.length / 2, zeros.length / 2 + 4, (byte) 0);
        all.add(zeros);
        return all;
    }
}
