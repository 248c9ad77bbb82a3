package org.voltroam.verify.ocpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.voltroam.protocol.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Fields of nobody's specification, in every object of every message at every depth: no reason to object, and of what is kept not lost. */
final class UnknownFieldsTest {

    private static final String NAME = "x_nobody_knows";

    /** What a hub stores and gives back. Messages cross it as bytes. */
    private static final Set<String> KEPT =
            Set.of("Location", "EVSE", "Connector", "Tariff", "Token", "Session", "CDR", "ClientInfo");

    @TestFactory
    @Tag("TRN-27")
    Stream<DynamicContainer> areNoReasonToObject() {
        return each(
                type -> true,
                (dialect, type, full) ->
                        assertThat(dialect.read(type, full).violations()).isEmpty());
    }

    @TestFactory
    @Tag("TRN-28")
    Stream<DynamicContainer> areKept() {
        return each(
                KEPT::contains,
                (dialect, type, full) -> assertThat(
                                Canonical.of(dialect.read(type, full).written()))
                        .isEqualTo(Canonical.of(full)));
    }

    private interface Checking {
        void check(Dialect dialect, String type, ObjectNode full);
    }

    private static Stream<DynamicContainer> each(Predicate<String> types, Checking checking) {
        return Dialect.all()
                .map(dialect -> DynamicContainer.dynamicContainer(
                        dialect.version(),
                        SpecTables.find(dialect.version()).stream()
                                .flatMap(tables -> dialect.types().stream()
                                        .filter(types)
                                        .map(type -> DynamicTest.dynamicTest(
                                                type,
                                                () -> checking.check(dialect, type, sprinkled(tables.full(type))))))));
    }

    private static ObjectNode sprinkled(ObjectNode full) {
        sprinkle(full);
        return full;
    }

    private static void sprinkle(JsonNode node) {
        node.values().forEach(UnknownFieldsTest::sprinkle);
        if (node instanceof ObjectNode object) {
            object.set(NAME, Json.parse("{\"deep\": [{\"a\": 1.50}, null, \"\"]}"));
        }
    }
}
