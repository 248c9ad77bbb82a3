package org.voltroam.testkit.station;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.StationId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.domain.value.TransactionId;
import org.voltroam.protocol.ocpp.rpc.CallHandler.Answer;
import org.voltroam.protocol.ocpp.rpc.Dialect;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.Findings;
import org.voltroam.protocol.ocpp.station.ConnectorState;
import org.voltroam.protocol.ocpp.v201.message.Authorize;
import org.voltroam.protocol.ocpp.v201.message.BootNotification;
import org.voltroam.protocol.ocpp.v201.message.RequestStartTransaction;
import org.voltroam.protocol.ocpp.v201.message.RequestStopTransaction;
import org.voltroam.protocol.ocpp.v201.message.StatusNotification;
import org.voltroam.protocol.ocpp.v201.type.ChargingStation;
import org.voltroam.protocol.ocpp.v201.type.IdToken;
import org.voltroam.protocol.ocpp.v201.word.AuthorizationStatus;
import org.voltroam.protocol.ocpp.v201.word.BootReason;
import org.voltroam.protocol.ocpp.v201.word.ConnectorStatus;
import org.voltroam.protocol.ocpp.v201.word.IdTokenKind;
import org.voltroam.protocol.ocpp.v201.word.RegistrationStatus;
import org.voltroam.protocol.ocpp.v201.word.RequestStartStopStatus;
import tools.jackson.databind.node.ObjectNode;

/** A station that speaks OCPP 2.0.1 or 2.1. What this one says is the same on the wire in both, each EVSE with one connector. */
enum Speech2 implements Speech {
    V201("ocpp2.0.1", Dialect.V2),
    V21("ocpp2.1", Dialect.V21);

    /** The connector of each EVSE. */
    static final int CONNECTOR = 1;

    /** The longest serialNumber. */
    private static final int MAX_SERIAL = 25;

    private final String subprotocol;
    private final Dialect dialect;

    Speech2(String subprotocol, Dialect dialect) {
        this.subprotocol = subprotocol;
        this.dialect = dialect;
    }

    @Override
    public String subprotocol() {
        return subprotocol;
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public Map<String, Cabinet.Setting> settings() {
        return Map.of(
                "OCPPCommCtrlr.HeartbeatInterval", new Cabinet.Setting("300", false, false, false),
                "SampledDataCtrlr.TxUpdatedInterval", new Cabinet.Setting("300", false, false, true),
                "ChargingStation.Model", new Cabinet.Setting("Simulated", true, false, false),
                "LocalAuthListCtrlr.ItemsPerMessage", new Cabinet.Setting("2", true, false, false),
                "SecurityCtrlr.BasicAuthPassword", new Cabinet.Setting("", false, true, false));
    }

    @Override
    public ObjectNode boot(StationId id) {
        var serial = id.text().substring(0, Math.min(MAX_SERIAL, id.text().length()));
        var station = new ChargingStation(serial, "Simulated", null, "Voltroam", "1.0", null);
        return BootNotification.ACTION
                .asked()
                .write(new BootNotification.Request(station, Open.of(BootReason.PowerUp), null));
    }

    @Override
    public Admitted admitted(ObjectNode answer) {
        var response = read(BootNotification.ACTION, answer);
        return new Admitted(
                response.status().is(RegistrationStatus.Accepted),
                response.status().text(),
                Duration.ofSeconds(Math.max(1, response.interval())));
    }

    /** The station as a whole has no state of its own. */
    @Override
    public Optional<ObjectNode> status(int connector, ConnectorState state, Instant at) {
        if (connector == 0) {
            return Optional.empty();
        }
        var request = new StatusNotification.Request(at, Open.of(word(state)), connector, CONNECTOR, null);
        return Optional.of(StatusNotification.ACTION.asked().write(request));
    }

    private static ConnectorStatus word(ConnectorState state) {
        return switch (state) {
            case AVAILABLE -> ConnectorStatus.Available;
            case PREPARING, CHARGING, SUSPENDED_EVSE, SUSPENDED_EV, FINISHING, OCCUPIED -> ConnectorStatus.Occupied;
            case RESERVED -> ConnectorStatus.Reserved;
            case UNAVAILABLE -> ConnectorStatus.Unavailable;
            case FAULTED, UNKNOWN -> ConnectorStatus.Faulted;
        };
    }

    @Override
    public ObjectNode authorize(TokenUid token) {
        return Authorize.ACTION.asked().write(new Authorize.Request(card(token), null, List.of(), null));
    }

    static IdToken card(TokenUid token) {
        return new IdToken(List.of(), token.text(), Open.of(IdTokenKind.ISO14443), null);
    }

    @Override
    public @Nullable String refusal(ObjectNode answer) {
        var status = read(Authorize.ACTION, answer).idTokenInfo().status();
        return status.is(AuthorizationStatus.Accepted) ? null : status.text();
    }

    @Override
    public Outbox.Message start(
            SimulatedStation station, Visit visit, Bay bay, TokenUid token, long meterStart, Instant at) {
        return new TransactionEvents.Start(station, visit, bay, token, meterStart, at);
    }

    @Override
    public Outbox.Message meter(
            SimulatedStation station, Visit visit, Bay bay, long meterStart, Instant at, ChargeLine.Point point) {
        return new TransactionEvents.Meter(station, visit, bay, meterStart, at, point);
    }

    @Override
    public Outbox.Message stop(
            SimulatedStation station,
            Visit visit,
            Bay bay,
            TokenUid token,
            long meterStop,
            Instant at,
            StopReason reason) {
        return new TransactionEvents.Stop(station, visit, bay, token, meterStop, at, reason);
    }

    @Override
    public Answer answer(Orders orders, String action, ObjectNode payload) {
        return switch (action) {
            case "RequestStartTransaction" -> start(orders, asked(RequestStartTransaction.ACTION, payload));
            case "RequestStopTransaction" -> stop(orders, asked(RequestStopTransaction.ACTION, payload));
            default -> new Duties2(orders.station()).answer(action, payload);
        };
    }

    private static Answer start(Orders orders, RequestStartTransaction.Request request) {
        var done = orders.start(request.evseId(), TokenUid.of(request.idToken().idToken()), request.remoteStartId());
        var response = new RequestStartTransaction.Response(Open.of(status(done)), null, null, null);
        return new Answer.Result(RequestStartTransaction.ACTION.answer().write(response));
    }

    private static Answer stop(Orders orders, RequestStopTransaction.Request request) {
        var done = orders.stop(TransactionId.of(request.transactionId()));
        var response = new RequestStopTransaction.Response(Open.of(status(done)), null, null);
        return new Answer.Result(RequestStopTransaction.ACTION.answer().write(response));
    }

    private static RequestStartStopStatus status(boolean done) {
        return done ? RequestStartStopStatus.Accepted : RequestStartStopStatus.Rejected;
    }

    static <Q extends Record> Q asked(Action<Q, ?> action, ObjectNode payload) {
        return action.asked().read(payload, new Findings()).orElseThrow();
    }

    static <A extends Record> A read(Action<?, A> action, ObjectNode answer) {
        return action.answer().read(answer, new Findings()).orElseThrow();
    }
}
