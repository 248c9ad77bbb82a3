package org.voltroam.protocol.ocpp.v21.type;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.v21.word.LocationKind;
import org.voltroam.protocol.ocpp.v21.word.Measurand;
import org.voltroam.protocol.ocpp.v21.word.Phase;
import org.voltroam.protocol.ocpp.v21.word.ReadingContext;

/**
 * One measured value. What is left out has the defaults of the specification. OCPP 2.1, SampledValueType.
 *
 * @param value before its multiplier
 */
public record SampledValue(
        BigDecimal value,
        @Nullable Open<Measurand> measurand,
        @Nullable Open<ReadingContext> context,
        @Nullable Open<Phase> phase,
        @Nullable Open<LocationKind> location,
        @Nullable SignedMeterValue signedMeterValue,
        @Nullable UnitOfMeasure unitOfMeasure,
        @Nullable CustomData customData) {}
