package org.voltroam.role.emsp;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltroam.domain.catalog.location.Evse;
import org.voltroam.domain.catalog.location.EvseStatus;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.journey.session.Session;
import org.voltroam.domain.journey.trail.Step.What;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Violation;
import org.voltroam.protocol.ocpi.envelope.StatusCode;
import org.voltroam.protocol.ocpi.exchange.LocationsReceiver;
import org.voltroam.protocol.ocpi.exchange.Receivers;
import org.voltroam.protocol.ocpi.exchange.TheirList;
import org.voltroam.protocol.ocpi.server.Answer;
import org.voltroam.protocol.ocpi.server.Call;
import org.voltroam.protocol.ocpi.server.Interface;
import org.voltroam.role.Incidents;
import org.voltroam.role.Intake;
import org.voltroam.role.KnownLocations;
import org.voltroam.role.Member;

/** What CPOs tell us: where one can charge, what it costs, how sessions go. */
final class Knowledge {

    private static final Logger LOG = LoggerFactory.getLogger(Knowledge.class);
    private static final Open<EvseStatus> REMOVED = Open.of(EvseStatus.REMOVED);

    private final Member member;
    private final RemoteControl remote;
    private final KnownLocations known;
    private final ShownTariffs shown;
    private final HeldCdrs held;
    private final AwaitedCdrs awaited;

    Knowledge(Member member, RemoteControl remote, ShownTariffs shown, HeldCdrs held, AwaitedCdrs awaited) {
        this.member = member;
        this.remote = remote;
        this.shown = shown;
        this.held = held;
        this.awaited = awaited;
        this.known = new KnownLocations(member);
    }

    Interface locations() {
        return new LocationsReceiver(known);
    }

    Interface tariffs() {
        return Receivers.tariffs(
                member.directory()::tariff,
                (tariff, violations) -> put(tariff, violations),
                (tariff, violations) -> remove(tariff));
    }

    private void put(Tariff tariff, List<Violation> violations) {
        shown.put(
                tariff,
                Incidents.with(Kind.TARIFF, tariff, violations, member.clock().instant()));
        held.heard(tariff.party());
    }

    private void remove(Tariff tariff) {
        shown.remove(tariff);
    }

    Intake<Tariff> pulledTariffs() {
        return new Intake<>(
                TheirList.TARIFFS,
                tariff -> member.directory().tariff(tariff.key()),
                this::put,
                new Intake.Vanishing.Gone<>(this::tariffsOf, this::remove));
    }

    private List<Tariff> tariffsOf(PartyId cpo) {
        return member.directory().tariffs().stream()
                .filter(tariff -> tariff.party().equals(cpo))
                .toList();
    }

    Intake<Location> pulledLocations() {
        return new Intake<>(
                TheirList.LOCATIONS,
                location -> known.find(location.key()),
                known::put,
                new Intake.Vanishing.Gone<>(this::standing, this::removed));
    }

    private List<Location> standing(PartyId cpo) {
        return member.directory().locations().stream()
                .filter(location -> location.party().equals(cpo)
                        && location.evses().stream().anyMatch(Knowledge::stands))
                .toList();
    }

    private static boolean stands(Evse evse) {
        return !evse.status().equals(REMOVED);
    }

    /** Locations are never deleted: their EVSEs are set to REMOVED (OCPI 2.2.1 mod_locations, Flow and Lifecycle). */
    private void removed(Location location) {
        var gone = location.evses().stream()
                .map(evse -> evse.withStatus(REMOVED, evse.lastUpdated()))
                .toList();
        member.store().commit(Change.put(Kind.LOCATION, location.withEvses(gone, location.lastUpdated())));
    }

    Intake<Session> pulledSessions() {
        return new Intake<>(
                TheirList.SESSIONS,
                session -> member.store().find(Kind.SESSION, Kind.SESSION.keyOf(session)),
                (session, violations) -> heard(session),
                new Intake.Vanishing.Never<>());
    }

    Interface sessions() {
        var receiver = Receivers.sessions(
                key -> member.store()
                        .find(Kind.SESSION, Kind.key(key.owner(), key.id().ci().folded())),
                (session, violations) -> heard(session));
        return call -> isOfAnother(call)
                ? Answer.refused(StatusCode.INVALID_PARAMETERS, "/cdr_token is of another party than " + member.id())
                : receiver.answer(call);
    }

    /** Whether it tells of a token that is not ours; in 2.1.1 a session does not say whose its token is. */
    private boolean isOfAnother(Call call) {
        var token = Json.tryParse(call.request().body()).orElseGet(Json::object).path("cdr_token");
        return token.path("country_code").isString()
                && token.path("party_id").isString()
                && !member.id()
                        .equals(new PartyId(
                                token.path("country_code").asString(),
                                token.path("party_id").asString()));
    }

    /** A step is told when its status is new; how it grows, the session itself says. */
    private void heard(Session session) {
        var known = member.store().find(Kind.SESSION, Kind.SESSION.keyOf(session));
        if (known.filter(before -> !session.mayFollow(before)).isPresent()) {
            LOG.info(
                    "session {} of {} is over; that it is {} is not taken",
                    session.id(),
                    session.party(),
                    session.status());
            return;
        }
        var put = Change.put(Kind.SESSION, session);
        if (known.filter(before -> before.status().equals(session.status())).isPresent()) {
            member.store().commit(put);
        } else {
            var changes = new ArrayList<Change>(List.of(put, step(session)));
            remote.attach(session)
                    .filter(RemoteControl.Attached::late)
                    .ifPresent(start -> changes.add(late(start, session)));
            member.store().commit(changes);
        }
        awaited.heard(session);
        held.heard(session);
    }

    private Change late(RemoteControl.Attached start, Session session) {
        return member.trail()
                .step(
                        start.charge(),
                        What.SESSION,
                        "The charge goes on after all, as session " + session.id() + " of " + session.party(),
                        "session",
                        session.id());
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
