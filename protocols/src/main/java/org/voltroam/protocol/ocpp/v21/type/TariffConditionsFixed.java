package org.voltroam.protocol.ocpp.v21.type;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Items;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.v21.word.DayOfWeek;
import org.voltroam.protocol.ocpp.v21.word.EvseKind;

/** When a fixed fee is due. OCPP 2.1, TariffConditionsFixedType. */
public record TariffConditionsFixed(
        @Nullable String startTimeOfDay,
        @Nullable String endTimeOfDay,
        @Items(max = 7) List<Open<DayOfWeek>> dayOfWeek,
        @Nullable String validFromDate,
        @Nullable String validToDate,
        @Nullable Open<EvseKind> evseKind,
        @Length(20) @Nullable String paymentBrand,
        @Length(20) @Nullable String paymentRecognition,
        @Nullable CustomData customData) {}
