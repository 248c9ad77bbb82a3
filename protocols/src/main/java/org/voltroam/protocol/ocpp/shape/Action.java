package org.voltroam.protocol.ocpp.shape;

/**
 * One message of OCPP: its name on the wire, who sends it, and what is asked and answered.
 *
 * @param answered false for what is only sent and never answered (OCPP 2.1 Part 4, 4.2.4)
 */
public record Action<Q extends Record, A extends Record>(
        String name, Sender sender, boolean answered, Class<Q> request, Class<A> response) {

    /** Who may ask. */
    public enum Sender {
        STATION,
        OPERATOR,
        BOTH
    }

    public static <Q extends Record, A extends Record> Action<Q, A> ofStation(
            String name, Class<Q> request, Class<A> response) {
        return new Action<Q, A>(name, Sender.STATION, true, request, response);
    }

    public static <Q extends Record, A extends Record> Action<Q, A> ofOperator(
            String name, Class<Q> request, Class<A> response) {
        return new Action<Q, A>(name, Sender.OPERATOR, true, request, response);
    }

    public static <Q extends Record, A extends Record> Action<Q, A> ofBoth(
            String name, Class<Q> request, Class<A> response) {
        return new Action<Q, A>(name, Sender.BOTH, true, request, response);
    }

    /** What a station sends without waiting for an answer. */
    public static <Q extends Record> Action<Q, Q> sent(String name, Class<Q> request) {
        return new Action<Q, Q>(name, Sender.STATION, false, request, request);
    }

    public Shape<Q> asked() {
        return Shape.of(request);
    }

    public Shape<A> answer() {
        return Shape.of(response);
    }

    @Override
    public String toString() {
        return name;
    }
}
