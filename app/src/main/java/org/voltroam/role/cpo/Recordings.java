package org.voltroam.role.cpo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.catalog.station.ChargingStation;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.journey.authorization.Authorization.Granted;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.cdr.CdrIssuer;
import org.voltroam.domain.journey.pricing.PriceBoundaries;
import org.voltroam.domain.journey.pricing.Pricer;
import org.voltroam.domain.journey.session.Beginning;
import org.voltroam.domain.journey.session.Recording;
import org.voltroam.domain.journey.session.Recording.MeterReading;
import org.voltroam.domain.journey.session.Session;
import org.voltroam.domain.journey.session.SessionRecorder;
import org.voltroam.domain.journey.trail.Step.What;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.ChargeId;
import org.voltroam.domain.value.CurrencyCode;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.SessionId;
import org.voltroam.domain.value.StationId;
import org.voltroam.domain.value.TransactionId;
import org.voltroam.protocol.ocpp.station.Reading;
import org.voltroam.protocol.ocpp.station.TransactionStart;
import org.voltroam.protocol.ocpp.station.TransactionStop;
import org.voltroam.role.Ids;
import org.voltroam.role.Member;

/** Sessions from what stations report, and the CDR when one ends. Each report is durable before the station hears an answer. */
final class Recordings {

    private static final Logger LOG = LoggerFactory.getLogger(Recordings.class);

    /** ISO 4217: no currency. What a charge without any tariff costs nothing in. */
    private static final CurrencyCode NONE = new CurrencyCode("XXX");

    /** Of a session and of a CDR. Source: mod_cdrs, CDR, id. */
    private static final int LONGEST_ID = 36;

    private final Member member;
    private final Charges charges;
    private final SessionRecorder recorder;
    private final CdrIssuer issuer;

    Recordings(Member member) {
        var pricer = new Pricer();
        this.member = member;
        this.recorder = new SessionRecorder(new PriceBoundaries(), pricer::soFar);
        this.charges = new Charges(member.store(), recorder);
        this.issuer = new CdrIssuer(pricer::costs);
    }

    Charges charges() {
        return charges;
    }

    Optional<Recording> begunAs(StationId station, TransactionStart start) {
        return charges.begunAs(station, start);
    }

    /** A number for a transaction that was refused: the station ends it by itself, and nothing is recorded. */
    TransactionId refused() {
        return charges.newTransaction();
    }

    /** Begins to record a transaction that gets its number from us, and returns it. */
    TransactionId begin(StationId station, TransactionStart start, ChargeId charge, Granted granted) {
        var number = charges.newTransaction();
        begin(station, start, number, charge, granted);
        return number;
    }

    /** Begins to record a transaction that has a name. */
    void begin(StationId station, TransactionStart start, TransactionId transaction, ChargeId charge, Granted granted) {
        var known = member.directory().station(station).orElseThrow();
        var recording = recorder.begin(
                beginning(known, start, transaction, charge, granted),
                member.clock().instant());
        var session = recording.session();
        member.store()
                .commit(
                        Change.put(Kind.RECORDING, recording),
                        Change.put(Kind.SESSION, session),
                        member.trail()
                                .step(
                                        charge,
                                        What.SESSION,
                                        "Charging begins at " + session.evse(),
                                        "session",
                                        session.id(),
                                        "status",
                                        session.status(),
                                        "evse",
                                        session.evse(),
                                        "kwh",
                                        "0"));
        charges.remember(recording);
    }

    void metered(StationId station, TransactionId transaction, List<Reading> readings) {
        var known = charges.find(station, transaction);
        if (known.isEmpty()) {
            LOG.info("{} reports readings of transaction {}, which is not recorded", station, transaction);
            return;
        }
        if (!known.get().session().isRunning()) {
            LOG.info("{} reports readings of transaction {}, which has ended and is billed", station, transaction);
            return;
        }
        var registers = registers(readings);
        var recording = recorder.metered(known.get(), registers, member.clock().instant());
        if (!recording.equals(known.get())) {
            var log = charges.log(recording).with(registers);
            member.store().commit(Change.put(Kind.METER_LOG, log), Change.put(Kind.SESSION, recording.session()));
            charges.remember(recording, log);
        }
    }

