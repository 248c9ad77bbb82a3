package org.voltroam.verify.ocpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Violation;
import org.voltroam.protocol.json.Violation.Code;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Every example of the specifications that speaks of our objects is understood, and written again as it was. */
final class ExamplesTest {

    /** A part is read inside an object that has it. */
    private static final Map<String, String> PARTS =
            Map.of("EnergyMix", "energy_mix", "Hours", "opening_times", "DisplayText", "directions");

    private record Example(String file, String type, boolean partial, String wrapper, boolean fragment) {}

    @TestFactory
    Stream<DynamicContainer> everyExampleIsReadAndWrittenAgain() {
        return Dialect.all()
                .map(dialect -> DynamicContainer.dynamicContainer(
                        dialect.version(),
                        SpecTables.find(dialect.version()).stream().flatMap(tables -> examples(dialect, tables))));
    }

    private static Stream<DynamicTest> examples(Dialect dialect, SpecTables tables) {
        return tables.json("examples/manifest.json")
                .path("examples")
                .valueStream()
                .map(each -> new Example(
                        each.path("file").asString(),
                        each.path("type").asString(),
                        each.path("partial").asBoolean(),
                        each.path("wrapper").asString(""),
                        each.has("fragment")))
                .filter(example -> !example.type().equals("ResponseEnvelope<None>"))
                .filter(example -> !dialect.unread().containsKey(example.file()))
                .map(example ->
                        DynamicTest.dynamicTest(example.file(), () -> new Reading(dialect, tables, example).check()));
    }

    private record Reading(Dialect dialect, SpecTables tables, Example example) {

        void check() {
            var name = "examples/" + example.file();
            var document = example.fragment() ? tables.fragment(name) : tables.json(name);
            var bare = example.wrapper().isEmpty() ? document : document.path(example.wrapper());
            var data = example.type().startsWith("ResponseEnvelope") ? bare.path("data") : bare;
            var found = new ArrayList<String>();
            for (var each : data.isArray() ? data.valueStream().toList() : List.of(data)) {
                found.addAll(missing(example.type().replaceAll("ResponseEnvelope<|>|\\[]", ""), each));
            }
            assertThat(found).containsExactlyInAnyOrderElementsOf(errata());
        }

        private List<String> errata() {
            return dialect.errata().getOrDefault(example.file(), List.of());
        }

        private List<String> missing(String type, JsonNode data) {
            var part = PARTS.get(type);
            if (part != null) {
                var isList = part.equals("directions");
                var value = isList ? JsonNodeFactory.instance.arrayNode().add(data) : data;
                return missingIn("Location", tables.full("Location").set(part, value));
            }
            if (example.partial()) {
                var whole = tables.full(type);
                data.properties().forEach(field -> whole.set(field.getKey(), field.getValue()));
                return missingIn(type, whole);
            }
            return missingIn(type, (ObjectNode) data);
        }

        private List<String> missingIn(String type, ObjectNode document) {
            var read = dialect.read(type, document);
            if (errata().isEmpty()) {
                assertThat(Canonical.of(read.written())).isEqualTo(Canonical.of(mended(document)));
            }
            return read.violations().stream()
                    .filter(found -> found.code() == Code.MISSING)
                    .map(Reading::named)
                    .toList();
        }

        private ObjectNode mended(ObjectNode document) {
            var mended = document.deepCopy();
            dialect.mended().getOrDefault(example.file(), Map.of()).forEach((pointer, value) -> {
                var last = pointer.lastIndexOf('/');
                ((ObjectNode) mended.at(pointer.substring(0, last)))
                        .set(pointer.substring(last + 1), Json.parse(value));
            });
            return mended;
        }

        private static String named(Violation violation) {
            return violation.pointer() + " " + violation.code();
        }
    }
}
