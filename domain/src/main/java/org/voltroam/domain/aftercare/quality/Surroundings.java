package org.voltroam.domain.aftercare.quality;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.Rate;
import org.voltroam.domain.value.SessionId;
import org.voltroam.domain.value.TokenUid;

/**
 * What is known around a CDR by whoever judges it.
 *
 * @param now when it arrives
 * @param receiver who is to pay it
 * @param zone of its location
 * @param maxPower kW that the connector can deliver, null when nobody told
 * @param feedsBack whether the connector can take energy from the car
 * @param published tariffs as its CPO published them
 * @param sessions those told before, of the same CPO
 * @param tokens all tokens of the receiver that may be meant
 * @param evses all that may be meant
 * @param tax agreed on for tariffs that tell none, null where none is agreed
 * @param cdrs known ones that may have to do with it: of its id, session, connector, token, or that it takes back
 * @param signed what its meter signed; null where the CDR has nothing signed, or nobody here can read such
 */
public record Surroundings(
        Instant now,
        PartyId receiver,
        ZoneId zone,
        @Nullable BigDecimal maxPower,
        boolean feedsBack,
        List<Tariff> published,
        List<ToldSession> sessions,
        List<OwnToken> tokens,
        List<OwnedEvse> evses,
        List<Cdr> cdrs,
        @Nullable Rate tax,
        @Nullable SignedCharge signed) {

    /** Of parties who have not agreed on a tax. */
    public Surroundings(
            Instant now,
            PartyId receiver,
            ZoneId zone,
            @Nullable BigDecimal maxPower,
            boolean feedsBack,
            List<Tariff> published,
            List<ToldSession> sessions,
            List<OwnToken> tokens,
            List<OwnedEvse> evses,
            List<Cdr> cdrs) {
        this(now, receiver, zone, maxPower, feedsBack, published, sessions, tokens, evses, cdrs, null, null);
    }

    /** The same, with what the meter signed. */
    public Surroundings with(@Nullable SignedCharge told) {
        return new Surroundings(
                now, receiver, zone, maxPower, feedsBack, published, sessions, tokens, evses, cdrs, tax, told);
    }

    /** A session as it was told, with its energy in kWh. */
    public record ToldSession(SessionId id, BigDecimal energy) {}

    /** A token of the receiver when the charge began. */
    public record OwnToken(TokenUid uid, boolean valid) {}

    /** An EVSE and who runs it. */
    public record OwnedEvse(LocationId location, EvseUid evse, PartyId owner) {}
}
