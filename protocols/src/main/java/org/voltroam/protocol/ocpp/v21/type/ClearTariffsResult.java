package org.voltroam.protocol.ocpp.v21.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.v21.word.TariffClearStatus;

/** What became of the removal of one tariff. OCPP 2.1, ClearTariffsResultType. */
public record ClearTariffsResult(
        @Nullable StatusInfo statusInfo,
        @Length(60) @Nullable String tariffId,
        Open<TariffClearStatus> status,
        @Nullable CustomData customData) {}
