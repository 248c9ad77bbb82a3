package org.voltroam.protocol.ocpp.v16;

import java.time.InstantSource;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.StationId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.domain.value.TransactionId;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpp.rpc.Dialect;
import org.voltroam.protocol.ocpp.rpc.ErrorCode;
import org.voltroam.protocol.ocpp.rpc.RpcConnection;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.Findings;
import org.voltroam.protocol.ocpp.station.BootReport;
import org.voltroam.protocol.ocpp.station.ConnectedStation;
import org.voltroam.protocol.ocpp.station.ConnectorStatus;
import org.voltroam.protocol.ocpp.station.Registration;
import org.voltroam.protocol.ocpp.station.StationEvents;
import org.voltroam.protocol.ocpp.station.StationNews;
import org.voltroam.protocol.ocpp.station.StationProtocol;
import org.voltroam.protocol.ocpp.station.TransactionStart;
import org.voltroam.protocol.ocpp.station.TransactionStop;
import org.voltroam.protocol.ocpp.v16.message.DiagnosticsStatusNotification;
import org.voltroam.protocol.ocpp.v16.message.FirmwareStatusNotification;
import org.voltroam.protocol.ocpp.v16.message.LogStatusNotification;
import org.voltroam.protocol.ocpp.v16.message.SecurityEventNotification;
import org.voltroam.protocol.ocpp.v16.message.SignedFirmwareStatusNotification;
import tools.jackson.databind.node.ObjectNode;

/**
 * One connection of a station that speaks OCPP 1.6: its calls become events.
 *
 * <p>A station that connects without BootNotification has the standing it had (OCPP-J 1.6, 5.4: only a restart needs a new one). One
 * we rejected on this connection may only ask again (OCPP 1.6, 4.2; errata OCPP-J 3.8: SecurityError).
 */
final class V16Station implements StationProtocol.Interpreter {

    /** Actions of OCPP 1.6 that are not for us, or that we do not offer. */
    private static final Set<String> NOT_OFFERED = Set.of(
            "CancelReservation",
            "CertificateSigned",
            "ChangeAvailability",
            "ChangeConfiguration",
            "ClearCache",
            "ClearChargingProfile",
            "DeleteCertificate",
            "ExtendedTriggerMessage",
            "GetCompositeSchedule",
            "GetConfiguration",
            "GetDiagnostics",
            "GetInstalledCertificateIds",
            "GetLocalListVersion",
            "GetLog",
            "InstallCertificate",
            "RemoteStartTransaction",
            "RemoteStopTransaction",
            "ReserveNow",
            "Reset",
            "SendLocalList",
            "SetChargingProfile",
            "SignCertificate",
            "SignedUpdateFirmware",
            "TriggerMessage",
            "UnlockConnector",
            "UpdateFirmware");

    private final StationId station;
    private final StationEvents events;
    private final InstantSource clock;
    private volatile Registration.Status registered;

    V16Station(StationId station, StationEvents events, InstantSource clock) {
        this.station = station;
        this.events = events;
        this.clock = clock;
        this.registered = events.standing(station);
    }

    @Override
    public ConnectedStation hand(RpcConnection connection) {
        return new V16Hand(connection, () -> registered);
    }

    @Override
    public Answer answer(String action, ObjectNode payload) {
        if (registered == Registration.Status.REJECTED && !action.equals(BootNotification.ACTION)) {
            return new Answer.Refusal(ErrorCode.SecurityError, "this station has been rejected");
        }
        return switch (action) {
            case BootNotification.ACTION -> on(action, payload, BootNotification.Request::read, this::boot);
            case Heartbeat.ACTION -> on(action, payload, Heartbeat.Request::read, this::beat);
            case StatusNotification.ACTION -> on(action, payload, StatusNotification.Request::read, this::status);
            case Authorize.ACTION -> on(action, payload, Authorize.Request::read, this::authorize);
            case StartTransaction.ACTION -> on(action, payload, StartTransaction.Request::read, this::start);
            case MeterValues.ACTION -> on(action, payload, MeterValues.Request::read, this::meter);
            case StopTransaction.ACTION -> on(action, payload, StopTransaction.Request::read, this::stop);
            case DataTransfer.ACTION -> on(action, payload, DataTransfer.Request::read, this::transfer);
            case "DiagnosticsStatusNotification" ->
                told(
                        DiagnosticsStatusNotification.ACTION,
                        payload,
                        request ->
                                new StationNews.LogStatus(null, request.status().text()),
                        new DiagnosticsStatusNotification.Response());
            case "LogStatusNotification" ->
                told(
                        LogStatusNotification.ACTION,
                        payload,
                        request -> new StationNews.LogStatus(
                                request.requestId(), request.status().text()),
                        new LogStatusNotification.Response());
            case "FirmwareStatusNotification" ->
                told(
                        FirmwareStatusNotification.ACTION,
                        payload,
                        request -> new StationNews.FirmwareStatus(
                                null, request.status().text()),
                        new FirmwareStatusNotification.Response());
            case "SignedFirmwareStatusNotification" ->
                told(
                        SignedFirmwareStatusNotification.ACTION,
                        payload,
                        request -> new StationNews.FirmwareStatus(
                                request.requestId(), request.status().text()),
                        new SignedFirmwareStatusNotification.Response());
            case "SecurityEventNotification" ->
                told(
                        SecurityEventNotification.ACTION,
                        payload,
                        request ->
                                new StationNews.SecurityEvent(request.type(), request.timestamp(), request.techInfo()),
                        new SecurityEventNotification.Response());
            default -> unknown(action);
        };
    }

