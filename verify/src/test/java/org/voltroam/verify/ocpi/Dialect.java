package org.voltroam.verify.ocpi;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Violation;
import org.voltroam.protocol.json.Violations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One version of OCPI as we speak it, and where we knowingly do not do as its specification says.
 *
 * @param version also the folder of its tables and examples
 * @param codecs by the name of each object that travels on its own: reads it and writes it again
 * @param deliberate where our reading differs from the tables (as {@link CensusTest} names it), and why
 * @param errata by file: what an example of the specification does wrong, and what we find ({@code /pointer CODE}). Where nothing
 *     is listed nothing may be missing, and what is read is written again as it was
 * @param unread by file: why an example is not read at all
 * @param mended by file: which fields of an example we write otherwise than they stand there, by pointer, and how
 */
record Dialect(
        String version,
        Map<String, Function<Fields, ObjectNode>> codecs,
        Map<String, String> deliberate,
        Map<String, List<String>> errata,
        Map<String, String> unread,
        Map<String, Map<String, String>> mended) {

    /** A version whose examples are written again as they are. */
    Dialect(
            String version,
            Map<String, Function<Fields, ObjectNode>> codecs,
            Map<String, String> deliberate,
            Map<String, List<String>> errata,
            Map<String, String> unread) {
        this(version, codecs, deliberate, errata, unread, Map.of());
    }

    /** What came of reading a document: how we write it again, and what was found wrong. */
    record Read(ObjectNode written, List<Violation> violations) {}

    static Stream<Dialect> all() {
        return Stream.of(Dialect211.DIALECT, Dialect221.DIALECT, Dialect230.DIALECT);
    }

    /** The objects that travel on their own, by name. */
    List<String> types() {
        return List.copyOf(new TreeMap<>(codecs).keySet());
    }

    Read read(String type, JsonNode document) {
        var codec = codecs.get(type);
        if (codec == null) {
            throw new IllegalArgumentException("we do not speak of " + type + " in " + version);
        }
        var violations = new Violations();
        var written = codec.apply(Fields.of(document, "", violations));
        return new Read(written, violations.all());
    }
}
