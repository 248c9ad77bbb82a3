package org.voltroam.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.protocol.json.Json;

/** What an auditor reads of the books of a running program. */
final class LedgerCommandTest {

    private static final String WHOLE = """
            {"party": "NL*VRM", "entries": 2, "verified": true, "last_hash": "ab12", "corrected": 1, "corrections": [
              {"key": "settlement/NL*C10/S1-C", "corrects": "settlement/NL*C10/S1", "reason": "CREDIT_CDR", "known": false}]}
            """;
    private static final String BROKEN = """
            {"party": "DE*EMS", "entries": 5, "verified": false, "last_hash": "cd34", "corrected": 0, "corrections": [],
             "broken": {"position": 3, "key": "billing/NL*C10/S1", "reason": "was changed after it was written"}}
            """;

    private final StringWriter told = new StringWriter();

    @Test
    @Tag("MON-SET-04")
    void eachCorrectionIsReadWithItsReasonAndWhatItCorrects() {
        assertThat(shown("[" + WHOLE + "]")).isZero();
        assertThat(told.toString())
                .contains("NL*VRM", "2 entries, all holds, 1 corrected, last hash ab12")
                .contains("CREDIT_CDR", "settlement/NL*C10/S1-C corrects settlement/NL*C10/S1, which was never booked");
    }

    @Test
    @Tag("MON-SET-04")
    void booksThatWereChangedAreNamedWithTheEntry() {
        assertThat(shown("[" + WHOLE + "," + BROKEN + "]")).isOne();
        assertThat(told.toString()).contains("DOES NOT HOLD", "entry 3, billing/NL*C10/S1, was changed after it was");
    }

    private int shown(String books) {
        return LedgerCommand.show(Json.parse(books), new PrintWriter(told));
    }
}
