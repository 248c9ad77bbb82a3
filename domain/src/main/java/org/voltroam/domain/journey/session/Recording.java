package org.voltroam.domain.journey.session;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.value.ChargeId;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.StationId;
import org.voltroam.domain.value.TransactionId;

/**
 * A CPO's own record of a charge at one of its stations: the session everybody sees, and what only the CPO needs to go on with it.
 *
 * @param charge our name for the whole charging process
 * @param station where, with the outlet's number at that station
 * @param transaction the name the station knows this charge by (OCPP transactionId)
 * @param meterStart the register when the charge began
 * @param readings everything the meter said, in the order of its time, the first at the start; once the charge has ended the
 *     last is the stop. Registers that go backwards are kept and count for nothing
 * @param tariffs that were valid for this eMSP when the charge began; they price the whole of it
 * @param zone of the location when the charge began; times of day in tariffs are read in it
 * @param place the location with this one EVSE as they were when the charge began; null where it was not written down
 * @param withheld when the station gave no power although the vehicle may have wanted some
 */
public record Recording(
        ChargeId charge,
        StationId station,
        int outlet,
        TransactionId transaction,
        Energy meterStart,
        List<MeterReading> readings,
        List<Tariff> tariffs,
        ZoneId zone,
        Session session,
        @Nullable Location place,
        List<Withheld> withheld) {

    /** What was written before this was told knows of none. */
    public Recording {
        withheld = Objects.requireNonNullElse(withheld, List.of());
    }

    /** One without a pause of the station's. */
    public Recording(
            ChargeId charge,
            StationId station,
            int outlet,
            TransactionId transaction,
            Energy meterStart,
            List<MeterReading> readings,
            List<Tariff> tariffs,
            ZoneId zone,
            Session session,
            @Nullable Location place) {
        this(charge, station, outlet, transaction, meterStart, readings, tariffs, zone, session, place, List.of());
    }

    /** The same charge with more readings and what follows from them. */
    Recording with(List<MeterReading> next, Session changed) {
        return new Recording(
                charge,
                station,
                outlet,
                transaction,
                meterStart,
                List.copyOf(next),
                tariffs,
                zone,
                changed,
                place,
                withheld);
    }

    Recording with(List<Withheld> pauses) {
        return new Recording(
                charge,
                station,
                outlet,
                transaction,
                meterStart,
                readings,
                tariffs,
                zone,
                session,
                place,
                List.copyOf(pauses));
    }

    /**
     * A time in which the station gave no power. Source: OCPP 1.6, 4.9, SuspendedEVSE; OCPP 2.x ChargingState SuspendedEVSE.
     *
     * @param to null while it goes on
     */
    public record Withheld(Instant from, @Nullable Instant to) {

        boolean holds(Instant moment) {
            return !moment.isBefore(from) && (to == null || moment.isBefore(to));
        }
    }

    /** The meter at one moment. */
    public record MeterReading(Instant at, Energy register) {}
}
