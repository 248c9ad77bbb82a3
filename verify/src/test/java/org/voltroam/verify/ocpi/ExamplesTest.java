package org.voltroam.verify.ocpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.voltroam.protocol.json.Violation;
import org.voltroam.protocol.json.Violation.Code;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Every example of the specification that speaks of our objects is understood, and written again as it was. */
final class ExamplesTest {

    /** What the specification's own examples do wrong, and what we find. Where nothing is listed nothing may be missing. */
    private static final Map<String, List<String>> ERRATA = Map.of(
            // connectors without type of power, voltage, current and date
            "location_put_example_add_evse.json",
            List.of(
                    "/connectors/0/power_type MISSING",
                    "/connectors/0/max_voltage MISSING",
                    "/connectors/0/max_amperage MISSING",
                    "/connectors/0/last_updated MISSING"),
            // a PUT without last_updated
            "tariff_put_example.json",
            List.of("/last_updated MISSING"));

    /** A part is read inside an object that has it. */
    private static final Map<String, String> PARTS =
            Map.of("EnergyMix", "energy_mix", "Hours", "opening_times", "DisplayText", "directions");

    private record Example(String file, String type, boolean partial, String wrapper) {}

    @TestFactory
    Stream<DynamicTest> everyExampleIsReadAndWrittenAgain() {
        return SpecTables.find().stream()
                .flatMap(tables -> examples()
                        .map(example -> DynamicTest.dynamicTest(example.file(), () -> check(tables, example))));
    }

    private static Stream<Example> examples() {
        return SpecTables.json("examples/manifest.json")
                .path("examples")
                .valueStream()
                .filter(each -> each.path("valid_json").asBoolean())
                .map(each -> new Example(
                        each.path("file").asString(),
                        each.path("type").asString(),
                        each.path("partial").asBoolean(),
                        each.path("wrapper").asString("")))
                .filter(example -> !example.type().equals("ResponseEnvelope<None>"));
    }

    private static void check(SpecTables tables, Example example) {
        var document = SpecTables.json("examples/" + example.file());
        var bare = example.wrapper().isEmpty() ? document : document.path(example.wrapper());
        var data = example.type().startsWith("ResponseEnvelope") ? bare.path("data") : bare;
        var type =
                example.type().replace("ResponseEnvelope<", "").replace(">", "").replace("[]", "");
        for (var each : data.isArray() ? data.valueStream().toList() : List.of(data)) {
            checkOne(tables, example, type, each);
        }
    }

    private static void checkOne(SpecTables tables, Example example, String type, JsonNode data) {
        var part = PARTS.get(type);
        if (part != null) {
            var isList = part.equals("directions");
            var value = isList ? JsonNodeFactory.instance.arrayNode().add(data) : data;
            understood(example, "Location", tables.full("Location").set(part, value));
        } else if (example.partial()) {
            var whole = tables.full(type);
            data.properties().forEach(field -> whole.set(field.getKey(), field.getValue()));
            understood(example, type, whole);
        } else {
            understood(example, type, (ObjectNode) data);
        }
    }

    private static void understood(Example example, String type, ObjectNode document) {
        var errata = ERRATA.getOrDefault(example.file(), List.of());
        var read = Codec.read(type, document);

        assertThat(read.violations())
                .filteredOn(found -> found.code() == Code.MISSING)
                .extracting(ExamplesTest::named)
                .containsExactlyInAnyOrderElementsOf(errata);
        if (errata.isEmpty()) {
            assertThat(Canonical.of(read.written())).isEqualTo(Canonical.of(document));
        }
    }

    private static String named(Violation violation) {
        return violation.pointer() + " " + violation.code();
    }
}
