package org.voltroam.domain.journey.cdr;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.journey.authorization.AuthMethod;
import org.voltroam.domain.journey.session.CdrToken;
import org.voltroam.domain.journey.session.ChargingPeriod;
import org.voltroam.domain.value.AuthorizationReference;
import org.voltroam.domain.value.CdrId;
import org.voltroam.domain.value.ChargeId;
import org.voltroam.domain.value.CurrencyCode;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.SessionId;

/**
 * What happened, for ever. A CDR never changes; a wrong one is taken back by a credit CDR.
 *
 * <p>Source: OCPI 2.2.1 mod_cdrs, CDR.
 *
 * @param totalTime hours from start to end, parking included
 * @param totalParkingTime hours without charging
 * @param costs what the CPO claims
 */
public record Cdr(
        PartyId party,
        CdrId id,
        Instant start,
        Instant end,
        @Nullable SessionId session,
        CdrToken token,
        Open<AuthMethod> authMethod,
        @Nullable AuthorizationReference authorization,
        CdrLocation location,
        @Nullable String meterId,
        CurrencyCode currency,
        List<Tariff> tariffs,
        List<ChargingPeriod> periods,
        @Nullable SignedData signedData,
        Costs costs,
        Energy totalEnergy,
        BigDecimal totalTime,
        @Nullable BigDecimal totalParkingTime,
        @Nullable String remark,
        @Nullable String invoiceReference,
        @Nullable Boolean credit,
        @Nullable CdrId creditReference,
        @Nullable Boolean homeChargingCompensation,
        Instant lastUpdated,
        Extras extras) {

    public Owned<CdrId> key() {
        return new Owned<>(party, id);
    }

    /** The charge this is about: as the eMSP named it when it authorized, else as the CPO names its session. */
    public ChargeId charge() {
        return ChargeId.of(authorization != null ? authorization.text() : session != null ? session.text() : id.text());
    }

    /** The same charge with its costs told more fully. */
    public Cdr withCosts(Costs told) {
        return new Cdr(
                party,
                id,
                start,
                end,
                session,
                token,
                authMethod,
                authorization,
                location,
                meterId,
                currency,
                tariffs,
                periods,
                signedData,
                told,
                totalEnergy,
                totalTime,
                totalParkingTime,
                remark,
                invoiceReference,
                credit,
                creditReference,
                homeChargingCompensation,
                lastUpdated,
                extras);
    }

    /** The same with what its meter signed. */
    public Cdr signed(@Nullable SignedData told) {
        return new Cdr(
                party,
                id,
                start,
                end,
                session,
                token,
                authMethod,
                authorization,
                location,
                meterId,
                currency,
                tariffs,
                periods,
                told,
                costs,
                totalEnergy,
                totalTime,
                totalParkingTime,
                remark,
                invoiceReference,
                credit,
                creditReference,
                homeChargingCompensation,
                lastUpdated,
                extras);
    }
}
