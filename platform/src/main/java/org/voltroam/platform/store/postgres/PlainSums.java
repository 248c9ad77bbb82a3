package org.voltroam.platform.store.postgres;

import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.voltroam.domain.ledger.Account;
import org.voltroam.domain.ledger.LedgerAmount;
import org.voltroam.domain.value.CurrencyCode;

/** What stands in each account of a ledger, as the database itself adds it up: a reference for measurements and proofs. */
public final class PlainSums {

    private PlainSums() {}

    /** @throws IllegalStateException when the database does not answer */
    public static Map<String, LedgerAmount> of(Login login, String schema) {
        var sums = new TreeMap<String, LedgerAmount>();
        try (var connection = login.connect(schema);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT holder, purpose, currency, sum(units) FROM ledger_posting GROUP BY 1, 2, 3")) {
            while (rows.next()) {
                var currency = new CurrencyCode(rows.getString(3));
                var account = new Account(rows.getString(1), rows.getString(2), currency);
                sums.put(
                        account.toString(),
                        new LedgerAmount(rows.getBigDecimal(4).longValueExact(), currency));
            }
        } catch (SQLException gone) {
            throw new IllegalStateException("the database does not add up: " + gone.getMessage(), gone);
        }
        return sums;
    }
}
