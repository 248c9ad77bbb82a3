package org.voltroam.verify.ocpi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.voltroam.protocol.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The tables of one version of the OCPI specification, and documents that have every field in them. */
final class SpecTables {

    /** Texts that a table describes in words only. */
    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("latitude", "52.375300"),
            Map.entry("longitude", "4.887100"),
            Map.entry("country_code", "NL"),
            Map.entry("party_id", "GVB"),
            Map.entry("hub_party_id", "NLVRM"),
            Map.entry("language", "en"),
            Map.entry("country", "NLD"),
            Map.entry("currency", "EUR"),
            Map.entry("time_zone", "Europe/Amsterdam"),
            Map.entry("period_begin", "08:00"),
            Map.entry("period_end", "20:00"),
            Map.entry("start_time", "08:00"),
            Map.entry("end_time", "20:00"),
            Map.entry("start_date", "2026-03-14"),
            Map.entry("end_date", "2026-03-15"),
            Map.entry("weekday", "1"));

    private final Path folder;
    private final JsonNode objects;
    private final JsonNode enums;

    private SpecTables(Path folder) {
        this.folder = folder;
        this.objects = json("objects.json").path("objects");
        this.enums = json("enums.json").path("enums");
    }

    /** @param version such as 2.2.1 */
    static Optional<SpecTables> find(String version) {
        var found = Stream.of("../..", "../../..")
                .map(up -> Path.of(up, "shared/data/ocpi", version))
                .filter(Files::isDirectory)
                .findFirst();
        if (found.isEmpty()) {
            System.out.println("skipped: the tables of OCPI " + version + " are not in shared/data/ocpi");
        }
        return found.map(SpecTables::new);
    }

    /**
     * A field of an object.
     *
     * @param maxLength zero when the table has none
     */
    record Field(String name, String type, boolean list, boolean required, int maxLength) {}

    List<Field> fields(String type) {
        var fields = new ArrayList<Field>();
        for (var field : objects.path(type).path("fields")) {
            var fieldType = field.path("type").asString();
            fields.add(new Field(
                    field.path("name").asString(),
                    fieldType,
                    field.path("list").asBoolean(),
                    field.path("required").asBoolean(),
                    fieldType.equals("URL") ? 255 : field.path("max_length").asInt(0)));
        }
        return fields;
    }

    boolean isObject(String type) {
        return objects.has(type);
    }

    boolean isEnum(String type) {
        return enums.has(type);
    }

    /** Whether the specification leaves an enum open to further words. */
    boolean isOpen(String type) {
        return enums.path(type).path("open").asBoolean();
    }

    List<String> values(String type) {
        var values = new ArrayList<String>();
        enums.path(type).path("values").forEach(value -> values.add(value.asString()));
        return values;
    }

    /** An object with every field. */
    ObjectNode full(String type) {
        var object = Json.object();
        for (var field : fields(type)) {
            var value = value(field);
            object.set(
                    field.name(),
                    field.list() ? JsonNodeFactory.instance.arrayNode().add(value) : value);
        }
        return object;
    }

    private JsonNode value(Field field) {
        var make = JsonNodeFactory.instance;
        if (isObject(field.type())) {
            return full(field.type());
        }
        if (isEnum(field.type())) {
            return make.stringNode(values(field.type()).getFirst());
        }
        return switch (field.type()) {
            case "number" -> make.numberNode(new java.math.BigDecimal("1.5"));
            case "int", "integer" -> make.numberNode(3);
            case "boolean" -> make.booleanNode(true);
            case "DateTime" -> make.stringNode("2026-03-14T21:05:00Z");
            case "URL" -> make.stringNode("https://www.example.com/x");
            default -> make.stringNode(TEXTS.getOrDefault(field.name(), "x"));
        };
    }

    /** The schemas of all objects, in one document. */
    Schemas schemas() {
        return Schemas.read(folder.resolve("schema.json"));
    }

    JsonNode json(String name) {
        return Json.parse(text(name));
    }

    /** An example that is a field without the object around it. */
    JsonNode fragment(String name) {
        return Json.parse("{" + text(name) + "}");
    }

    private String text(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
