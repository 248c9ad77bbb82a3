package org.voltroam.domain.aftercare.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.voltroam.domain.aftercare.quality.CdrFinding.Code;
import org.voltroam.domain.journey.cdr.Cdr;

/** One session has one CDR that stands, one connector one car, one token one place at a time. */
final class OverlapRules {

    /** As many of one kind are named; of a card that charges everywhere at once, the rest are counted. */
    private static final int NAMED = 3;

    private OverlapRules() {}

    static void judge(Case subject, Findings found) {
        if (subject.isCredit()) {
            return;
        }
        var cdr = subject.cdr();
        var overlapping = new ArrayList<Cdr>();
        for (var other : subject.standing()) {
            if (isSameSession(cdr, other)) {
                found.add(
                        Code.DUPLICATE_SESSION,
                        "/session_id",
                        Objects.requireNonNull(cdr.session()),
                        "billed by CDR " + other.id());
            } else if (cdr.start().isBefore(other.end()) && other.start().isBefore(cdr.end())) {
                overlapping.add(other);
            }
        }
        name(Code.OVERLAP_CONNECTOR, "/start_date_time", cdr, connectors(cdr, overlapping), found);
        name(Code.OVERLAP_TOKEN, "/cdr_token/uid", cdr, tokens(cdr, overlapping), found);
    }

    private static List<Cdr> connectors(Cdr cdr, List<Cdr> others) {
        return others.stream().filter(other -> isSameConnector(cdr, other)).toList();
    }

    private static List<Cdr> tokens(Cdr cdr, List<Cdr> others) {
        return others.stream()
                .filter(other -> isSameToken(cdr, other)
                        && !cdr.location().id().equals(other.location().id()))
                .toList();
    }

    private static void name(Code code, String field, Cdr cdr, List<Cdr> others, Findings found) {
        var period = cdr.start() + " to " + cdr.end();
        for (int i = 0; i < Math.min(NAMED, others.size()); i++) {
            found.add(code, field, period, taken(others.get(i), rest(i, others.size())));
        }
    }

    private static String rest(int index, int size) {
        return index + 1 == NAMED && size > NAMED ? " and " + (size - NAMED) + " more" : "";
    }

    private static String taken(Cdr other, String rest) {
        return "CDR " + other.id() + rest + " from " + other.start() + " to " + other.end();
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
