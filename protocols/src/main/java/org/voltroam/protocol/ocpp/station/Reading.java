package org.voltroam.protocol.ocpp.station;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.Power;

/**
 * What a meter showed at one moment.
 *
 * @param register energy imported since the meter was new; of three phases, their sum
 * @param power what flows into the car at this moment; of three phases, their sum
 * @param soc the car's state of charge in percent
 * @param others everything else the station measured, as it was sent
 */
public record Reading(
        Instant at,
        Occasion occasion,
        @Nullable Energy register,
        @Nullable Power power,
        @Nullable BigDecimal soc,
        List<Sample> others) {

    /** Why it was taken. OCPP 1.6, 7.33 (ReadingContext). */
    public enum Occasion {
        TRANSACTION_BEGIN,
        TRANSACTION_END,
        PERIODIC,
        CLOCK,
        TRIGGERED,
        INTERRUPTION_BEGIN,
        INTERRUPTION_END,
        OTHER
    }

    /**
     * One measured value, letter by letter.
     *
     * @param value a number as text or, when signed, the meter's signed document
     * @param signature null when it is not signed
     */
    public record Sample(
            String measurand,
            String value,
            @Nullable String unit,
            @Nullable String phase,
            @Nullable String location,
            @Nullable Signature signature) {}

    /**
     * How a value is signed.
     *
     * @param encoding of the document: {@code OCMF}; empty where the station does not say
     * @param publicKey as the station tells it, null where it tells none
     */
    public record Signature(String encoding, @Nullable String publicKey) {}
}
