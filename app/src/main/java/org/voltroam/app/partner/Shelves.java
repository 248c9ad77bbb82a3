package org.voltroam.app.partner;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.voltroam.app.sample.Samples;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.catalog.party.HubFee;
import org.voltroam.domain.catalog.party.Markup;
import org.voltroam.domain.catalog.party.Party;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.catalog.station.ChargingStation;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.ConnectorId;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.StationId;
import org.voltroam.role.Member;

/** What a test partner has to show: a few objects for everybody, and sessions and CDRs for each party it agrees with. */
final class Shelves {

    private static final int EACH = 3;

    private final Member member;

    Shelves(Member member) {
        this.member = member;
    }

    /** Each is a minute older than the one before, so that windows of time have something to tell apart. */
    void fill() {
        var changes = new ArrayList<Change>();
        for (int number = 1; number <= EACH; number++) {
            changes.addAll(isCpo() ? ofCpo(number, at(number)) : ofEmsp(number, at(number)));
        }
        member.store().commit(changes);
    }

    private List<Change> ofCpo(int number, Instant at) {
        var tariff = Samples.tariff(member.id(), number == 1 ? "VOLTROAM-TEST" : "VOLTROAM-TEST-" + number, at);
        var location = Samples.location(member.id(), "VOLTROAM-TEST-" + number, at);
        var evse = location.evses().getFirst();
        var station = new ChargingStation(
                StationId.of("VOLTROAM-TEST-" + number),
                member.id(),
                location.id(),
                "",
                List.of(new ChargingStation.Outlet(1, evse.uid(), ConnectorId.of("1"))));
        return List.of(
                Change.put(Kind.TARIFF, tariff),
                Change.put(Kind.LOCATION, location),
                Change.put(Kind.STATION, station));
    }

    private List<Change> ofEmsp(int number, Instant at) {
        return List.of(Change.put(Kind.TOKEN, Samples.token(member.id(), "VOLTROAM-TEST-" + number, at)));
    }

    /** With every party that stands behind a connection and is not known yet. */
    synchronized void agree() {
        member.directory().connections().stream()
                .filter(Connection::isOpen)
                .flatMap(connection -> connection.parties().stream())
                .filter(this::isNew)
                .map(Party::id)
                .forEach(this::agree);
    }

    private boolean isNew(Party party) {
        return party.role() != Role.HUB && !party.id().equals(member.id()) && !isAgreed(party.id());
    }

    private boolean isAgreed(PartyId party) {
        return member.directory()
                .agreement(isCpo() ? member.id() : party, isCpo() ? party : member.id())
                .isPresent();
    }

    private void agree(PartyId party) {
        var changes = new ArrayList<Change>();
        var cpo = isCpo() ? member.id() : party;
        var emsp = isCpo() ? party : member.id();
        changes.add(Change.put(
                Kind.AGREEMENT,
                new Agreement(
                        cpo,
                        emsp,
                        null,
                        HubFee.NONE,
                        Markup.NONE,
                        member.clock().instant())));
        for (int number = 1; isCpo() && number <= EACH; number++) {
            var id = "VOLTROAM-TEST-" + emsp.countryCode() + emsp.partyCode() + "-" + number;
            changes.add(Change.put(Kind.SESSION, Samples.session(cpo, emsp, id, at(number))));
            changes.add(Change.put(Kind.CDR, Samples.cdr(cpo, emsp, id, at(number))));
        }
        member.store().commit(changes);
    }

    private Instant at(int number) {
        var now = Instant.ofEpochMilli(member.clock().millis());
        return now.minus(Duration.ofDays(1)).minus(Duration.ofMinutes(number));
    }

    private boolean isCpo() {
        return member.party().role() == Role.CPO;
    }
}
