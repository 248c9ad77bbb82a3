package org.voltroam.protocol.ocpp.station;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What a station tells beside charging. Words are those of its version. */
public sealed interface StationNews {

    /** @param number of the order that it belongs to; 1.6 tells none */
    record FirmwareStatus(@Nullable Integer number, String word) implements StationNews {}

    /** @param number as with the firmware */
    record LogStatus(@Nullable Integer number, String word) implements StationNews {}

    /** Something that matters for security. OCPP 2.0.1, A04. */
    record SecurityEvent(String type, Instant at, @Nullable String info) implements StationNews {}

    /** A reservation has run out, or cannot be kept. OCPP 2.0.1, H04. */
    record ReservationOver(int number, String word) implements StationNews {}

    /**
     * A part of what was asked for.
     *
     * @param number of the order that it answers
     * @param more whether further parts follow
     */
    record Part(String action, int number, boolean more, ObjectNode payload) implements StationNews {}
}
