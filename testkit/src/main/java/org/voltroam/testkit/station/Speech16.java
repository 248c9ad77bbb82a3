package org.voltroam.testkit.station;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.StationId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.domain.value.TransactionId;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpp.rpc.CallHandler.Answer;
import org.voltroam.protocol.ocpp.rpc.Dialect;
import org.voltroam.protocol.ocpp.station.ConnectorState;
import org.voltroam.protocol.ocpp.v16.Authorize;
import org.voltroam.protocol.ocpp.v16.BootNotification;
import org.voltroam.protocol.ocpp.v16.IdTagInfo;
import org.voltroam.protocol.ocpp.v16.RemoteStartStopStatus;
import org.voltroam.protocol.ocpp.v16.RemoteStartTransaction;
import org.voltroam.protocol.ocpp.v16.RemoteStopTransaction;
import org.voltroam.protocol.ocpp.v16.StatusNotification;
import org.voltroam.protocol.ocpp.v16.StatusNotification.ChargePointErrorCode;
import org.voltroam.protocol.ocpp.v16.StatusNotification.ChargePointStatus;
import org.voltroam.protocol.ocpp.v16.V16;
import tools.jackson.databind.node.ObjectNode;

/** A station that speaks OCPP 1.6. */
record Speech16() implements Speech {

    /** The longest chargePointSerialNumber. */
    private static final int MAX_SERIAL = 25;

    @Override
    public String subprotocol() {
        return V16.SUBPROTOCOL;
    }

    @Override
    public Dialect dialect() {
        return Dialect.V16;
    }

    @Override
    public Map<String, Cabinet.Setting> settings() {
        return Map.of(
                "HeartbeatInterval", new Cabinet.Setting("300", false, false, false),
                "MeterValueSampleInterval", new Cabinet.Setting("300", false, false, true),
                "NumberOfConnectors", new Cabinet.Setting("2", true, false, false),
                "SendLocalListMaxLength", new Cabinet.Setting("2", true, false, false),
                "AuthorizationKey", new Cabinet.Setting("", false, true, false));
    }

    @Override
    public ObjectNode boot(StationId id) {
        var serial = id.text().substring(0, Math.min(MAX_SERIAL, id.text().length()));
        return new BootNotification.Request("Voltroam", "Simulated", serial, null, "1.0", null, null, null, null)
                .write();
    }

    @Override
    public Admitted admitted(ObjectNode answer) {
        var response = BootNotification.Response.read(fields(answer));
        return new Admitted(
                response.status().is(BootNotification.RegistrationStatus.Accepted),
                response.status().text(),
                Duration.ofSeconds(Math.max(1, response.interval())));
    }

    @Override
    public Optional<ObjectNode> status(int connector, ConnectorState state, Instant at) {
        var noError = Open.of(ChargePointErrorCode.NoError);
        return Optional.of(
                new StatusNotification.Request(connector, noError, null, Open.of(word(state)), at, null, null).write());
    }

    private static ChargePointStatus word(ConnectorState state) {
        return switch (state) {
            case AVAILABLE -> ChargePointStatus.Available;
            case PREPARING -> ChargePointStatus.Preparing;
            case CHARGING -> ChargePointStatus.Charging;
            case SUSPENDED_EVSE -> ChargePointStatus.SuspendedEVSE;
            case SUSPENDED_EV -> ChargePointStatus.SuspendedEV;
            case FINISHING -> ChargePointStatus.Finishing;
            case RESERVED -> ChargePointStatus.Reserved;
            case UNAVAILABLE -> ChargePointStatus.Unavailable;
            case FAULTED, OCCUPIED, UNKNOWN -> ChargePointStatus.Faulted;
        };
    }

    @Override
    public ObjectNode authorize(TokenUid token) {
        return new Authorize.Request(token.text()).write();
    }

    @Override
    public @Nullable String refusal(ObjectNode answer) {
        var status = Authorize.Response.read(fields(answer)).idTagInfo().status();
        return status.is(IdTagInfo.AuthorizationStatus.Accepted) ? null : status.text();
    }

    @Override
    public Outbox.Message start(
            SimulatedStation station, Visit visit, Bay bay, TokenUid token, long meterStart, Instant at) {
        return new TransactionMessages.Start(station, visit, bay, token, meterStart, at);
    }

    @Override
    public Outbox.Message meter(
            SimulatedStation station, Visit visit, Bay bay, long meterStart, Instant at, ChargeLine.Point point) {
        return new TransactionMessages.Meter(station, visit, bay, meterStart, at, point);
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
        return new TransactionMessages.Stop(station, visit, token, meterStop, at, reason);
    }

    @Override
    public Answer answer(Orders orders, String action, ObjectNode payload) {
        var fields = fields(payload);
        return switch (action) {
            case RemoteStartTransaction.ACTION -> started(orders, RemoteStartTransaction.Request.read(fields));
            case RemoteStopTransaction.ACTION -> {
                var number = RemoteStopTransaction.Request.read(fields).transactionId();
                yield status(orders.stop(TransactionId.of(number)));
            }
            default -> new Duties16(orders.station()).answer(action, payload);
        };
    }

    private static Answer started(Orders orders, RemoteStartTransaction.Request request) {
        return status(orders.start(request.connectorId(), TokenUid.of(request.idTag()), null));
    }

    private static Answer status(boolean done) {
        var status = done ? RemoteStartStopStatus.Accepted : RemoteStartStopStatus.Rejected;
        return new Answer.Result(new RemoteStartStopStatus.Response(Open.of(status)).write());
    }

    private static Fields fields(ObjectNode payload) {
        return Fields.of(payload, "", new Violations());
    }
}
