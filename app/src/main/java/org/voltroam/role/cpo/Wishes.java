package org.voltroam.role.cpo;

import org.voltroam.domain.catalog.location.Capability;
import org.voltroam.domain.catalog.token.ProfileType;
import org.voltroam.domain.journey.session.ChargingPreferences;
import org.voltroam.domain.journey.session.ChargingPreferences.Response;
import org.voltroam.domain.journey.session.Session;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.SessionId;
import org.voltroam.protocol.ocpi.exchange.SessionsSender;
import org.voltroam.protocol.ocpi.exchange.SessionsSender.Verdict;
import org.voltroam.role.Member;

/**
 * What drivers wish of their sessions. We charge each as fast as it can and shift no load: who wishes just that, or nothing in particular,
 * gets it, and all else is answered as not supported. Source: OCPI 2.2.1 mod_sessions, ChargingPreferencesResponse.
 */
record Wishes(Member member, Charges charges) implements SessionsSender.Desk {

    @Override
    public Verdict wish(PartyId emsp, SessionId id, ChargingPreferences wish) {
        var session = charges.running(id)
                .map(recording -> recording.session())
                .filter(running -> running.token().party().equals(emsp));
        return session.<Verdict>map(running ->
                        takesWishes(running) ? new Verdict.Responded(response(wish)) : new Verdict.NotCapable())
                .orElseGet(Verdict.UnknownSession::new);
    }

    private static Response response(ChargingPreferences wish) {
        if (Boolean.TRUE.equals(wish.dischargeAllowed())) {
            return Response.NOT_POSSIBLE;
        }
        return wish.profile().is(ProfileType.FAST) || wish.profile().is(ProfileType.REGULAR)
                ? Response.ACCEPTED
                : Response.PROFILE_TYPE_NOT_SUPPORTED;
    }

    private boolean takesWishes(Session session) {
        return member.directory()
                .location(new Owned<>(member.id(), session.location()))
                .flatMap(location -> location.evse(session.evse()))
                .filter(evse ->
                        evse.capabilities().stream().anyMatch(each -> each.is(Capability.CHARGING_PREFERENCES_CAPABLE)))
                .isPresent();
    }
}
