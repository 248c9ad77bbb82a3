package org.voltroam.role.cpo;

import java.time.Duration;
import org.voltroam.domain.journey.command.ProfileResponse;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.SessionId;
import org.voltroam.protocol.ocpi.exchange.ProfilesReceiver;
import org.voltroam.protocol.ocpi.server.Interface;

/**
 * Wishes of eMSPs about how fast a session charges. None of our stations can be told yet, and so each learns at once.
 *
 * <p>Source: OCPI 2.2.1 mod_charging_profiles, ChargingProfileResponseType.
 */
record ProfileDesk(Charges charges) implements ProfilesReceiver.Hand {

    Interface endpoint() {
        return new ProfilesReceiver(this);
    }

    @Override
    public ProfileResponse wished(PartyId emsp, SessionId session) {
        var type = charges.running(session)
                .filter(known -> known.session().token().party().equals(emsp))
                .map(known -> ProfileResponse.Type.NOT_SUPPORTED)
                .orElse(ProfileResponse.Type.UNKNOWN_SESSION);
        return ProfileResponse.of(type, Duration.ZERO);
    }
}
