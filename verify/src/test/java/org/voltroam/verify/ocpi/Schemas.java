package org.voltroam.verify.ocpi;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.voltroam.protocol.json.Json;
import tools.jackson.databind.JsonNode;

/** The JSON schemas of one version, each object by its name. */
final class Schemas {

    private final SchemaRegistry registry;
    private final String id;

    private Schemas(String id, String document) {
        this.id = id;
        var dialect = com.networknt.schema.dialect.Dialect.builder(Dialects.getDraft202012())
                .keyword(new NonValidationKeyword("x-known-values"))
                .keyword(new NonValidationKeyword("x-case-insensitive"))
                .build();
        this.registry = SchemaRegistry.withDefaultDialect(dialect, builder -> builder.schemas(Map.of(id, document)));
    }

    static Schemas read(Path file) {
        try {
            var document = Files.readString(file);
            return new Schemas(Json.parse(document).path("$id").asString(), document);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** What a document lacks of its schema, in words. */
    List<String> breaches(String type, JsonNode document) {
        return schema(type).validate(document).stream().map(Object::toString).toList();
    }

    private Schema schema(String type) {
        return registry.getSchema(SchemaLocation.of(id + "#/$defs/" + type));
    }
}
