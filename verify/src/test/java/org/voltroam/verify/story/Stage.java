package org.voltroam.verify.story;

import org.voltroam.stage.Visits.Wish;

/** Where a story is played: in memory, in one process, in three, with a hub or without. */
interface Stage extends AutoCloseable {

    /** A driver comes and, when nothing stops it, charges and leaves; returns once nothing more is to come of it. */
    Told play(Wish wish);

    /** The sum of all postings of every party, per currency; each is zero, always. */
    boolean everyLedgerSumsToZero();

    @Override
    void close();
}
