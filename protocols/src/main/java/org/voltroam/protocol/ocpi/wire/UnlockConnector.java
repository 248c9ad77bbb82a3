package org.voltroam.protocol.ocpi.wire;

import org.voltroam.domain.value.ConnectorId;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.LocationId;

/** Source: OCPI 2.2.1 mod_commands, UnlockConnector. */
public record UnlockConnector(String responseUrl, LocationId location, EvseUid evse, ConnectorId connector) {}
