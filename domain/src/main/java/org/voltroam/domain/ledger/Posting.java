package org.voltroam.domain.ledger;

import org.voltroam.domain.value.Money;

/**
 * One side of an entry. Debit is positive (the account's holder owes us more, or we own more), credit is negative.
 *
 * @throws IllegalArgumentException when account and amount are in different currencies
 */
public record Posting(Account account, LedgerAmount amount) {

    public Posting {
        if (!account.currency().equals(amount.currency())) {
            throw new IllegalArgumentException(amount + " cannot be posted to " + account);
        }
    }

    /** @throws ArithmeticException when the amount has more decimals than the ledger keeps */
    public static Posting debit(String holder, String purpose, Money amount) {
        return new Posting(new Account(holder, purpose, amount.currency()), LedgerAmount.exactly(amount));
    }

    /** @throws ArithmeticException when the amount has more decimals than the ledger keeps */
    public static Posting credit(String holder, String purpose, Money amount) {
        return debit(holder, purpose, amount.negated());
    }
}