    /** What is told beside charging, by records that describe themselves. */
    private <Q extends Record, A extends Record> Answer told(
            Action<Q, A> action, ObjectNode payload, Function<Q, StationNews> news, A answer) {
        var findings = new Findings();
        var request = action.asked().read(payload, findings);
        request.ifPresent(read -> events.told(station, news.apply(read)));
        if (!findings.isEmpty()) {
            events.found(station, action.name(), findings.all());
        }
        return org.voltroam.protocol.ocpp.shape.Judgement.LENIENT
                .refusal(findings, Dialect.V16)
                .<Answer>map(refusal -> refusal)
                .orElseGet(() -> new Answer.Result(action.answer().write(answer)));
    }

    @Override
    public void dropped(String reason) {
        events.dropped(station, reason);
    }

    @Override
    public void failed(String action, RuntimeException bug) {
        events.failed(station, action, bug);
    }

    /** Reads leniently, judges, acts, and reports what was found on the way. */
    private <Q> Answer on(
            String action, ObjectNode payload, Function<Fields, Q> reader, BiFunction<Q, Violations, Payload> act) {
        var violations = new Violations();
        var request = reader.apply(Fields.of(payload, "", violations));
        var refusal = violations.isEmpty()
                ? null
                : Judgement.refusal(violations.all()).orElse(null);
        var answer = refusal != null
                ? refusal
                : new Answer.Result(act.apply(request, violations).write());
        if (!violations.isEmpty()) {
            events.found(station, action, violations.all());
        }
        return answer;
    }

    private static Answer unknown(String action) {
        return NOT_OFFERED.contains(action)
                ? new Answer.Refusal(ErrorCode.NotSupported, action + " is not supported here")
                : new Answer.Refusal(ErrorCode.NotImplemented, action + " is no action of OCPP 1.6");
    }

    private Payload boot(BootNotification.Request request, Violations found) {
        var serial = request.chargePointSerialNumber();
        var registration = events.booted(
                station,
                new BootReport(
                        request.chargePointVendor(),
                        request.chargePointModel(),
                        serial == null ? request.chargeBoxSerialNumber() : serial,
                        request.firmwareVersion(),
                        request.iccid(),
                        request.imsi(),
                        request.meterType(),
                        request.meterSerialNumber()));
        registered = registration.status();
        return new BootNotification.Response(Open.of(Words.registration(registration.status())), clock.instant(), (int)
                registration.interval().toSeconds());
    }

    private Payload beat(Heartbeat.Request request, Violations found) {
        return new Heartbeat.Response(clock.instant());
    }

    private Payload status(StatusNotification.Request request, Violations found) {
        var allIsWell = request.errorCode().is(StatusNotification.ChargePointErrorCode.NoError);
        var at = request.timestamp();
        events.statusChanged(
                station,
                new ConnectorStatus(
                        request.connectorId(),
                        Words.state(request.status()),
                        allIsWell ? null : request.errorCode().text(),
                        request.vendorErrorCode(),
                        request.info(),
                        at == null ? clock.instant() : at));
        return new Nothing();
    }

    private Payload authorize(Authorize.Request request, Violations found) {
        return new Authorize.Response(Words.idTagInfo(events.authorize(station, TokenUid.of(request.idTag()))));
    }

    private Payload start(StartTransaction.Request request, Violations found) {
        var answer = events.started(
                station,
                new TransactionStart(
                        request.connectorId(),
                        TokenUid.of(request.idTag()),
                        Energy.ofWh(request.meterStart()),
                        request.timestamp(),
                        request.reservationId()));
        var number = Numbers.of(answer.transaction())
                .orElseThrow(() -> new IllegalStateException(answer.transaction() + " is no number"));
        return new StartTransaction.Response(Words.idTagInfo(answer.verdict()), number);
    }

    private Payload meter(MeterValues.Request request, Violations found) {
        var readings = Readings.of(request.meterValue(), "/meterValue", found);
        var number = request.transactionId();
        var transaction = number == null ? null : TransactionId.of(number);
        events.metered(station, request.connectorId(), transaction, readings);
        return new Nothing();
    }

    private Payload stop(StopTransaction.Request request, Violations found) {
        @Nullable TokenUid token = request.idTag() == null ? null : TokenUid.of(request.idTag());
        var reason = request.reason();
        var verdict = events.stopped(
                station,
                new TransactionStop(
                        TransactionId.of(request.transactionId()),
                        token,
                        Energy.ofWh(request.meterStop()),
                        request.timestamp(),
                        reason == null ? StopTransaction.Reason.Local.name() : reason.text(),
                        Readings.of(request.transactionData(), "/transactionData", found)));
        return new StopTransaction.Response(token == null ? null : Words.idTagInfo(verdict));
    }

    /** We know no maker's messages yet. OCPP 1.6, 4.3: then the answer is UnknownVendorId. */
    private Payload transfer(DataTransfer.Request request, Violations found) {
        return new DataTransfer.Response(Open.of(DataTransfer.DataTransferStatus.UnknownVendorId), null);
    }
}
