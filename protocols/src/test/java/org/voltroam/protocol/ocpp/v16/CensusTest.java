package org.voltroam.protocol.ocpp.v16;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Violation;
import org.voltroam.protocol.json.Violations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Compares our records with the official JSON schemas: field names, requiredness, lengths, enum values, spelling. */
class CensusTest {

    /** Beside the repository or further up, as in a work tree. */
    private static final Optional<Path> SCHEMAS = Stream.of("..", "../..", "../../..")
            .map(up -> Path.of(up, "shared/data/ocpp/1.6"))
            .filter(Files::isDirectory)
            .findFirst();

    @BeforeAll
    static void tellWhenTheSchemasAreMissing() {
        if (SCHEMAS.isEmpty()) {
            System.out.println("skipped: no folder shared/data/ocpp/1.6");
        }
        assumeTrue(SCHEMAS.isPresent());
    }

    record Message(String schema, Function<Fields, ? extends Payload> reader) {}

    private static final List<Message> MESSAGES = List.of(
            new Message("BootNotification", BootNotification.Request::read),
            new Message("BootNotificationResponse", BootNotification.Response::read),
            new Message("Heartbeat", Heartbeat.Request::read),
            new Message("HeartbeatResponse", Heartbeat.Response::read),
            new Message("StatusNotification", StatusNotification.Request::read),
            new Message("StatusNotificationResponse", Nothing::read),
            new Message("Authorize", Authorize.Request::read),
            new Message("AuthorizeResponse", Authorize.Response::read),
            new Message("StartTransaction", StartTransaction.Request::read),
            new Message("StartTransactionResponse", StartTransaction.Response::read),
            new Message("MeterValues", MeterValues.Request::read),
            new Message("MeterValuesResponse", Nothing::read),
            new Message("StopTransaction", StopTransaction.Request::read),
            new Message("StopTransactionResponse", StopTransaction.Response::read),
            new Message("RemoteStartTransaction", RemoteStartTransaction.Request::read),
            new Message("RemoteStartTransactionResponse", RemoteStartStopStatus.Response::read),
            new Message("RemoteStopTransaction", RemoteStopTransaction.Request::read),
            new Message("RemoteStopTransactionResponse", RemoteStartStopStatus.Response::read),
            new Message("ReserveNow", ReserveNow.Request::read),
            new Message("ReserveNowResponse", ReserveNow.Response::read),
            new Message("CancelReservation", CancelReservation.Request::read),
            new Message("CancelReservationResponse", CancelReservation.Response::read),
            new Message("UnlockConnector", UnlockConnector.Request::read),
            new Message("UnlockConnectorResponse", UnlockConnector.Response::read),
            new Message("DataTransfer", DataTransfer.Request::read),
            new Message("DataTransferResponse", DataTransfer.Response::read));

