package org.voltroam.domain.journey.command;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.value.AuthorizationReference;
import org.voltroam.domain.value.ChargeId;
import org.voltroam.domain.value.ConnectorId;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.SessionId;

/** What an eMSP asks of a CPO. Source: OCPI 2.2.1 mod_commands, CommandType START_SESSION and STOP_SESSION. */
public sealed interface Command {

    /** Whom it is addressed to. */
    PartyId cpo();

    /**
     * Begin to charge. The token is authorized by the very sending of it. Source: StartSession.
     *
     * @param charge our name for the charge that begins
     * @param evse null when the driver has not chosen one
     * @param connector needs an evse
     */
    record StartCommand(
            ChargeId charge,
            PartyId cpo,
            Token token,
            LocationId location,
            @Nullable EvseUid evse,
            @Nullable ConnectorId connector,
            @Nullable AuthorizationReference authorization)
            implements Command {}

    /** End a charge. Source: StopSession. */
    record StopCommand(PartyId cpo, SessionId session) implements Command {}
}
