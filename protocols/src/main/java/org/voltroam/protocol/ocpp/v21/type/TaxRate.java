package org.voltroam.protocol.ocpp.v21.type;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.shape.Range;

/**
 * A tax in percent, and on which others it stands. OCPP 2.1, TaxRateType.
 *
 * @param tax percent
 */
public record TaxRate(
        @Length(20) String type,
        BigDecimal tax,
        @Range(min = "0") @Nullable Integer stack,
        @Nullable CustomData customData) {}
