package org.voltroam.domain.journey.session;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.journey.authorization.AuthMethod;
import org.voltroam.domain.value.AuthorizationReference;
import org.voltroam.domain.value.ChargeId;
import org.voltroam.domain.value.ConnectorId;
import org.voltroam.domain.value.CurrencyCode;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.SessionId;
import org.voltroam.domain.value.StationId;
import org.voltroam.domain.value.TransactionId;

/**
 * Everything known when a charge begins at one of our stations.
 *
 * @param party we, the CPO
 * @param outlet the number of the place at the station (OCPP 1.6 connectorId, OCPP 2.x EVSE id)
 * @param transaction the name the station knows it by (OCPP transactionId)
 * @param authorization the eMSP's reference, null when none gave one
 * @param meterId of the meter, null when unknown
 * @param zone of the location
 * @param place the location as it is then; null where only a price is wanted
 */
public record Beginning(
        ChargeId charge,
        PartyId party,
        SessionId session,
        StationId station,
        int outlet,
        TransactionId transaction,
        Energy meterStart,
        Instant at,
        Token token,
        AuthMethod method,
        @Nullable AuthorizationReference authorization,
        LocationId location,
        EvseUid evse,
        ConnectorId connector,
        @Nullable String meterId,
        CurrencyCode currency,
        List<Tariff> tariffs,
        ZoneId zone,
        @Nullable Location place) {}
