package org.voltroam.domain.journey.command;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.value.AuthorizationReference;
import org.voltroam.domain.value.CiText;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.StationId;

/**
 * A CPO's own record of a connector that one of its stations keeps for a driver. Source: OCPI 2.2.1 mod_commands, ReserveNow.
 *
 * @param id as the eMSP calls it; another eMSP may call another one the same
 * @param number as the station calls it: one for each reservation of all eMSPs
 * @param outlet the number of the connector at the station
 * @param responseUrl where its end is told, should we have to end it
 * @param correlationId of the command
 */
public record Reservation(
        PartyId emsp,
        CiText id,
        LocationId location,
        int number,
        StationId station,
        int outlet,
        Token token,
        @Nullable AuthorizationReference authorization,
        Instant until,
        String responseUrl,
        String correlationId,
        Instant since) {

    public boolean isOver(Instant now) {
        return !now.isBefore(until);
    }
}
