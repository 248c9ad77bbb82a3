package org.voltroam.protocol.ocpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Violation;
import org.voltroam.protocol.json.Violation.Code;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.Findings;
import org.voltroam.protocol.ocpp.shape.Shape;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Compares our records with the official JSON schemas: fields, what is required, lengths, ranges, words, how many of each. */
final class CensusTest {

    /** Beside the repository or further up, as in a work tree. */
    private static final Optional<Path> SCHEMAS = Stream.of("..", "../..", "../../..")
            .map(up -> Path.of(up, "shared/data/ocpp"))
            .filter(Files::isDirectory)
            .findFirst();

    private record Version(String name, List<Action<?, ?>> actions, String request) {}

    private static final List<Version> WHOLE_VERSIONS = List.of(
            new Version("2.0.1", org.voltroam.protocol.ocpp.v201.message.Actions.ALL, "Request"),
            new Version("2.1", org.voltroam.protocol.ocpp.v21.message.Actions.ALL, "Request"));

    /** The core of OCPP 1.6 has a census of its own. */
    private static final List<Version> VERSIONS = Stream.concat(
                    WHOLE_VERSIONS.stream(),
                    Stream.of(new Version("1.6", org.voltroam.protocol.ocpp.v16.message.Actions.ALL, "")))
            .toList();

    /** A payload: the schema that describes it and the record that we have for it. */
    record Payload(SchemaFile schema, Shape<?> shape) {}

    @BeforeAll
    static void tellWhenTheSchemasAreMissing() {
        if (SCHEMAS.isEmpty()) {
            System.out.println("skipped: no folder shared/data/ocpp");
        }
        assumeTrue(SCHEMAS.isPresent());
    }

    static Stream<Arguments> payloads() {
        return SCHEMAS.isEmpty()
                ? Stream.of(Arguments.argumentSet("no schemas", (Object) null))
                : VERSIONS.stream()
                        .flatMap(version -> version.actions().stream().flatMap(each -> both(version, each)));
    }

    private static Stream<Arguments> both(Version version, Action<?, ?> action) {
        var asked = action.answered() ? action.name() + version.request() : action.name();
        var request = payload(version, asked, action.asked());
        return action.answered()
                ? Stream.of(request, payload(version, action.name() + "Response", action.answer()))
                : Stream.of(request);
    }

    private static Arguments payload(Version version, String schema, Shape<?> shape) {
        var file = SCHEMAS.orElseThrow().resolve(version.name()).resolve(schema + ".json");
        return Arguments.argumentSet(version.name() + " " + schema, new Payload(SchemaFile.read(file), shape));
    }

