package org.voltroam.web.page;

import java.util.List;

/**
 * Expected and billed beside each other, as both parties see it.
 *
 * @param verdict in one sentence
 * @param legs how permission, session, record and bill were found
 * @param findings what was found about the CDR
 */
public record DifferenceView(
        String verdict, String currency, List<Row> rows, List<String> legs, List<String> findings) {

    /** @param differs whether the two amounts are not the same */
    public record Row(String what, String expected, String billed, String difference, boolean differs) {}
}
