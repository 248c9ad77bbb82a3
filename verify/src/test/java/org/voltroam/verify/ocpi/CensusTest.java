package org.voltroam.verify.ocpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.voltroam.protocol.json.Violation;
import org.voltroam.protocol.json.Violation.Code;
import org.voltroam.verify.ocpi.SpecTables.Field;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Our reading of each version of OCPI against the tables of the specification, field by field and down to the last part.
 *
 * <p>A document with every field is read without a word and written as it was. Then each field is spoilt in turn, which shows that
 * we know it (a value of another type is noticed), that it is required or not (it is taken away), how long it may be, and that an
 * unknown word in it is noticed.
 */
final class CensusTest {

    private static final String UNWRITTEN = " is not written again";

    private static final Set<String> TEXTS = Set.of("string", "CiString", "URL");

    @TestFactory
    @Tag("CDR-17")
    @Tag("CDR-22")
    @Tag("TAR-12")
    Stream<DynamicContainer> everyObjectIsReadAndWrittenAsTheTablesSay() {
        return Dialect.all()
                .map(dialect -> DynamicContainer.dynamicContainer(
                        dialect.version(),
                        SpecTables.find(dialect.version()).stream().flatMap(tables -> objects(dialect, tables))));
    }

    private static Stream<DynamicTest> objects(Dialect dialect, SpecTables tables) {
        return dialect.types().stream().map(type -> DynamicTest.dynamicTest(type, () -> check(dialect, tables, type)));
    }

    private static void check(Dialect dialect, SpecTables tables, String type) {
        var full = tables.full(type);
        var read = dialect.read(type, full);
        assertThat(read.violations()).as("a good " + type).isEmpty();
        var differences = new TreeSet<String>();
        assertThat(Canonical.of(read.written())).isEqualTo(Canonical.of(without(dialect, type, full, differences)));
        new Spoiling(dialect, tables, type, full, differences).object(type, full, "", type);

        assertThat(differences).isEqualTo(expected(dialect, type));
    }

    /** The document without what we knowingly do not write again, which is noted. */
    private static ObjectNode without(Dialect dialect, String type, ObjectNode full, Set<String> noted) {
        var rest = full.deepCopy();
        for (var each : expected(dialect, type)) {
            if (each.endsWith(UNWRITTEN)) {
                noted.add(each);
                var path = each.substring(type.length() + 1, each.length() - UNWRITTEN.length());
                var last = path.lastIndexOf('.');
                var parent = last < 0
                        ? rest
                        : (ObjectNode) rest.at("/" + path.substring(0, last).replace('.', '/'));
                assertThat(parent.remove(path.substring(last + 1))).as(each).isNotNull();
            }
        }
        return rest;
    }

    private static Set<String> expected(Dialect dialect, String type) {
        var expected = new TreeSet<String>();
        dialect.deliberate().keySet().stream()
                .filter(each -> each.startsWith(type + ".") || each.startsWith(type + " "))
                .forEach(expected::add);
        return expected;
    }

    /** Spoils one field after the other in a document that is mended again after each. */
    private record Spoiling(
            Dialect dialect, SpecTables tables, String root, ObjectNode document, Set<String> differences) {

        void object(String type, ObjectNode object, String pointer, String path) {
            for (var field : tables.fields(type)) {
                field(object, field, pointer + "/" + field.name(), path + "." + field.name());
            }
        }

        private void field(ObjectNode object, Field field, String pointer, String path) {
            known(object, field, pointer, path);
            required(object, field, pointer, path);
            lengths(object, field, pointer, path);
            words(object, field, pointer, path);
            if (tables.isObject(field.type())) {
                var value = object.get(field.name());
                var child = field.list() ? value.get(0) : value;
                object(field.type(), (ObjectNode) child, field.list() ? pointer + "/0" : pointer, path);
            }
        }

        private void known(ObjectNode object, Field field, String pointer, String path) {
            var wrong = field.list()
                    ? JsonNodeFactory.instance.objectNode()
                    : JsonNodeFactory.instance.arrayNode().add(1);
            expect(found(object, field, wrong, pointer).contains(Code.WRONG_TYPE), path + " is not known");
        }

        private void required(ObjectNode object, Field field, String pointer, String path) {
            var missed = found(object, field, null, pointer).contains(Code.MISSING);
            expect(missed == field.required(), path + (missed ? " is required by us only" : " is not required by us"));
        }

        private void lengths(ObjectNode object, Field field, String pointer, String path) {
            if (field.maxLength() == 0 || !TEXTS.contains(field.type())) {
                return;
            }
            var at = field.list() ? pointer + "/0" : pointer;
            var most = text(field, field.maxLength());
            var more = text(field, field.maxLength() + 1);
            expect(!found(object, field, most, at).contains(Code.TOO_LONG), path + " may be shorter only");
            expect(found(object, field, more, at).contains(Code.TOO_LONG), path + " may be longer");
        }

        private void words(ObjectNode object, Field field, String pointer, String path) {
            if (!tables.isEnum(field.type())) {
                return;
            }
            var at = field.list() ? pointer + "/0" : pointer;
            for (var value : tables.values(field.type())) {
                expect(found(object, field, listed(field, value), at).isEmpty(), path + " does not know " + value);
            }
            var noticed = found(object, field, listed(field, "NOT_A_WORD_OF_OCPI"), at)
                    .contains(Code.UNKNOWN_VALUE);
            expect(noticed != tables.isOpen(field.type()), path + (noticed ? " is open" : " takes any word"));
        }

        private JsonNode text(Field field, int length) {
            return listed(field, "x".repeat(length));
        }

        private JsonNode listed(Field field, String text) {
            var node = JsonNodeFactory.instance.stringNode(text);
            return field.list() ? JsonNodeFactory.instance.arrayNode().add(node) : node;
        }

        /** What is found at a place while a field has another value. */
        private List<Code> found(
                ObjectNode object, Field field, @org.jspecify.annotations.Nullable JsonNode value, String at) {
            var before = object.get(field.name());
            if (value == null) {
                object.remove(field.name());
            } else {
                object.set(field.name(), value);
            }
            var codes = new ArrayList<Code>();
            for (Violation violation : dialect.read(root, document).violations()) {
                if (violation.pointer().equals(at)) {
                    codes.add(violation.code());
                }
            }
            object.set(field.name(), before);
            return codes;
        }

        private void expect(boolean holds, String difference) {
            if (!holds) {
                differences.add(difference);
            }
        }
    }
}
