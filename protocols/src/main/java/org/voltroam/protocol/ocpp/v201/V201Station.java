package org.voltroam.protocol.ocpp.v201;

import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.domain.value.TransactionId;
import org.voltroam.protocol.ocpp.rpc.ErrorCode;
import org.voltroam.protocol.ocpp.rpc.RpcConnection;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.Findings;
import org.voltroam.protocol.ocpp.station.BootReport;
import org.voltroam.protocol.ocpp.station.ConnectedStation;
import org.voltroam.protocol.ocpp.station.ConnectorStatus;
import org.voltroam.protocol.ocpp.station.Places;
import org.voltroam.protocol.ocpp.station.Registration;
import org.voltroam.protocol.ocpp.station.StationProtocol;
import org.voltroam.protocol.ocpp.station.TransactionReport;
import org.voltroam.protocol.ocpp.v201.message.Actions;
import org.voltroam.protocol.ocpp.v201.message.Authorize;
import org.voltroam.protocol.ocpp.v201.message.BootNotification;
import org.voltroam.protocol.ocpp.v201.message.DataTransfer;
import org.voltroam.protocol.ocpp.v201.message.FirmwareStatusNotification;
import org.voltroam.protocol.ocpp.v201.message.Heartbeat;
import org.voltroam.protocol.ocpp.v201.message.LogStatusNotification;
import org.voltroam.protocol.ocpp.v201.message.MeterValues;
import org.voltroam.protocol.ocpp.v201.message.NotifyCustomerInformation;
import org.voltroam.protocol.ocpp.v201.message.NotifyDisplayMessages;
import org.voltroam.protocol.ocpp.v201.message.NotifyEvent;
import org.voltroam.protocol.ocpp.v201.message.NotifyReport;
import org.voltroam.protocol.ocpp.v201.message.ReservationStatusUpdate;
import org.voltroam.protocol.ocpp.v201.message.SecurityEventNotification;
import org.voltroam.protocol.ocpp.v201.message.StatusNotification;
import org.voltroam.protocol.ocpp.v201.message.TransactionEvent;
import org.voltroam.protocol.ocpp.v201.type.IdToken;
import org.voltroam.protocol.ocpp.v201.word.ChargingState;
import org.voltroam.protocol.ocpp.v201.word.DataTransferStatus;
import tools.jackson.databind.node.ObjectNode;

/**
 * One connection of a station that speaks OCPP 2.0.1: its calls become events.
 *
 * <p>A station that connects without BootNotification has the standing it had: only a restart needs a new one. While one is pending or
 * rejected, it may only ask again (OCPP 2.0.1, B02.FR.09 and B03.FR.07: SecurityError).
 */
final class V201Station implements StationProtocol.Interpreter {

    private final Talk talk;
    private final InstantSource clock;
    private final News news;
    private final Places places = new Places();
    private volatile Registration.Status registered;

    V201Station(Talk talk, InstantSource clock) {
        this.talk = talk;
        this.news = new News(talk);
        this.clock = clock;
        this.registered = talk.events().standing(talk.station());
    }

    @Override
    public ConnectedStation hand(RpcConnection connection) {
        return new V201Hand(connection, clock, () -> registered);
    }

    @Override
    public Answer answer(String action, ObjectNode payload) {
        if (registered != Registration.Status.ACCEPTED && !action.equals(BootNotification.ACTION.name())) {
            return new Answer.Refusal(ErrorCode.SecurityError, "this station has not been accepted");
        }
        return switch (action) {
            case "BootNotification" -> talk.on(BootNotification.ACTION, payload, this::boot);
            case "Heartbeat" -> talk.on(Heartbeat.ACTION, payload, this::beat);
            case "StatusNotification" -> talk.on(StatusNotification.ACTION, payload, this::status);
            case "NotifyEvent" -> talk.on(NotifyEvent.ACTION, payload, this::noticed);
            case "Authorize" -> talk.on(Authorize.ACTION, payload, this::authorize);
            case "TransactionEvent" -> talk.on(TransactionEvent.ACTION, payload, this::transaction);
            case "MeterValues" -> talk.on(MeterValues.ACTION, payload, this::meter);
            case "FirmwareStatusNotification" -> talk.on(FirmwareStatusNotification.ACTION, payload, news::firmware);
            case "LogStatusNotification" -> talk.on(LogStatusNotification.ACTION, payload, news::log);
            case "SecurityEventNotification" -> talk.on(SecurityEventNotification.ACTION, payload, news::security);
            case "ReservationStatusUpdate" -> talk.on(ReservationStatusUpdate.ACTION, payload, news::reservation);
            case "NotifyReport" -> talk.on(NotifyReport.ACTION, payload, news::report);
            case "NotifyCustomerInformation" -> talk.on(NotifyCustomerInformation.ACTION, payload, news::customer);
            case "NotifyDisplayMessages" -> talk.on(NotifyDisplayMessages.ACTION, payload, news::messages);
            case "DataTransfer" -> talk.on(DataTransfer.ACTION, payload, this::transfer);
            default -> notOffered(action);
        };
    }

