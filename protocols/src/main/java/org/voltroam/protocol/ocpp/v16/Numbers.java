package org.voltroam.protocol.ocpp.v16;

import java.util.OptionalInt;
import org.voltroam.domain.value.TransactionId;

/** Names of transactions as the numbers that OCPP 1.6 gives them. */
final class Numbers {

    private Numbers() {}

    static OptionalInt of(TransactionId transaction) {
        try {
            return OptionalInt.of(Integer.parseInt(transaction.text()));
        } catch (NumberFormatException ofALaterVersion) {
            return OptionalInt.empty();
        }
    }
}
