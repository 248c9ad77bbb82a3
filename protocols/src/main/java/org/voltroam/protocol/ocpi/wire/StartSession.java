package org.voltroam.protocol.ocpi.wire;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.value.AuthorizationReference;
import org.voltroam.domain.value.ConnectorId;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.LocationId;

/** Source: OCPI 2.2.1 mod_commands, StartSession; connector and authorization reference are not in 2.1.1. */
public record StartSession(
        String responseUrl,
        Token token,
        LocationId location,
        @Nullable EvseUid evse,
        @Nullable ConnectorId connector,
        @Nullable AuthorizationReference authorization) {}
