package org.voltroam.protocol.ocpi.bridge;

/**
 * One thing that did not cross from the canonical record to a version of OCPI, or from there to the record.
 *
 * @param pointer where in the canonical object, a JSON pointer in the field names of OCPI 2.3.0: {@code /evses/0/connectors/1/standard}
 * @param text for people: what was there and what became of it
 */
public record Loss(String pointer, Kind kind, String text) {

    /** What became of it, from harmless to fatal. */
    public enum Kind {
        /** The field or the item of a list has no place there and was left out. */
        DROPPED,
        /** A word the other side does not know was said with the nearest one it does. */
        NARROWED,
        /** Text was cut or a number rounded to what fits. */
        SHORTENED,
        /** Of several one was taken, because there is room for one. */
        CHOSEN,
        /** The other side demands a value nobody gave: a neutral one or one worked out stands there. */
        STOOD_IN,
        /** The object cannot be said there at all, or would say something else: it must not be sent. */
        INEXPRESSIBLE
    }

    @Override
    public String toString() {
        return (pointer.isEmpty() ? "/" : pointer) + " " + kind + ": " + text;
    }
}
