package org.voltroam.protocol.ocpp.v21.type;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.shape.Range;
import org.voltroam.protocol.ocpp.v21.word.TariffKind;

/** A tariff and whose it is. OCPP 2.1, TariffAssignmentType. */
public record TariffAssignment(
        @Length(60) String tariffId,
        Open<TariffKind> tariffKind,
        @Nullable Instant validFrom,
        @Range(min = "0") List<Integer> evseIds,
        @Length(255) List<String> idTokens,
        @Nullable CustomData customData) {}
