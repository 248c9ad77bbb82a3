package org.voltroam.domain.catalog.power;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.TransactionId;

/**
 * What a station has taken for one of its places. It holds also while the station is away.
 *
 * @param fallback for every charge that was told nothing else; null as long as it has taken none
 * @param transaction which was told an amount of its own; null for none
 * @param amount at most, for this transaction
 */
public record ToldLimit(
        PartyId party,
        Slot slot,
        Supply.Unit unit,
        @Nullable BigDecimal fallback,
        @Nullable TransactionId transaction,
        @Nullable BigDecimal amount,
        Instant at) {

    public ToldLimit fallback(@Nullable BigDecimal other, Instant now) {
        return new ToldLimit(party, slot, unit, other, transaction, amount, now);
    }

    public ToldLimit amount(TransactionId charging, BigDecimal other, Instant now) {
        return new ToldLimit(party, slot, unit, fallback, charging, other, now);
    }

    /** The charge that was told an amount is over, and its amount with it. OCPP 1.6, 3.13.1; 2.0.1, K01.FR.31. */
    public ToldLimit ended(Instant now) {
        return new ToldLimit(party, slot, unit, fallback, null, null, now);
    }

    /** What a charge was told; empty when it follows the fallback. */
    public Optional<BigDecimal> amount(@Nullable TransactionId charging) {
        return charging != null && charging.equals(transaction) ? Optional.ofNullable(amount) : Optional.empty();
    }

    /**
     * The most that may be drawn as far as we know; empty when nothing holds it back.
     *
     * @param charging null for no charge that we know of
     * @param reachable else what charged may still charge, or something new
     */
    public Optional<BigDecimal> bound(@Nullable TransactionId charging, boolean reachable) {
        var own = reachable ? amount(charging) : Optional.ofNullable(amount);
        return Optional.ofNullable(fallback)
                .map(usual ->
                        reachable ? own.orElse(usual) : own.map(usual::max).orElse(usual));
    }
}
