package org.voltroam.protocol.ocpp.v16;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Violation;

/** A register value in Wh, as StartTransaction and StopTransaction carry it. OCPP 1.6, 6.45 and 6.49: an integer. */
final class Meter {

    private Meter() {}

    static BigDecimal wattHours(Fields fields, String name) {
        var number = fields.requiredNumber(name);
        if (!Decimals.isSane(number)) {
            fields.violation(name, Violation.Code.OUT_OF_RANGE, "is no meter register");
            return BigDecimal.ZERO;
        }
        if (number.stripTrailingZeros().scale() > 0) {
            fields.violation(name, Violation.Code.BAD_FORMAT, number + " is not a whole number of Wh");
        }
        return number;
    }

    /** Rounded down: a station never reports energy that was not delivered. */
    static BigDecimal whole(BigDecimal wattHours) {
        return wattHours.setScale(0, RoundingMode.FLOOR);
    }
}
