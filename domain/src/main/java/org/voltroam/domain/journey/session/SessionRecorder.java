package org.voltroam.domain.journey.session;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.catalog.tariff.Price;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.journey.session.Recording.MeterReading;
import org.voltroam.domain.journey.session.Recording.Withheld;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.Open;

/**
 * The CPO's door: turns what a station's meter says into a session.
 *
 * <p>Readings may come late, twice and in any order: the session is always derived again from all of them, so the same readings
 * give the same session. Only its last update tells when the last of them came.
 */
public final class SessionRecorder {

    private final PriceCuts cuts;
    private final Costing costing;

    public SessionRecorder(PriceCuts cuts, Costing costing) {
        this.cuts = cuts;
        this.costing = costing;
    }

    public Recording begin(Beginning facts, Instant now) {
        var session = new Session(
                facts.party(),
                facts.session(),
                facts.at(),
                null,
                Energy.ZERO,
                CdrToken.of(facts.token()),
                Open.of(facts.method()),
                facts.authorization(),
                facts.location(),
                facts.evse(),
                facts.connector(),
                facts.meterId(),
                facts.currency(),
                List.of(),
                null,
                Open.of(SessionStatus.ACTIVE),
                now,
                Extras.NONE);
        var recording = new Recording(
                facts.charge(),
                facts.station(),
                facts.outlet(),
                facts.transaction(),
                facts.meterStart(),
                List.of(new MeterReading(facts.at(), facts.meterStart())),
                List.copyOf(facts.tariffs()),
                facts.zone(),
                session,
                place(facts));
        return derived(recording, recording.readings(), null, now);
    }

    /** Of a large location only the EVSE: a recording is written with each reading. */
    private static @Nullable Location place(Beginning facts) {
        var place = facts.place();
        return place == null
                ? null
                : place.withEvses(place.evse(facts.evse()).stream().toList(), place.lastUpdated());
    }

    /** The recording with these readings; itself when they say nothing new or lie outside the charge. */
    public Recording metered(Recording recording, List<MeterReading> readings, Instant now) {
        var all = new TreeSet<>(MeterCurve.ORDER);
        all.addAll(recording.readings());
        var end = recording.session().end();
        readings.stream()
                .filter(reading -> reading.at().isAfter(recording.session().start()))
                .filter(reading -> end == null || reading.at().isBefore(end))
                .forEach(all::add);
        return all.size() == recording.readings().size() ? recording : derived(recording, List.copyOf(all), end, now);
    }

    /**
     * The recording after the station has said whether it gives power; itself when that is nothing new. Said after the stop it changes
     * nothing.
     *
     * @param withheld true when the station gives none for reasons of its own
     */
    public Recording supplied(Recording recording, boolean withheld, Instant at, Instant now) {
        var pauses = new ArrayList<>(recording.withheld());
        var open = !pauses.isEmpty() && pauses.getLast().to() == null;
        var end = recording.session().end();
        if (withheld == open || (end != null && !at.isBefore(end))) {
            return recording;
        }
        if (withheld) {
            pauses.add(new Withheld(at, null));
        } else {
            var since = pauses.removeLast().from();
            if (at.isAfter(since)) {
                pauses.add(new Withheld(since, at));
            }
        }
        return derived(recording.with(pauses), recording.readings(), end, now);
    }

    /**
     * The recording of a charge that is over. Readings at the stop and after it give way to the stop. A second stop changes
     * nothing, whatever it says: the first one is the station's word.
     *
     * @param meterStop the register at the stop; one below the register at the start is no register, then the last reading counts
     */
    public Recording ended(Recording recording, Energy meterStop, Instant at, Instant now) {
        if (recording.session().end() != null) {
            return recording;
        }
        var start = recording.session().start();
        var end = at.isBefore(start) ? start : at;
        var readings = new ArrayList<>(recording.readings().stream()
                .filter(reading -> reading.at().equals(start) || reading.at().isBefore(end))
                .toList());
        readings.add(new MeterReading(end, stop(recording, readings, meterStop)));
        return derived(recording, readings, end, now);
    }

    /** What the periods of a charge would be whose meter said this: the same cuts, for a charge that has not begun. */
    public static List<ChargingPeriod> planned(
            List<MeterReading> readings, List<Tariff> tariffs, ZoneId zone, PriceCuts cuts) {
        var end = readings.getLast().at();
        return Periods.of(MeterCurve.of(readings, end), tariffs, zone, List.of(), cuts);
    }

    /** Readings whose register goes backwards or beyond the stop: they count for nothing, and somebody should look at the meter. */
    public static List<MeterReading> doubtful(Recording recording) {
        var credible = MeterCurve.of(recording).readings();
        return recording.readings().stream()
                .filter(reading -> !credible.contains(reading))
                .toList();
    }

    private static Energy stop(Recording recording, List<MeterReading> readings, Energy meterStop) {
        return meterStop.compareTo(recording.meterStart()) >= 0
                ? meterStop
                : MeterCurve.of(readings, null).last().register();
    }

    private Recording derived(Recording recording, List<MeterReading> readings, @Nullable Instant end, Instant now) {
        var curve = MeterCurve.of(readings, end);
        var periods = Periods.of(curve, recording, cuts);
        var energy = curve.last().register().minus(recording.meterStart());
        var unpriced = recording.with(readings, changed(recording.session(), end, energy, periods, null, now));
        var cost = costing.soFar(unpriced);
        return recording.with(readings, changed(recording.session(), end, energy, periods, cost, now));
    }

    private static Session changed(
            Session session,
            @Nullable Instant end,
            Energy energy,
            List<ChargingPeriod> periods,
            @Nullable Price cost,
            Instant now) {
        return new Session(
                session.party(),
                session.id(),
                session.start(),
                end,
                energy,
                session.token(),
                session.authMethod(),
                session.authorization(),
                session.location(),
                session.evse(),
                session.connector(),
                session.meterId(),
                session.currency(),
                periods,
                cost,
                end == null ? session.status() : Open.of(SessionStatus.COMPLETED),
                now,
                session.extras());
    }
}
