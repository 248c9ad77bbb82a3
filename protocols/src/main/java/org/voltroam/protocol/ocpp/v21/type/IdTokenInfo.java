package org.voltroam.protocol.ocpp.v21.type;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.shape.Range;
import org.voltroam.protocol.ocpp.v21.word.AuthorizationStatus;

/**
 * The operator's verdict on a token, and what follows from it for its owner. OCPP 2.1, IdTokenInfoType.
 *
 * @param cacheExpiryDateTime until when the station may remember this
 * @param chargingPriority -9 to 9, 0 when left out
 * @param groupIdToken tokens of one group may stop what another began
 * @param evseId where alone it may charge; empty: everywhere
 */
public record IdTokenInfo(
        Open<AuthorizationStatus> status,
        @Nullable Instant cacheExpiryDateTime,
        @Nullable Integer chargingPriority,
        @Nullable IdToken groupIdToken,
        @Length(8) @Nullable String language1,
        @Length(8) @Nullable String language2,
        @Range(min = "0") List<Integer> evseId,
        @Nullable MessageContent personalMessage,
        @Nullable CustomData customData) {}
