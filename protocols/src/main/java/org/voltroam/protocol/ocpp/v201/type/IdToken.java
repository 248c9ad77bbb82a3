package org.voltroam.protocol.ocpp.v201.type;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.v201.word.IdTokenKind;

/**
 * Who wants to charge: a card, a contract, a code. OCPP 2.0.1, IdTokenType.
 *
 * @param idToken compared without regard to case
 */
public record IdToken(
        List<AdditionalInfo> additionalInfo,
        @Length(36) String idToken,
        Open<IdTokenKind> type,
        @Nullable CustomData customData) {}
