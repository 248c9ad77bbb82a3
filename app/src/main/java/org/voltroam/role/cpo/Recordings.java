package org.voltroam.role.cpo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.catalog.station.ChargingStation;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.journey.authorization.Authorization.Granted;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.cdr.CdrIssuer;
import org.voltroam.domain.journey.pricing.PriceBoundaries;
import org.voltroam.domain.journey.pricing.Pricer;
import org.voltroam.domain.journey.session.Beginning;
import org.voltroam.domain.journey.session.HeldReport;
import org.voltroam.domain.journey.session.Oddity;
import org.voltroam.domain.journey.session.Recording;
import org.voltroam.domain.journey.session.Recording.MeterReading;
import org.voltroam.domain.journey.session.Session;
import org.voltroam.domain.journey.session.SessionRecorder;
import org.voltroam.domain.journey.trail.Step.What;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.ChargeId;
import org.voltroam.domain.value.CurrencyCode;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.SessionId;
import org.voltroam.domain.value.StationId;
import org.voltroam.domain.value.TransactionId;
import org.voltroam.protocol.ocpp.station.Reading;
import org.voltroam.protocol.ocpp.station.TransactionStart;
import org.voltroam.role.Ids;
import org.voltroam.role.Member;

/** Sessions from what stations report, and the CDR when one ends. Each report is durable before the station hears an answer. */
final class Recordings {

    /** ISO 4217: no currency. What a charge without any tariff costs nothing in. */
    private static final CurrencyCode NONE = new CurrencyCode("XXX");

    /** Of a session and of a CDR. Source: mod_cdrs, CDR, id. */
    private static final int LONGEST_ID = 36;

    private final Member member;
    private final Oddities oddities;
    private final Charges charges;
    private final Signatures signatures;
    private final SessionRecorder recorder;
    private final CdrIssuer issuer;

    Recordings(Member member) {
        var pricer = new Pricer();
        this.member = member;
        this.oddities = new Oddities(member);
        this.signatures = new Signatures(member);
        this.recorder = new SessionRecorder(new PriceBoundaries(), pricer::soFar);
        this.charges = new Charges(member.store(), recorder);
        this.issuer = new CdrIssuer(pricer::costs);
    }

    Oddities oddities() {
        return oddities;
    }

    Signatures signatures() {
        return signatures;
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

    /** Readings of a charge that goes on. */
    void metered(Recording known, List<MeterReading> registers) {
        var recording = recorder.metered(known, registers, member.clock().instant());
        if (!recording.equals(known)) {
            var log = charges.log(recording).with(registers);
            member.store().commit(Change.put(Kind.METER_LOG, log), Change.put(Kind.SESSION, recording.session()));
            charges.remember(recording, log);
        }
    }

    /**
     * A charge that goes on ends.
     *
     * @param meterStop a register below the one at the start is none: then the last reading counts
     */
    void ended(Recording known, Energy meterStop, Instant at, String reason, List<MeterReading> registers) {
        var now = member.clock().instant();
        var metered = recorder.metered(known, registers, now);
        close(recorder.ended(metered, meterStop, at, now), reason);
    }

    /** What comes of a charge after it has ended and is billed: nothing changes, and what would have is listed. */
    void late(Recording billed, List<MeterReading> registers) {
        var session = billed.session();
        var end = Objects.requireNonNull(session.end());
        var news = registers.stream()
                .filter(reading -> reading.at().isAfter(session.start()))
                .filter(reading -> reading.at().isBefore(end))
                .filter(reading -> !billed.readings().contains(reading))
                .toList();
        news.forEach(reading -> oddities.note(
                billed.station(),
                billed.transaction(),
                Oddity.Sort.LATE,
                "the meter showed " + reading.register() + " at " + reading.at()
                        + ", said after the charge was billed"));
    }

    /** The same of a report that a station counted. */
    void late(Recording billed, HeldReport report) {
        late(billed, report.readings());
        if (report.stage() == HeldReport.Stage.ENDED) {
            endedAgain(billed, Unbegun.last(report.readings()).orElse(null), report.at());
        }
    }

    /** A second end says the same, or is listed: the first one is the station's word. */
    void endedAgain(Recording billed, @Nullable Energy meterStop, Instant at) {
        var stop = billed.readings().getLast();
        var same = stop.at().equals(at)
                && (meterStop == null
                        || meterStop.compareTo(billed.meterStart()) < 0
                        || stop.register().compareTo(meterStop) == 0);
        if (!same) {
            oddities.note(
                    billed.station(),
                    billed.transaction(),
                    Oddity.Sort.OTHER_END,
                    "ended at " + stop.at() + " with " + stop.register() + ", and once more at " + at
                            + (meterStop == null ? "" : " with " + meterStop));
        }
    }

    private void close(Recording recording, String reason) {
        var session = recording.session();
        var cdr = issuer.issue(recording, location(session), member.clock().instant())
                .signed(signatures.of(recording));
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

    static List<MeterReading> registers(List<Reading> readings) {
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
