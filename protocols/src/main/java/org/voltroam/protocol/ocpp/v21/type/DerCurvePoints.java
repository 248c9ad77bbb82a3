package org.voltroam.protocol.ocpp.v21.type;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;

/** A point of a curve. OCPP 2.1, DERCurvePointsType. */
public record DerCurvePoints(
        BigDecimal x, BigDecimal y, @Nullable CustomData customData) {}
