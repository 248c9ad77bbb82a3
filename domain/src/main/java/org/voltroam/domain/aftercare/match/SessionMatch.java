package org.voltroam.domain.aftercare.match;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.voltroam.domain.aftercare.match.Leg.How;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.session.Session;

/** Which of several sessions a CDR is of. A CDR need not name its session (OCPI 2.2.1 mod_cdrs, session_id). */
public record SessionMatch(Session session, How how) {

    private static final Duration NEAR = Duration.ofMinutes(5);

    public static Optional<SessionMatch> of(Cdr cdr, List<Session> sessions) {
        var theirs = sessions.stream()
                .filter(session -> session.party().equals(cdr.party()))
                .toList();
        return first(theirs, How.BY_ID, session -> session.id().equals(cdr.session()))
                .or(() -> first(theirs, How.BY_REFERENCE, session -> isReferredTo(session, cdr)))
                .or(() -> first(theirs, How.BY_PLACE_AND_TIME, session -> isNear(session, cdr)));
    }

    private static Optional<SessionMatch> first(List<Session> sessions, How how, Predicate<Session> fits) {
        return sessions.stream().filter(fits).findFirst().map(session -> new SessionMatch(session, how));
    }

    private static boolean isReferredTo(Session session, Cdr cdr) {
        return cdr.authorization() != null && cdr.authorization().equals(session.authorization());
    }

    private static boolean isNear(Session session, Cdr cdr) {
        return session.token().uid().equals(cdr.token().uid())
                && session.location().equals(cdr.location().id())
                && session.evse().equals(cdr.location().evse())
                && Duration.between(session.start(), cdr.start()).abs().compareTo(NEAR) <= 0;
    }
}
