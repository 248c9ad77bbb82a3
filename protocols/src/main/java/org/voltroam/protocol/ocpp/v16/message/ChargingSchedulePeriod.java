package org.voltroam.protocol.ocpp.v16.message;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.Step;

/**
 * A limit from one moment on, in the unit of the schedule. OCPP 1.6, 7.14.
 *
 * @param startPeriod seconds after the start of the schedule
 * @param numberPhases 3 when left out
 */
public record ChargingSchedulePeriod(
        int startPeriod,
        @Step("0.1") BigDecimal limit,
        @Nullable Integer numberPhases) {}
