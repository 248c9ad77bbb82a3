package org.voltroam.protocol.ocpp.v21.type;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;

/**
 * Who wants to charge: a card, a contract, a code. OCPP 2.1, IdTokenType.
 *
 * @param idToken compared without regard to case
 */
public record IdToken(
        List<AdditionalInfo> additionalInfo,
        @Length(255) String idToken,
        @Length(20) String type,
        @Nullable CustomData customData) {}
