package org.voltroam.protocol.ocpp.v21.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;

/** An exact number as ISO 15118-20 writes it: the value times ten to the power of the exponent. OCPP 2.1, RationalNumberType. */
public record RationalNumber(
        int exponent, int value, @Nullable CustomData customData) {}
