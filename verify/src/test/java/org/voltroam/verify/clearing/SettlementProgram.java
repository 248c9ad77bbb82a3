package org.voltroam.verify.clearing;

import java.time.Instant;
import java.time.YearMonth;
import org.voltroam.platform.store.postgres.Login;
import org.voltroam.platform.store.postgres.PostgresStore;
import org.voltroam.platform.store.postgres.Seal;

/** Closes one period in a process of its own, that can be let die. */
final class SettlementProgram {

    private SettlementProgram() {}

    /** The database, a user, its password, the schema and the period. */
    public static void main(String[] words) {
        try (var store = PostgresStore.open(new Login(words[0], words[1], words[2]), words[3], Seal.passing());
                var market = new Market(store)) {
            market.at(Instant.parse("2026-04-03T00:00:00Z"));
            market.closing().close(YearMonth.parse(words[4]));
        }
    }
}
