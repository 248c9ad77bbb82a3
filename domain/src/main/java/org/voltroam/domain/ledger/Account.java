package org.voltroam.domain.ledger;

import org.voltroam.domain.value.CurrencyCode;

/**
 * One account in one currency.
 *
 * @param holder whose money it is about: a party, a driver's contract
 * @param purpose what it counts, in the bookkeeper's words: "receivable", "fees earned"
 */
public record Account(String holder, String purpose, CurrencyCode currency) {

    @Override
    public String toString() {
        return holder + " " + purpose + " " + currency;
    }
}
