package org.voltroam.testkit.station;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.StationId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.platform.simulator.SimulatedStationSpec.OcppVersion;
import org.voltroam.protocol.ocpp.rpc.CallHandler.Answer;
import org.voltroam.protocol.ocpp.rpc.Dialect;
import org.voltroam.protocol.ocpp.station.ConnectorState;
import tools.jackson.databind.node.ObjectNode;

/** What a simulated station says, and understands, in its version of OCPP. BootNotification, Heartbeat and so on are called the same. */
interface Speech {

    static Speech of(OcppVersion version) {
        return switch (version) {
            case V1_6 -> new Speech16();
            case V2_0_1 -> Speech2.V201;
            case V2_1 -> Speech2.V21;
        };
    }

    String subprotocol();

    Dialect dialect();

    /** What a new station is set to, by the names of the version. */
    Map<String, Cabinet.Setting> settings();

    ObjectNode boot(StationId id);

    /** The operator's answer to a boot. */
    record Admitted(boolean accepted, String word, Duration interval) {}

    Admitted admitted(ObjectNode answer);

    /** A StatusNotification; empty where the version has none for it. */
    Optional<ObjectNode> status(int connector, ConnectorState state, Instant at);

    ObjectNode authorize(TokenUid token);

    /** Why a card is refused; null when it is good. */
    @Nullable
    String refusal(ObjectNode answer);

    Outbox.Message start(SimulatedStation station, Visit visit, Bay bay, TokenUid token, long meterStart, Instant at);

    Outbox.Message meter(
            SimulatedStation station, Visit visit, Bay bay, long meterStart, Instant at, ChargeLine.Point point);

    Outbox.Message stop(
            SimulatedStation station,
            Visit visit,
            Bay bay,
            TokenUid token,
            long meterStop,
            Instant at,
            StopReason reason);

    /** What the station does when its operator tells it to. */
    Answer answer(Orders orders, String action, ObjectNode payload);
}
