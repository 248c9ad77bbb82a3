package org.voltroam.protocol.ocpp.v21.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;

/** One token of the local list; without information about it, it is to be removed. OCPP 2.1, AuthorizationData. */
public record AuthorizationData(
        IdToken idToken,
        @Nullable IdTokenInfo idTokenInfo,
        @Nullable CustomData customData) {}
