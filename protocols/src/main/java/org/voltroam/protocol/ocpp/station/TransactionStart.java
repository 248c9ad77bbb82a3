package org.voltroam.protocol.ocpp.station;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.TokenUid;

/**
 * A transaction as it started. All of it together names the transaction: a repeat carries the same facts.
 *
 * @param meterStart the meter's register, not zero
 * @param at by the station's clock; hours ago when the station was offline
 * @param reservation the reservation it uses up
 */
public record TransactionStart(
        int connector,
        TokenUid token,
        Energy meterStart,
        Instant at,
        @Nullable Integer reservation) {}
