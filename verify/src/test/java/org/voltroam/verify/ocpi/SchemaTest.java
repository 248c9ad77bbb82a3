package org.voltroam.verify.ocpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.voltroam.protocol.json.Json;

/** What we write is as the schemas of the version demand, whatever words it has in it. */
final class SchemaTest {

    @TestFactory
    Stream<DynamicContainer> everythingThatIsWrittenIsValid() {
        return Dialect.all()
                .map(dialect -> DynamicContainer.dynamicContainer(
                        dialect.version(),
                        SpecTables.find(dialect.version()).stream().flatMap(tables -> objects(dialect, tables))));
    }

    /** Else the others would prove nothing. */
    @Test
    void theSchemasFindWhatIsWrong() {
        SpecTables.find("2.3.0")
                .ifPresent(tables -> assertThat(tables.schemas().breaches("Token", Json.object()))
                        .hasSizeGreaterThan(5));
    }

    private static Stream<DynamicTest> objects(Dialect dialect, SpecTables tables) {
        var schemas = tables.schemas();
        return dialect.types().stream()
                .map(type -> DynamicTest.dynamicTest(type, () -> check(dialect, tables, schemas, type)));
    }

    private static void check(Dialect dialect, SpecTables tables, Schemas schemas, String type) {
        for (var document : Variants.of(tables, type)) {
            assertThat(schemas.breaches(type, dialect.read(type, document).written()))
                    .as(document.toString())
                    .isEmpty();
        }
    }
}