    static Stream<Arguments> messages() {
        return MESSAGES.stream().map(message -> Arguments.argumentSet(message.schema(), message));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void aFullMessageComesBackAsItWas(Message message) throws IOException {
        var full = full(schema(message));
        var read = read(message, full);
        assertThat(read.violations().all()).isEmpty();
        assertThat(read.payload().write().equals(NUMBERS_BY_VALUE, full))
                .as("%s\n%s", read.payload().write(), full)
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void exactlyTheRequiredFieldsAreMissed(Message message) throws IOException {
        var schema = schema(message);
        each(schema, full(schema), "", (where, field, rule, required) -> {
            var without = full(schema);
            ((ObjectNode) without.at(where)).remove(field);
            var codes = at(read(message, without), where + "/" + field);
            assertThat(codes).isEqualTo(required ? List.of(Violation.Code.MISSING) : List.of());
        });
    }

    @ParameterizedTest
    @MethodSource("messages")
    void lengthsEndWhereTheSchemaSays(Message message) throws IOException {
        var schema = schema(message);
        each(schema, full(schema), "", (where, field, rule, required) -> {
            if (rule.has("maxLength")) {
                var longest = rule.get("maxLength").asInt();
                assertThat(with(message, schema, where, field, "x".repeat(longest)))
                        .isEmpty();
                assertThat(with(message, schema, where, field, "x".repeat(longest + 1)))
                        .containsExactly(Violation.Code.TOO_LONG);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("messages")
    void wordsAreThoseOfTheSchemaAndOthersAreKept(Message message) throws IOException {
        var schema = schema(message);
        each(schema, full(schema), "", (where, field, rule, required) -> {
            if (rule.has("enum")) {
                rule.get("enum")
                        .forEach(word -> assertThat(with(message, schema, where, field, word.asString()))
                                .isEmpty());
                assertThat(with(message, schema, where, field, "Gremlin"))
                        .containsExactly(Violation.Code.UNKNOWN_VALUE);
                var strange = full(schema);
                ((ObjectNode) strange.at(where)).put(field, "Gremlin");
                assertThat(read(message, strange)
                                .payload()
                                .write()
                                .at(where + "/" + field)
                                .asString())
                        .isEqualTo("Gremlin");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("messages")
    void componentsAreNamedAsTheFieldsAre(Message message) throws IOException {
        var schema = schema(message);
        var components = Stream.of(
                        read(message, full(schema)).payload().getClass().getRecordComponents())
                .map(component -> component.getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(components).isEqualTo(new TreeSet<>(schema.path("properties").propertyNames()));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void aFieldOfTheMakersOwnIsAFindingOnly(Message message) throws IOException {
        var payload = full(schema(message)).put("acmeSecret", 7);
        var read = read(message, payload);
        assertThat(at(read, "/acmeSecret")).containsExactly(Violation.Code.UNKNOWN_FIELD);
        assertThat(Judgement.refusal(read.violations().all())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void aFieldOfAnotherTypeIsNamedInTheRefusal(Message message) throws IOException {
        var schema = schema(message);
        each(schema, full(schema), "", (where, field, rule, required) -> {
            var broken = full(schema);
            var wrong = Json.object().put("what", "ever");
            ((ObjectNode) broken.at(where))
                    .set(field, rule.path("type").asString().equals("object") ? wrong.arrayNode() : wrong);
            if (!field.equals("chargingProfile")) { // passed on as it is
                var refusal = Judgement.refusal(
                                read(message, broken).violations().all())
                        .orElseThrow();
                assertThat(refusal.code().name()).isEqualTo("TypeConstraintViolation");
                assertThat(refusal.description()).startsWith(where + "/" + field + " ");
            }
        });
    }

    private record Read(Payload payload, Violations violations) {}

    private static Read read(Message message, ObjectNode payload) {
        var violations = new Violations();
        return new Read(message.reader().apply(Fields.of(payload, "", violations)), violations);
    }

    private static List<Violation.Code> with(
            Message message, JsonNode schema, String where, String field, String text) {
        var changed = full(schema);
        ((ObjectNode) changed.at(where)).put(field, text);
        return at(read(message, changed), where + "/" + field);
    }

    private static List<Violation.Code> at(Read read, String pointer) {
        return read.violations().all().stream()
                .filter(violation -> violation.pointer().equals(pointer))
                .map(Violation::code)
                .toList();
    }

    private interface Visit {
        void field(String where, String field, JsonNode rule, boolean required);
    }

    /** Every field of the schema with the pointer of the object it is in; a charging profile is passed on unread. */
    private static void each(JsonNode schema, JsonNode full, String where, Visit visit) {
        var required = new ArrayList<String>();
        schema.path("required").forEach(name -> required.add(name.asString()));
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            var rule = property.getValue();
            visit.field(where, property.getKey(), rule, required.contains(property.getKey()));
            if (property.getKey().equals("chargingProfile")) {
                continue;
            }
            if (rule.path("type").asString("").equals("object")) {
                each(rule, full, where + "/" + property.getKey(), visit);
            }
            if (rule.path("type").asString("").equals("array")) {
                each(rule.get("items"), full, where + "/" + property.getKey() + "/0", visit);
            }
        }
    }

    private static ObjectNode full(JsonNode schema) {
        return (ObjectNode) example(schema);
    }

    private static JsonNode example(JsonNode rule) {
        var made = Json.object();
        switch (rule.path("type").asString("")) {
            case "object" ->
                rule.path("properties").properties().forEach(p -> made.set(p.getKey(), example(p.getValue())));
            case "array" -> {
                ArrayNode list = made.arrayNode();
                return list.add(example(rule.get("items")));
            }
            case "integer" -> {
                return made.numberNode(12);
            }
            case "number" -> {
                return made.numberNode(new BigDecimal("16.1"));
            }
            case "string" -> {
                var text = rule.path("format").asString("").equals("date-time") ? "2026-03-14T21:05:00Z" : "7";
                return rule.has("enum") ? rule.get("enum").get(0) : made.stringNode(text);
            }
            default -> throw new IllegalArgumentException("a rule without type: " + rule);
        }
        return made;
    }

    private static final Comparator<JsonNode> NUMBERS_BY_VALUE = (one, other) -> one.isNumber() && other.isNumber()
            ? one.decimalValue().compareTo(other.decimalValue())
            : one.equals(other) ? 0 : 1;

    private static JsonNode schema(Message message) throws IOException {
        var file = SCHEMAS.orElseThrow().resolve(message.schema() + ".json");
        return Json.parse(Files.readAllBytes(file));
    }
}
