package org.voltroam.protocol.ocpp.v21.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Range;

/**
 * An EVSE of a station, or a connector of it. OCPP 2.1, EVSEType.
 *
 * @param id from 1; 0 is the station as a whole
 * @param connectorId from 1 within the EVSE
 */
public record Evse(
        @Range(min = "0") int id,
        @Range(min = "0") @Nullable Integer connectorId,
        @Nullable CustomData customData) {}
