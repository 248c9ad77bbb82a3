package org.voltroam.protocol.json;

/**
 * One way in which a document breaks its specification. The object stays usable.
 *
 * @param pointer where, as a JSON pointer (RFC 6901), for example {@code /3/coordinates/latitude}
 * @param code what kind
 * @param text for people: what was found and what the specification wants
 */
public record Violation(String pointer, Code code, String text) {

    public enum Code {
        MISSING,
        WRONG_TYPE,
        TOO_LONG,
        BAD_FORMAT,
        UNKNOWN_VALUE,
        OUT_OF_RANGE,
        EMPTY,
        TOO_MANY,
        UNKNOWN_FIELD
    }

    @Override
    public String toString() {
        return (pointer.isEmpty() ? "/" : pointer) + " " + code + ": " + text;
    }
}