    @Override
    public void dropped(String reason) {
        talk.events().dropped(talk.station(), reason);
    }

    @Override
    public void failed(String action, RuntimeException bug) {
        talk.events().failed(talk.station(), action, bug);
    }

    /** OCPP 2.0.1 Part 4, 4.3: known and not offered is something else than not known. */
    private static Answer notOffered(String action) {
        return Actions.named(action)
                .map(Action::name)
                .map(known -> new Answer.Refusal(ErrorCode.NotSupported, known + " is not supported here"))
                .orElseGet(() -> new Answer.Refusal(ErrorCode.NotImplemented, "no action of OCPP 2.0.1"));
    }

    private BootNotification.Response boot(BootNotification.Request request, Findings found) {
        var registration = talk.events().booted(talk.station(), report(request));
        registered = registration.status();
        return new BootNotification.Response(
                clock.instant(),
                (int) registration.interval().toSeconds(),
                Open.of(Words.registration(registration.status())),
                null,
                null);
    }

    private static BootReport report(BootNotification.Request request) {
        var station = request.chargingStation();
        var modem = station.modem();
        return new BootReport(
                station.vendorName(),
                station.model(),
                station.serialNumber(),
                station.firmwareVersion(),
                modem == null ? null : modem.iccid(),
                modem == null ? null : modem.imsi(),
                null,
                null);
    }

    private Heartbeat.Response beat(Heartbeat.Request request, Findings found) {
        return new Heartbeat.Response(clock.instant(), null);
    }

    private StatusNotification.Response status(StatusNotification.Request request, Findings found) {
        var state = Words.state(request.connectorStatus());
        tell(places.changed(request.evseId(), request.connectorId(), state, request.timestamp()));
        return new StatusNotification.Response(null);
    }

    /** The state of a connector may come as an event of the device model too. */
    private NotifyEvent.Response noticed(NotifyEvent.Request request, Findings found) {
        request.eventData()
                .forEach(event -> Availability.of(event)
                        .ifPresent(
                                news -> tell(places.changed(news.evse(), news.connector(), news.state(), news.at()))));
        return new NotifyEvent.Response(null);
    }

    private void tell(ConnectorStatus status) {
        talk.events().statusChanged(talk.station(), status);
    }

    private Authorize.Response authorize(Authorize.Request request, Findings found) {
        var verdict = talk.events().authorize(talk.station(), Tokens.uid(request.idToken()));
        return new Authorize.Response(Tokens.info(verdict), null, null);
    }

    private TransactionEvent.Response transaction(TransactionEvent.Request request, Findings found) {
        var readings = Readings.of(request.meterValue(), "/meterValue", found);
        var info = request.transactionInfo();
        var evse = request.evse();
        var reason = info.stoppedReason();
        var state = info.chargingState();
        var verdict = talk.events()
                .reported(
                        talk.station(),
                        new TransactionReport(
                                TransactionId.of(info.transactionId()),
                                Words.stage(request.eventType(), info),
                                request.seqNo(),
                                evse == null ? null : evse.id(),
                                request.timestamp(),
                                Boolean.TRUE.equals(request.offline()),
                                token(request.idToken()),
                                request.reservationId(),
                                readings,
                                state == null ? null : state.is(ChargingState.SuspendedEVSE),
                                reason == null ? null : reason.text()));
        return new TransactionEvent.Response(
                null, null, verdict.map(Tokens::info).orElse(null), null, null);
    }

    /** A start without authorization (a token of type NoAuthorization, and empty) names nobody. */
    private static @Nullable TokenUid token(@Nullable IdToken token) {
        return Optional.ofNullable(token)
                .filter(named -> !named.idToken().isBlank())
                .map(Tokens::uid)
                .orElse(null);
    }

    private MeterValues.Response meter(MeterValues.Request request, Findings found) {
        var readings = Readings.of(request.meterValue(), "/meterValue", found);
        talk.events().metered(talk.station(), request.evseId(), null, readings);
        return new MeterValues.Response(null);
    }

    /** We know no maker's messages yet. OCPP 2.0.1, P02.FR.06: then the answer is UnknownVendorId. */
    private DataTransfer.Response transfer(DataTransfer.Request request, Findings found) {
        return new DataTransfer.Response(Open.of(DataTransferStatus.UnknownVendorId), null, null, null);
    }
}
