package org.voltroam.protocol.json;

import java.io.Serial;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.ValueNode;

/** JSON text to trees and back, with exact numbers and bounds on depth and length. */
public final class Json {

    /** Deeper nesting than this is refused; no object of any protocol we speak needs a quarter of it. */
    public static final int MAX_DEPTH = 64;

    /** More digits before or behind the point than this are refused: a few letters (1e999999999) would fill all memory. */
    public static final int MAX_SCALE = 100;

    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(100)
                            .maxStringLength(16 * 1024 * 1024)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .build())
            .nodeFactory(new SaneNumbers())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** For a look at one field: what is wrong elsewhere, its reader finds. */
    private static final JsonFactory GLANCE = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build();

    private Json() {}

    /**
     * Reads a document.
     *
     * @throws MalformedJson when the text is no JSON, is nested too deeply, names a field twice or has letters in it that cannot be kept;
     *     says where
     */
    public static JsonNode parse(byte[] utf8) {
        Letters.objection(utf8).ifPresent(why -> {
            throw new MalformedJson(why);
        });
        try {
            var node = MAPPER.readTree(utf8);
            if (node == null || node.isMissingNode()) {
                throw new MalformedJson("the document is empty");
            }
            return node;
        } catch (JacksonException broken) {
            throw new MalformedJson(describe(broken));
        } catch (NumberFormatException beyondAllNumbers) { // an exponent of more than nine digits
            throw new MalformedJson("a number has an exponent beyond " + MAX_SCALE);
        }
    }

    /** Reads a document; see {@link #parse(byte[])}. */
    public static JsonNode parse(String text) {
        return parse(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a document that may be broken without telling why. */
    public static Optional<JsonNode> tryParse(byte[] utf8) {
        try {
            return Optional.of(parse(utf8));
        } catch (MalformedJson broken) {
            return Optional.empty();
        }
    }

    /** One number of the outermost object, found without keeping the rest; empty when it is not there or the text is broken before it. */
    public static OptionalInt integerField(byte[] utf8, String name) {
        try (var parser = GLANCE.createParser(ObjectReadContext.empty(), utf8)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return OptionalInt.empty();
            }
            for (var field = parser.nextName(); field != null; field = parser.nextName()) {
                var value = parser.nextToken();
                if (field.equals(name)) {
                    return value == JsonToken.VALUE_NUMBER_INT
                            ? OptionalInt.of(parser.getIntValue())
                            : OptionalInt.empty();
                }
                parser.skipChildren();
            }
            return OptionalInt.empty();
        } catch (JacksonException broken) {
            return OptionalInt.empty();
        }
    }

    public static byte[] bytes(JsonNode node) {
        return MAPPER.writeValueAsBytes(node);
    }

    public static String text(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static boolean isSane(BigDecimal number) {
        return Math.abs((long) number.scale()) <= MAX_SCALE;
    }

    private static String describe(JacksonException broken) {
        var at = broken.getLocation();
        var where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        return broken.getOriginalMessage() + where;
    }

    private static final class SaneNumbers extends JsonNodeFactory {

        @Serial
        private static final long serialVersionUID = 1L;

        @Override
        public ValueNode numberNode(@Nullable BigDecimal number) {
            if (number != null && !isSane(number)) {
                throw new MalformedJson("a number has an exponent beyond " + MAX_SCALE);
            }
            return super.numberNode(number);
        }
    }

    /** The text is not JSON. The message says where and why, and is fit to be sent to the peer. */
    public static final class MalformedJson extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public MalformedJson(String message) {
            super(message);
        }
    }
}
