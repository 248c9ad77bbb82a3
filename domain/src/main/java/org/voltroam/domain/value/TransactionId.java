package org.voltroam.domain.value;

/**
 * The name under which a charging station speaks of a charge. In OCPP 1.6 the operator gives it, a number; in OCPP 2.x the station
 * chooses it, at most 36 characters. Unique at its station only.
 */
public record TransactionId(CiText ci) implements Id {

    public static TransactionId of(String text) {
        return new TransactionId(new CiText(text));
    }

    public static TransactionId of(int number) {
        return of(Integer.toString(number));
    }

    @Override
    public String toString() {
        return text();
    }
}
