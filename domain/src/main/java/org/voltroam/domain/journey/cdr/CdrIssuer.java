package org.voltroam.domain.journey.cdr;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.journey.session.ChargingPeriod;
import org.voltroam.domain.journey.session.DimensionType;
import org.voltroam.domain.journey.session.Recording;
import org.voltroam.domain.journey.session.Session;
import org.voltroam.domain.journey.session.Volumes;
import org.voltroam.domain.value.CdrId;
import org.voltroam.domain.value.EvseId;
import org.voltroam.domain.value.Extras;

/**
 * The CPO's door: writes down for ever what a finished session was. Same facts, same CDR; its id is the session's, so issuing it
 * twice gives one CDR.
 */
public final class CdrIssuer {

    /** A location may be described at more length than the location of a CDR. Source: mod_cdrs, CdrLocation. */
    private static final int LONGEST_ADDRESS = 45;

    private static final int LONGEST_STATE = 20;

    private static final Set<DimensionType> MOMENTARY = EnumSet.of(
            DimensionType.CURRENT,
            DimensionType.ENERGY_EXPORT,
            DimensionType.ENERGY_IMPORT,
            DimensionType.POWER,
            DimensionType.STATE_OF_CHARGE);

    private final CdrCosting costing;

    public CdrIssuer(CdrCosting costing) {
        this.costing = costing;
    }

    /**
     * @param location as it is when the CDR is written: for a charge whose place was not written down when it began
     * @throws IllegalStateException when the session has not ended
     * @throws NoSuchElementException when the location has no such EVSE or connector
     */
    public Cdr issue(Recording recording, Location location, Instant now) {
        var session = recording.session();
        var end = session.end();
        if (end == null) {
            throw new IllegalStateException("session " + session.key() + " has not ended");
        }
        return new Cdr(
                session.party(),
                CdrId.of(session.id().text()),
                session.start(),
                end,
                session.id(),
                session.token(),
                session.authMethod(),
                session.authorization(),
                place(session, Objects.requireNonNullElse(recording.place(), location)),
                session.meterId(),
                session.currency(),
                recording.tariffs(),
                session.periods().stream().map(CdrIssuer::lasting).toList(),
                null,
                costing.costs(recording),
                session.energy(),
                Volumes.hours(session.start(), end),
                parking(session.periods()),
                null,
                null,
                null,
                null,
                null,
                now,
                Extras.NONE);
    }

    /** What was so at a moment only is of a session and not of a CDR. Source: mod_cdrs, CdrDimensionType, "Session Only". */
    private static ChargingPeriod lasting(ChargingPeriod period) {
        var lasting = period.dimensions().stream()
                .filter(dimension -> dimension.type().known().stream().noneMatch(MOMENTARY::contains))
                .toList();
        return new ChargingPeriod(period.start(), lasting, period.tariff(), period.extras());
    }

    private static BigDecimal parking(List<ChargingPeriod> periods) {
        return periods.stream()
                .flatMap(period -> period.volume(DimensionType.PARKING_TIME).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static CdrLocation place(Session session, Location location) {
        var evse = location.evse(session.evse()).orElseThrow();
        var connector = evse.connector(session.connector()).orElseThrow();
        var evseId = evse.evseId();
        return new CdrLocation(
                location.id(),
                location.name(),
                cut(location.address(), LONGEST_ADDRESS),
                location.city(),
                location.postalCode(),
                location.state() == null ? null : cut(location.state(), LONGEST_STATE),
                location.country(),
                location.coordinates(),
                evse.uid(),
                evseId == null ? EvseId.of(evse.uid().text()) : evseId,
                connector.id(),
                connector.standard(),
                connector.format(),
                connector.powerType(),
                Extras.NONE);
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(text.length(), longest));
    }
}
