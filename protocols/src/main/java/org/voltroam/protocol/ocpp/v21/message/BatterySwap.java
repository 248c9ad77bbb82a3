package org.voltroam.protocol.ocpp.v21.message;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Items;
import org.voltroam.protocol.ocpp.v21.type.BatteryData;
import org.voltroam.protocol.ocpp.v21.type.IdToken;
import org.voltroam.protocol.ocpp.v21.word.BatterySwapEvent;

/** Tells which batteries were put into or taken out of a swapping station. OCPP 2.1, functional block S. */
public final class BatterySwap {

    public static final Action<Request, Response> ACTION =
            Action.ofStation("BatterySwap", Request.class, Response.class);

    private BatterySwap() {}

    public record Request(
            @Items(min = 1) List<BatteryData> batteryData,
            Open<BatterySwapEvent> eventType,
            IdToken idToken,
            int requestId,
            @Nullable CustomData customData) {}

    public record Response(@Nullable CustomData customData) {}
}
