package org.voltroam.protocol.ocpp.station;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A connector's state as the station reports it.
 *
 * @param connector from 1; 0 is the station as a whole
 * @param errorCode in the words of the station's OCPP version; null when all is well
 * @param vendorErrorCode the maker's own code
 * @param info for people
 * @param at by the station's clock; when it gives none, the moment of arrival
 */
public record ConnectorStatus(
        int connector,
        ConnectorState state,
        @Nullable String errorCode,
        @Nullable String vendorErrorCode,
        @Nullable String info,
        Instant at) {}
