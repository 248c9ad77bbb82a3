package org.voltroam.protocol.ocpi.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.value.AuthorizationReference;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.LocationId;

/**
 * Source: OCPI 2.2.1 mod_commands, ReserveNow.
 *
 * @param reservation the eMSP's name for it; sent again it replaces the former. A whole number in 2.1.1
 */
public record ReserveNow(
        String responseUrl,
        Token token,
        Instant expires,
        String reservation,
        LocationId location,
        @Nullable EvseUid evse,
        @Nullable AuthorizationReference authorization) {}
