package org.voltroam.role.emsp;

import org.voltroam.domain.journey.session.Session;
import org.voltroam.domain.journey.trail.Step.What;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.protocol.ocpi.exchange.LocationsReceiver;
import org.voltroam.protocol.ocpi.exchange.Receivers;
import org.voltroam.protocol.ocpi.server.Interface;
import org.voltroam.role.KnownLocations;
import org.voltroam.role.Member;

/** What CPOs tell us: where one can charge, what it costs, how sessions go. */
final class Knowledge {

    private final Member member;

    Knowledge(Member member) {
        this.member = member;
    }

    Interface locations() {
        return new LocationsReceiver(new KnownLocations(member));
    }

    Interface tariffs() {
        return Receivers.tariffs(
                member.directory()::tariff,
                (tariff, violations) -> member.store().commit(Change.put(Kind.TARIFF, tariff)),
                (tariff, violations) -> member.store().commit(new Change.Removed<>(Kind.TARIFF, tariff)));
    }

    Interface sessions() {
        return Receivers.sessions(
                key -> member.store()
                        .find(Kind.SESSION, Kind.key(key.owner(), key.id().ci().folded())),
                (session, violations) -> heard(session));
    }

    /** A step is told when its status is new; how it grows, the session itself says. */
    private void heard(Session session) {
        var known = member.store().find(Kind.SESSION, Kind.SESSION.keyOf(session));
        var put = Change.put(Kind.SESSION, session);
        if (known.filter(before -> before.status().equals(session.status())).isPresent()) {
            member.store().commit(put);
        } else {
            member.store().commit(put, step(session));
        }
    }

    private Change step(Session session) {
        var cost = session.totalCost();
        return member.trail()
                .step(
                        session.charge(),
                        What.SESSION,
                        "Session of " + session.party() + " is " + session.status() + ": " + session.energy(),
                        "session",
                        session.id(),
                        "status",
                        session.status(),
                        "kwh",
                        session.energy().kWh(),
                        "cost",
                        cost == null ? "" : cost.beforeTaxes().toPlainString(),
                        "currency",
                        session.currency());
    }
}
