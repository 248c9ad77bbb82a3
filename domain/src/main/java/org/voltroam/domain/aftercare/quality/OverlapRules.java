package org.voltroam.domain.aftercare.quality;

import java.util.Objects;
import org.voltroam.domain.aftercare.quality.CdrFinding.Code;
import org.voltroam.domain.journey.cdr.Cdr;

/** One session has one CDR that stands, one connector one car, one token one place at a time. */
final class OverlapRules {

    private OverlapRules() {}

    static void judge(Case subject, Findings found) {
        if (subject.isCredit()) {
            return;
        }
        for (var other : subject.standing()) {
            judge(subject.cdr(), other, found);
        }
    }

    private static void judge(Cdr cdr, Cdr other, Findings found) {
        if (isSameSession(cdr, other)) {
            found.add(
                    Code.DUPLICATE_SESSION,
                    "/session_id",
                    Objects.requireNonNull(cdr.session()),
                    "billed by CDR " + other.id());
        } else if (cdr.start().isBefore(other.end()) && other.start().isBefore(cdr.end())) {
            overlapping(cdr, other, found);
        }
    }

    private static void overlapping(Cdr cdr, Cdr other, Findings found) {
        var period = cdr.start() + " to " + cdr.end();
        if (isSameConnector(cdr, other)) {
            found.add(Code.OVERLAP_CONNECTOR, "/start_date_time", period, taken(other));
        } else if (isSameToken(cdr, other)
                && !cdr.location().id().equals(other.location().id())) {
            found.add(Code.OVERLAP_TOKEN, "/cdr_token/uid", period, taken(other));
        }
    }

    private static String taken(Cdr other) {
        return "CDR " + other.id() + " from " + other.start() + " to " + other.end();
    }

    private static boolean isSameSession(Cdr cdr, Cdr other) {
        return cdr.party().equals(other.party())
                && cdr.session() != null
                && cdr.session().equals(other.session());
    }

    private static boolean isSameConnector(Cdr cdr, Cdr other) {
        return cdr.party().equals(other.party())
                && cdr.location().id().equals(other.location().id())
                && cdr.location().evse().equals(other.location().evse())
                && cdr.location().connector().equals(other.location().connector());
    }

    private static boolean isSameToken(Cdr cdr, Cdr other) {
        return cdr.token().party().equals(other.token().party())
                && cdr.token().uid().equals(other.token().uid());
    }
}
