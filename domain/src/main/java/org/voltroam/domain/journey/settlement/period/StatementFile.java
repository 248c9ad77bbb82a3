package org.voltroam.domain.journey.settlement.period;

import java.util.List;
import org.voltroam.domain.ledger.Merkle.Sibling;

/**
 * A statement with everything it was computed from, for somebody who has nothing else.
 *
 * @param cutOff with the terms of the holder's own agreements only
 * @param lines every CDR of the holder in this currency and period, in the order of the ledger
 */
public record StatementFile(Statement statement, CutOff cutOff, List<Line> lines) {

    public StatementFile {
        lines = List.copyOf(lines);
    }

    /** @param path from the entry to the root that is on the statement */
    public record Line(Booked booked, List<Sibling> path) {

        public Line {
            path = List.copyOf(path);
        }
    }
}
