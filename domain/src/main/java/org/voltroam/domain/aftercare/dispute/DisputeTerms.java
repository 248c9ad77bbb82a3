package org.voltroam.domain.aftercare.dispute;

import java.time.ZoneOffset;
import java.util.Set;

/**
 * Until when what has to be done.
 *
 * @param openDays calendar days after the end of the charge in which it may be disputed
 * @param answerDays business days for each answer
 * @param escalateDays further business days for a review
 */
public record DisputeTerms(int openDays, int answerDays, int escalateDays, BusinessCalendar calendar) {

    public static final DisputeTerms STANDARD =
            new DisputeTerms(30, 10, 10, BusinessCalendar.of(ZoneOffset.UTC, Set.of()));

    /** Business days in a state until silence counts as an answer; 0 where nobody waits. */
    int days(DisputeState state) {
        return switch (state) {
            case OPEN, EVIDENCE_REQUESTED, REJECTED, ACCEPTED, PARTLY_ACCEPTED -> answerDays;
            case UNDER_REVIEW -> answerDays + escalateDays;
            case ESCALATED, CLOSED, EXPIRED -> 0;
        };
    }
}
