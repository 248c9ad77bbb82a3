package org.voltroam.protocol.ocpp.v201.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;

/**
 * An EVSE of a station, or a connector of it. OCPP 2.0.1, EVSEType.
 *
 * @param id from 1; 0 is the station as a whole
 * @param connectorId from 1 within the EVSE
 */
public record Evse(
        int id, @Nullable Integer connectorId, @Nullable CustomData customData) {}
