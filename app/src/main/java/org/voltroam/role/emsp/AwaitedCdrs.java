package org.voltroam.role.emsp;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.catalog.party.Scrutiny;
import org.voltroam.domain.journey.session.Session;
import org.voltroam.domain.journey.session.SessionStatus;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Incident;
import org.voltroam.domain.store.Incident.Sort;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.SessionId;
import org.voltroam.role.Member;

/** Sessions that are completed and whose CDR has not come. Once the agreement's patience is over a person is told. */
final class AwaitedCdrs {

    private final Member member;
    private final KnownCdrs cdrs;
    private final Map<Owned<SessionId>, Session> awaited = new ConcurrentHashMap<>();

    AwaitedCdrs(Member member, KnownCdrs cdrs) {
        this.member = member;
        this.cdrs = cdrs;
        member.store().each(Kind.SESSION, this::heard);
    }

    void heard(Session session) {
        if (session.status().is(SessionStatus.COMPLETED) && !cdrs.has(session.key())) {
            awaited.put(session.key(), session);
        }
    }

    /** Those that have waited for longer than agreed. */
    List<Session> missing() {
        return awaited.values().stream()
                .filter(session -> !cdrs.has(session.key()) && isLate(session))
                .toList();
    }

    private boolean isLate(Session session) {
        var waited = Duration.between(session.lastUpdated(), member.clock().instant());
        return waited.compareTo(patience(session)) > 0;
    }

    private Duration patience(Session session) {
        return member.directory()
                .agreement(session.party(), member.id())
                .map(Agreement::scrutiny)
                .orElse(Scrutiny.STANDARD)
                .patience();
    }

    /** Tells of those that are missing, and takes back what was told of those that have come. */
    void look() {
        for (var session : List.copyOf(awaited.values())) {
            if (cdrs.has(session.key())) {
                awaited.remove(session.key());
                member.store().commit(new Change.Removed<>(Kind.INCIDENT, incident(session)));
            } else if (isLate(session) && !isTold(session)) {
                member.store().commit(Change.put(Kind.INCIDENT, incident(session)));
            }
        }
    }

    private boolean isTold(Session session) {
        return member.store()
                .find(Kind.INCIDENT, Kind.INCIDENT.keyOf(incident(session)))
                .isPresent();
    }

    private Incident incident(Session session) {
        return new Incident(
                Sort.MISSING_CDR,
                session.party(),
                Kind.SESSION + " " + Kind.SESSION.keyOf(session),
                "session " + session.id() + " was completed on " + session.lastUpdated() + " with " + session.energy()
                        + ", and no CDR has come for longer than " + patience(session),
                member.clock().instant());
    }
}
