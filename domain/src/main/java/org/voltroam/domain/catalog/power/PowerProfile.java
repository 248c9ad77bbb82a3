package org.voltroam.domain.catalog.power;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.TransactionId;

/**
 * A charging profile with all that OCPP lets it say. Source: OCPP 1.6, 3.13 and 7.8; 2.0.1, K01 and ChargingProfileType.
 *
 * @param place the connectorId of OCPP 1.6, the EVSE id of 2.x; 0 is each of them, and for a limit of the station all together
 * @param level of several with one purpose, the highest that has something to say at a moment counts
 * @param from null: always was
 * @param until no longer then; null: for ever
 * @param transaction the one it is for; null: any
 */
public record PowerProfile(
        int place,
        int level,
        Purpose purpose,
        Timing timing,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable TransactionId transaction,
        Course course) {

    /** What a limit is for. */
    public enum Purpose {
        /** ChargingStationExternalConstraints: what somebody else, who may, has set. 2.x */
        EXTERNAL,
        /** ChargePointMaxProfile, ChargingStationMaxProfile. */
        STATION_MAX,
        /** Every transaction that no profile of its own speaks about at the moment. */
        TRANSACTION_DEFAULT,
        TRANSACTION
    }

    /** Whether it speaks about this place and what charges there. */
    boolean concerns(int other, @Nullable TransactionId running) {
        return (place == 0 || place == other)
                && switch (purpose) {
                    case EXTERNAL, STATION_MAX -> true;
                    case TRANSACTION_DEFAULT -> other != 0;
                    case TRANSACTION -> other != 0 && (transaction == null || transaction.equals(running));
                };
    }

    /**
     * The limit at a moment, in the unit asked for; empty where it has nothing to say.
     *
     * @param begun when the charge began, for what is relative to it
     */
    Optional<BigDecimal> at(Instant moment, Instant begun, Supply supply, Supply.Unit unit) {
        return isValid(moment)
                ? timing.since(moment, begun).flatMap(course::at).map(step -> supply.in(unit, course.unit(), step))
                : Optional.empty();
    }

    private boolean isValid(Instant moment) {
        return (from == null || !moment.isBefore(from)) && (until == null || moment.isBefore(until));
    }

    /** The moments from begin to end at which what it says may change. */
    Stream<Instant> turns(Instant begin, Instant end, Instant begun) {
        var bounds =
                Stream.of(Optional.ofNullable(from), Optional.ofNullable(until)).flatMap(Optional::stream);
        var inside = timing.starts(begin, end, begun)
                .flatMap(start -> Stream.concat(Stream.of(start), course.turns().map(start::plus)));
        return Stream.concat(bounds, inside).filter(turn -> turn.isAfter(begin) && turn.isBefore(end));
    }
}