    void ended(StationId station, TransactionStop stop) {
        var known = charges.find(station, stop.transaction());
        if (known.isEmpty()) {
            LOG.info("{} ends transaction {}, which is not recorded", station, stop.transaction());
            return;
        }
        if (known.get().session().end() == null) {
            var now = member.clock().instant();
            var metered = recorder.metered(known.get(), registers(stop.readings()), now);
            close(recorder.ended(metered, stop.meterStop(), stop.at(), now), stop.reason());
        }
    }

    private void close(Recording recording, String reason) {
        var session = recording.session();
        var cdr = issuer.issue(recording, location(session), member.clock().instant());
        var changes = new ArrayList<Change>();
        changes.add(Change.put(Kind.RECORDING, recording));
        changes.addAll(charges.forgottenLogs(recording));
        changes.add(Change.put(Kind.SESSION, session));
        changes.add(Change.put(Kind.CDR, cdr));
        changes.addAll(new OwnBooks(member).settled(cdr));
        changes.add(member.trail()
                .step(
                        recording.charge(),
                        What.SESSION,
                        "Charging has ended (" + reason + "): " + session.energy(),
                        "session",
                        session.id(),
                        "status",
                        session.status(),
                        "kwh",
                        session.energy().kWh()));
        changes.add(issued(recording, cdr));
        member.store().commit(changes);
        charges.remember(recording);
    }

    private Change issued(Recording recording, Cdr cdr) {
        var total = cdr.costs().total();
        return member.trail()
                .step(
                        recording.charge(),
                        What.CDR,
                        "CDR " + cdr.id() + " is issued: " + cdr.totalEnergy() + ", "
                                + total.beforeTaxes().toPlainString() + " " + cdr.currency() + " before taxes",
                        "cdr",
                        cdr.id(),
                        "kwh",
                        cdr.totalEnergy().kWh(),
                        "net",
                        total.beforeTaxes().toPlainString(),
                        "gross",
                        total.gross().orElse(total.beforeTaxes()).toPlainString(),
                        "currency",
                        cdr.currency());
    }

    private Beginning beginning(
            ChargingStation station,
            TransactionStart start,
            TransactionId transaction,
            ChargeId charge,
            Granted granted) {
        var outlet = station.outlet(start.connector()).orElseThrow();
        var location = member.directory()
                .location(new Owned<>(member.id(), station.location()))
                .orElseThrow();
        var tariffs = tariffs(Views.of(member, granted.token().party()).of(location), outlet);
        return new Beginning(
                charge,
                member.id(),
                newSession(charge),
                station.id(),
                start.connector(),
                transaction,
                start.meterStart(),
                start.at(),
                granted.token(),
                granted.method(),
                granted.reference(),
                location.id(),
                outlet.evse(),
                outlet.connector(),
                null,
                tariffs.isEmpty() ? NONE : tariffs.getFirst().currency(),
                tariffs,
                location.zone(),
                location);
    }

    /**
     * The session is called as its charge, unless there is one of that name, or the name is too long for a CDR: an eMSP may give several
     * charges one reference.
     */
    private SessionId newSession(ChargeId charge) {
        var same = SessionId.of(charge.text());
        var taken = charges.isTaken(Kind.key(member.id(), same.ci().folded()));
        return taken || charge.text().length() > LONGEST_ID ? SessionId.of(Ids.unique()) : same;
    }

    private List<Tariff> tariffs(Location location, ChargingStation.Outlet outlet) {
        return location.evse(outlet.evse()).flatMap(evse -> evse.connector(outlet.connector())).stream()
                .flatMap(connector -> connector.tariffIds().stream())
                .flatMap(id -> member.directory().tariff(new Owned<>(member.id(), id)).stream())
                .toList();
    }

    private Location location(Session session) {
        return member.directory()
                .location(new Owned<>(member.id(), session.location()))
                .orElseThrow();
    }

    private static List<MeterReading> registers(List<Reading> readings) {
        var registers = new ArrayList<MeterReading>();
        for (var reading : readings) {
            var register = reading.register();
            if (register != null) {
                registers.add(new MeterReading(reading.at(), register));
            }
        }
        return registers;
    }
}
