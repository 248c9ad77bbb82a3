package org.voltroam.domain.journey.pricing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.catalog.tariff.TariffType;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.session.ChargingPeriod;
import org.voltroam.domain.journey.session.Recording;
import org.voltroam.domain.value.CurrencyCode;

/**
 * What a charge measured, and what it is priced with.
 *
 * @param tariffs those that may apply; see {@link TariffChoice}
 * @param end of the charge, or of what is known of it
 * @param zone of the location
 * @param preferred the kind of tariff the driver chose, null when none
 * @param reservationExpired the driver reserved and never came
 */
public record Measured(
        List<Tariff> tariffs,
        List<ChargingPeriod> periods,
        Instant start,
        Instant end,
        ZoneId zone,
        CurrencyCode currency,
        @Nullable TariffType preferred,
        boolean reservationExpired) {

    public static Measured of(
            List<Tariff> tariffs,
            List<ChargingPeriod> periods,
            Instant start,
            Instant end,
            ZoneId zone,
            CurrencyCode currency) {
        return new Measured(tariffs, periods, start, end, zone, currency, null, false);
    }

    public static Measured of(Recording recording) {
        var session = recording.session();
        var end = Objects.requireNonNullElseGet(
                session.end(), () -> recording.readings().getLast().at());
        return of(recording.tariffs(), session.periods(), session.start(), end, recording.zone(), session.currency());
    }

    /** What a CDR says was measured, with the tariffs it carries. */
    public static Measured of(Cdr cdr, ZoneId zone) {
        return of(cdr.tariffs(), cdr.periods(), cdr.start(), cdr.end(), zone, cdr.currency());
    }
}
