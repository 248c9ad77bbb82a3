package org.voltroam.domain.journey.session;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.tariff.Price;
import org.voltroam.domain.journey.authorization.AuthMethod;
import org.voltroam.domain.value.AuthorizationReference;
import org.voltroam.domain.value.ChargeId;
import org.voltroam.domain.value.ConnectorId;
import org.voltroam.domain.value.CurrencyCode;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.SessionId;

/**
 * A charge while it goes on, and how it ended. Source: OCPI 2.2.1 mod_sessions, Session.
 *
 * @param party the CPO
 * @param totalCost what it costs so far, null while unknown
 */
public record Session(
        PartyId party,
        SessionId id,
        Instant start,
        @Nullable Instant end,
        Energy energy,
        CdrToken token,
        Open<AuthMethod> authMethod,
        @Nullable AuthorizationReference authorization,
        LocationId location,
        EvseUid evse,
        ConnectorId connector,
        @Nullable String meterId,
        CurrencyCode currency,
        List<ChargingPeriod> periods,
        @Nullable Price totalCost,
        Open<SessionStatus> status,
        Instant lastUpdated,
        Extras extras) {

    public Owned<SessionId> key() {
        return new Owned<>(party, id);
    }

    /** The charge this is about: as the eMSP named it when it authorized, else as the CPO names the session. */
    public ChargeId charge() {
        return ChargeId.of(authorization != null ? authorization.text() : id.text());
    }

    /** Source: OCPI 2.2.1 mod_sessions, SessionStatus: nothing comes after these. */
    public boolean isOver() {
        return status.is(SessionStatus.COMPLETED) || status.is(SessionStatus.INVALID);
    }

    /** Whether it may take the place of what is known: one that is over does not go on, whatever comes late. */
    public boolean mayFollow(Session known) {
        return isOver() || !known.isOver();
    }

    public boolean isRunning() {
        return status.is(SessionStatus.ACTIVE) || status.is(SessionStatus.PENDING);
    }
}