    @Test
    void everySchemaHasARecordAndEveryRecordASchema() throws IOException {
        for (var version : WHOLE_VERSIONS) {
            try (var files = Files.list(SCHEMAS.orElseThrow().resolve(version.name()))) {
                var official = files.map(file -> file.getFileName().toString().replace(".json", ""))
                        .collect(Collectors.toSet());
                var ours = version.actions().stream()
                        .flatMap(action -> action.answered()
                                ? Stream.of(action.name() + version.request(), action.name() + "Response")
                                : Stream.of(action.name()))
                        .collect(Collectors.toSet());
                assertThat(ours).as(version.name()).isEqualTo(official);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("payloads")
    @Tag("OCPP-RPC-16")
    void aFullPayloadComesBackAsItWas(Payload payload) {
        var full = payload.schema().example();
        var findings = new Findings();
        var read = payload.shape().read(full, findings);
        assertThat(findings.all()).isEmpty();
        var written = written(payload.shape(), read.orElseThrow());
        assertThat(written.equals(NUMBERS_BY_VALUE, full))
                .as("%s\n%s", written, full)
                .isTrue();
    }

    private static final Comparator<JsonNode> NUMBERS_BY_VALUE = (one, other) -> one.isNumber() && other.isNumber()
            ? one.decimalValue().compareTo(other.decimalValue())
            : one.equals(other) ? 0 : 1;

    @SuppressWarnings("unchecked") // a shape writes what it has read
    private static <R extends Record> ObjectNode written(Shape<?> shape, R record) {
        return ((Shape<R>) shape).write(record);
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void exactlyTheRequiredFieldsAreMissed(Payload payload) {
        var full = payload.schema().example();
        payload.schema().each(full, (object, field, rule, required, pointer) -> {
            var kept = object.remove(field);
            var findings = read(payload, full);
            assertThat(findings.fatal().map(Violation::pointer))
                    .as(pointer)
                    .isEqualTo(required ? Optional.of(pointer) : Optional.empty());
            assertThat(codes(findings, pointer)).isEqualTo(required ? List.of(Code.MISSING) : List.of());
            object.set(field, kept);
        });
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void lengthsEndWhereTheSchemaSays(Payload payload) {
        each(payload, (object, field, rule, pointer, check) -> {
            var longest = rule.path("maxLength").asInt(0);
            if (longest > 0) {
                check.with("x".repeat(longest), List.of());
                check.with("x".repeat(longest + 1), List.of(Code.TOO_LONG));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void wordsAreThoseOfTheSchemaAndOthersAreFindings(Payload payload) {
        each(payload, (object, field, rule, pointer, check) -> {
            rule.path("enum").forEach(word -> check.with(word.asString(), List.of()));
            if (rule.has("enum")) {
                check.with("Gremlin", List.of(Code.UNKNOWN_VALUE));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void numbersLieBetweenTheBoundsOfTheSchema(Payload payload) {
        each(payload, (object, field, rule, pointer, check) -> {
            var number = List.of("integer", "number").contains(rule.path("type").asString(""));
            if (number) {
                var min = rule.has("minimum") ? rule.get("minimum").decimalValue() : BigDecimal.valueOf(-1_000_000);
                var max = rule.has("maximum") ? rule.get("maximum").decimalValue() : BigDecimal.valueOf(1_000_000);
                check.with(min, List.of());
                check.with(max, List.of());
                check.with(min.subtract(BigDecimal.ONE), rule.has("minimum") ? List.of(Code.OUT_OF_RANGE) : List.of());
                check.with(max.add(BigDecimal.ONE), rule.has("maximum") ? List.of(Code.OUT_OF_RANGE) : List.of());
            }
        });
    }

    /** Not in binary fractions, in which 16.1 is no multiple of 0.1. */
    @ParameterizedTest
    @MethodSource("payloads")
    @Tag("OCPP-RPC-19")
    void stepsAreCountedInDecimals(Payload payload) {
        each(payload, (object, field, rule, pointer, check) -> {
            if (rule.has("multipleOf")) {
                check.with(new BigDecimal("16.1"), List.of());
                check.with(new BigDecimal("16.15"), List.of(Code.OUT_OF_RANGE));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void listsAreAsLongAsTheSchemaSays(Payload payload) {
        var full = payload.schema().example();
        payload.schema().each(full, (object, field, rule, required, pointer) -> {
            if (rule.has("maxItems")) {
                var list = full.arrayNode();
                var one = object.get(field).get(0);
                for (int i = 0; i < rule.get("maxItems").asInt(); i++) {
                    list.add(one);
                }
                var kept = object.replace(field, list);
                assertThat(codes(read(payload, full), pointer)).isEmpty();
                list.add(one);
                assertThat(codes(read(payload, full), pointer)).containsExactly(Code.TOO_MANY);
                list.removeAll();
                assertThat(codes(read(payload, full), pointer)).containsExactly(Code.EMPTY);
                object.set(field, kept);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void aFieldOfAnotherTypeIsNamedInTheFindings(Payload payload) {
        var full = payload.schema().example();
        payload.schema().each(full, (object, field, rule, required, pointer) -> {
            if (rule.has("type")) {
                var wrong = rule.path("type").asString().equals("object")
                        ? full.arrayNode()
                        : Json.object().put("what", "ever");
                var kept = object.replace(field, wrong);
                assertThat(read(payload, full).fatal().map(Violation::pointer)).contains(pointer);
                object.set(field, kept);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void aFieldOfTheMakersOwnIsAFindingOnly(Payload payload) {
        var full = payload.schema().example().put("acmeSecret", 7);
        var findings = read(payload, full);
        assertThat(codes(findings, "/acmeSecret")).containsExactly(Code.UNKNOWN_FIELD);
        assertThat(findings.fatal()).isEmpty();
    }

    private interface Check {
        void with(Object value, List<Code> expected);
    }

    private interface Look {
        void at(ObjectNode object, String field, JsonNode rule, String pointer, Check check);
    }

    /** Puts values in the place of each single field in turn, and looks at what is found there. */
    private static void each(Payload payload, Look look) {
        var full = payload.schema().example();
        payload.schema().each(full, (object, field, rule, required, pointer) -> {
            var kept = object.get(field);
            look.at(object, field, rule, pointer, (value, expected) -> {
                object.set(
                        field,
                        value instanceof BigDecimal number ? full.numberNode(number) : full.stringNode((String) value));
                assertThat(codes(read(payload, full), pointer))
                        .as(pointer + " " + value)
                        .isEqualTo(expected);
                object.set(field, kept);
            });
        });
    }

    private static Findings read(Payload payload, ObjectNode json) {
        var findings = new Findings();
        payload.shape().read(json, findings);
        return findings;
    }

    private static List<Code> codes(Findings findings, String pointer) {
        return findings.all().stream()
                .filter(violation -> violation.pointer().equals(pointer))
                .map(Violation::code)
                .toList();
    }
}
