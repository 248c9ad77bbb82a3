package org.voltroam.role.cpo;

import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.station.StationStanding;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.value.CiText;
import org.voltroam.domain.value.StationId;
import org.voltroam.protocol.ocpp.station.Registration;

/**
 * How stations are let in, and how often they say that they are there.
 *
 * @param heartbeat between two heartbeats of a station
 * @param retry after which a station that is not let in asks again
 * @param newcomers unknown stations with such an identity wait for an operator with the password they came with; null for none, who are
 *     refused and listed
 * @param masterPass the group whose tokens end every charge and begin none; null for none (OCPP 2.0.1, C16)
 * @param oneChargeEach whether a token that charges is refused elsewhere. Not so by default: families and fleets share cards, and a
 *     charge whose station has gone silent would keep its driver from the next
 */
public record Policy(
        Duration heartbeat,
        Duration retry,
        @Nullable Pattern newcomers,
        @Nullable CiText masterPass,
        boolean oneChargeEach) {

    private static final int PARTS = 1024;

    /** Unknown stations are refused, known ones say each five minutes that they are there. */
    public static Policy standard() {
        return new Policy(Duration.ofMinutes(5), Duration.ofMinutes(1), null, null, false);
    }

    public Policy welcoming(Pattern identities) {
        return new Policy(heartbeat, retry, identities, masterPass, oneChargeEach);
    }

    public Policy withMasterPass(CiText group) {
        return new Policy(heartbeat, retry, newcomers, group, oneChargeEach);
    }

    public Policy oneChargeEach(boolean only) {
        return new Policy(heartbeat, retry, newcomers, masterPass, only);
    }

    /** Whether a token is one of the operator's own people, who end the charges of others. */
    boolean isMaster(Token token) {
        return masterPass != null && masterPass.equals(token.groupId());
    }

    boolean welcomes(StationId station) {
        return newcomers != null && newcomers.matcher(station.text()).matches();
    }

    Registration registration(StationStanding.State state, StationId station) {
        return switch (state) {
            case ACCEPTED -> Registration.accepted(spread(heartbeat, station));
            case WAITING -> Registration.pending(spread(retry, station));
            case REJECTED -> Registration.rejected(spread(retry, station));
        };
    }

    /**
     * Stations that come back together must not beat together: each has its own share of a quarter more. The share is a matter of the
     * identity, so that a station which boots twice keeps its rhythm.
     */
    private static Duration spread(Duration interval, StationId station) {
        var share = Math.floorMod((station.ci().folded().hashCode() * 0x9E3779B9) >>> 7, PARTS);
        return interval.plus(interval.multipliedBy(share).dividedBy(4L * PARTS));
    }
}
