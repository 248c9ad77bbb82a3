package org.voltroam.protocol.ocpp.v21;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.station.LimitProfile;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.station.Asking;
import org.voltroam.protocol.ocpp.station.CommandOutcome;
import org.voltroam.protocol.ocpp.station.CommandOutcome.Accepted;
import org.voltroam.protocol.ocpp.station.Said;
import org.voltroam.protocol.ocpp.station.StationOrder;
import org.voltroam.protocol.ocpp.station.StationOrder.Listed;
import org.voltroam.protocol.ocpp.v21.message.ChangeAvailability;
import org.voltroam.protocol.ocpp.v21.message.ClearCache;
import org.voltroam.protocol.ocpp.v21.message.ClearChargingProfile;
import org.voltroam.protocol.ocpp.v21.message.ClearDisplayMessage;
import org.voltroam.protocol.ocpp.v21.message.CostUpdated;
import org.voltroam.protocol.ocpp.v21.message.CustomerInformation;
import org.voltroam.protocol.ocpp.v21.message.DataTransfer;
import org.voltroam.protocol.ocpp.v21.message.GetCompositeSchedule;
import org.voltroam.protocol.ocpp.v21.message.GetDisplayMessages;
import org.voltroam.protocol.ocpp.v21.message.GetLocalListVersion;
import org.voltroam.protocol.ocpp.v21.message.GetLog;
import org.voltroam.protocol.ocpp.v21.message.GetVariables;
import org.voltroam.protocol.ocpp.v21.message.Reset;
import org.voltroam.protocol.ocpp.v21.message.SendLocalList;
import org.voltroam.protocol.ocpp.v21.message.SetChargingProfile;
import org.voltroam.protocol.ocpp.v21.message.SetDisplayMessage;
import org.voltroam.protocol.ocpp.v21.message.SetVariables;
import org.voltroam.protocol.ocpp.v21.message.TriggerMessage;
import org.voltroam.protocol.ocpp.v21.message.UpdateFirmware;
import org.voltroam.protocol.ocpp.v21.type.AuthorizationData;
import org.voltroam.protocol.ocpp.v21.type.ClearChargingProfileCriteria;
import org.voltroam.protocol.ocpp.v21.type.Evse;
import org.voltroam.protocol.ocpp.v21.type.Firmware;
import org.voltroam.protocol.ocpp.v21.type.LogParameters;
import org.voltroam.protocol.ocpp.v21.type.MessageContent;
import org.voltroam.protocol.ocpp.v21.type.MessageInfo;
import org.voltroam.protocol.ocpp.v21.word.LogKind;
import org.voltroam.protocol.ocpp.v21.word.MessageFormat;
import org.voltroam.protocol.ocpp.v21.word.MessagePriority;
import org.voltroam.protocol.ocpp.v21.word.MessageTrigger;
import org.voltroam.protocol.ocpp.v21.word.OperationalStatus;
import org.voltroam.protocol.ocpp.v21.word.ResetKind;
import org.voltroam.protocol.ocpp.v21.word.UpdateKind;
import tools.jackson.databind.node.JsonNodeFactory;

/** Orders as calls of OCPP 2.1. */
record V21Orders(Asking asking) {

    CommandOutcome give(StationOrder order) {
        return switch (order) {
            case StationOrder.SetAvailability(var place, var operative) -> availability(place, operative);
            case StationOrder.Restart(var atOnce, var place) ->
                asking.ask(
                        Reset.ACTION,
                        new Reset.Request(
                                Open.of(atOnce ? ResetKind.Immediate : ResetKind.OnIdle),
                                place == 0 ? null : place,
                                null),
                        said(Reset.Response::status));
            case StationOrder.Trigger(var subject, var place) ->
                asking.ask(
                        TriggerMessage.ACTION,
                        new TriggerMessage.Request(evse(place), Open.of(trigger(subject)), null, null),
                        said(TriggerMessage.Response::status));
            case StationOrder.ReadSettings(var names) -> read(names);
            case StationOrder.WriteSetting(var name, var value) ->
                Settings.Setting.named(name)
                        .map(setting -> asking.ask(
                                SetVariables.ACTION,
                                new SetVariables.Request(List.of(setting.write(value)), null),
                                said(answer ->
                                        answer.setVariableResult().getFirst().attributeStatus())))
                        .orElseGet(V21Orders::misnamed);
            case StationOrder.ClearCache() ->
                asking.ask(ClearCache.ACTION, new ClearCache.Request(null), said(ClearCache.Response::status));
            case StationOrder.Transfer transfer -> transferred(transfer);
            case StationOrder.SendLog log -> log(log);
            case StationOrder.UpdateFirmware update -> firmware(update);
            case StationOrder.AskListVersion() ->
                asking.ask(
                        GetLocalListVersion.ACTION,
                        new GetLocalListVersion.Request(null),
                        answer -> new Accepted(new CommandOutcome.ListVersion(answer.versionNumber())));
            case StationOrder.SendList list -> list(list);
            case StationOrder.SetProfile(var place, var profile) ->
                asking.ask(
                        SetChargingProfile.ACTION,
                        new SetChargingProfile.Request(place, Limits.written(profile), null),
                        said(SetChargingProfile.Response::status));
            case StationOrder.ClearProfiles clear -> clear(clear);
            case StationOrder.AskSchedule ask -> schedule(ask);
            case StationOrder.AskCustomer ask ->
                asking.ask(
                        CustomerInformation.ACTION,
                        new CustomerInformation.Request(
                                null, Tokens.central(ask.token()), ask.number(), ask.report(), ask.clear(), null, null),
                        said(CustomerInformation.Response::status));
            case StationOrder.ShowMessage show -> show(show);
            case StationOrder.ClearMessage(var number) ->
                asking.ask(
                        ClearDisplayMessage.ACTION,
                        new ClearDisplayMessage.Request(number, null),
                        said(ClearDisplayMessage.Response::status));
            case StationOrder.AskMessages(var number) ->
                asking.ask(
                        GetDisplayMessages.ACTION,
                        new GetDisplayMessages.Request(List.of(), number, null, null, null),
                        said(GetDisplayMessages.Response::status));
            case StationOrder.TellCost(var transaction, var total) ->
                asking.ask(
                        CostUpdated.ACTION,
                        new CostUpdated.Request(total, transaction.text(), null),
                        answer -> new Accepted());
        };
    }

    private static <A> Function<A, CommandOutcome> said(Function<A, Open<?>> status) {
        return answer -> Said.outcome(status.apply(answer));
    }

    private static CommandOutcome misnamed() {
        return new CommandOutcome.Rejected("a setting of OCPP 2.1 has the name Component.Variable");
    }

    private static @Nullable Evse evse(int place) {
        return place == 0 ? null : new Evse(place, null, null);
    }

    private CommandOutcome availability(int place, boolean operative) {
        var status = operative ? OperationalStatus.Operative : OperationalStatus.Inoperative;
        return asking.ask(
                ChangeAvailability.ACTION,
                new ChangeAvailability.Request(evse(place), Open.of(status), null),
                said(ChangeAvailability.Response::status));
    }

    private static MessageTrigger trigger(StationOrder.Subject subject) {
        return switch (subject) {
            case BOOT -> MessageTrigger.BootNotification;
            case HEARTBEAT -> MessageTrigger.Heartbeat;
            case STATUS -> MessageTrigger.StatusNotification;
            case METER -> MessageTrigger.MeterValues;
            case FIRMWARE -> MessageTrigger.FirmwareStatusNotification;
            case LOG -> MessageTrigger.LogStatusNotification;
            case TRANSACTION -> MessageTrigger.TransactionEvent;
            case CERTIFICATE -> MessageTrigger.SignChargingStationCertificate;
        };
    }

    /** A name that names nothing would be left out in silence; so none is asked for. */
    private CommandOutcome read(List<String> names) {
        var settings = Settings.of(names);
        return settings.isEmpty() || settings.size() < names.size()
                ? misnamed()
                : asking.ask(
                        GetVariables.ACTION,
                        new GetVariables.Request(
                                settings.stream().map(Settings.Setting::read).toList(), null),
                        Settings::told);
    }

    private CommandOutcome transferred(StationOrder.Transfer transfer) {
        var given = transfer.data();
        var data = given == null ? null : JsonNodeFactory.instance.stringNode(given);
        return asking.ask(
                DataTransfer.ACTION,
                new DataTransfer.Request(transfer.message(), data, transfer.vendor(), null),
                answer -> {
                    var outcome = Said.outcome(answer.status());
                    return outcome instanceof Accepted && answer.data() != null
                            ? new Accepted(new CommandOutcome.Text(answer.data().asString("")))
                            : outcome;
                });
    }

    private CommandOutcome log(StationOrder.SendLog log) {
        return asking.ask(
                GetLog.ACTION,
                new GetLog.Request(
                        new LogParameters(log.url(), log.from(), log.until(), null),
                        Open.of(log.security() ? LogKind.SecurityLog : LogKind.DiagnosticsLog),
                        log.number(),
                        null,
                        null,
                        null),
                answer -> {
                    var outcome = Said.outcome(answer.status());
                    return outcome.equals(new Accepted()) && answer.filename() != null
                            ? new Accepted(new CommandOutcome.Text(answer.filename()))
                            : outcome;
                });
    }

    private CommandOutcome firmware(StationOrder.UpdateFirmware update) {
        var signed = update.signed();
        var firmware = new Firmware(
                update.url(),
                update.retrieve(),
                null,
                signed == null ? null : signed.certificate(),
                signed == null ? null : signed.signature(),
                null);
        return asking.ask(
                UpdateFirmware.ACTION,
                new UpdateFirmware.Request(null, null, update.number(), firmware, null),
                said(UpdateFirmware.Response::status));
    }

    private CommandOutcome list(StationOrder.SendList list) {
        if (list.entries().stream().anyMatch(each -> each.token().text().length() > Tokens.MAX)) {
            return new CommandOutcome.Rejected("OCPP 2.1 carries tokens of at most " + Tokens.MAX + " characters");
        }
        return asking.ask(
                SendLocalList.ACTION,
                new SendLocalList.Request(
                        list.entries().stream().map(V21Orders::entry).toList(),
                        list.version(),
                        Open.of(list.full() ? UpdateKind.Full : UpdateKind.Differential),
                        null),
                said(SendLocalList.Response::status));
    }

    private static AuthorizationData entry(Listed listed) {
        var verdict = listed.verdict();
        return new AuthorizationData(Tokens.card(listed.token()), verdict == null ? null : Tokens.info(verdict), null);
    }

    private CommandOutcome clear(StationOrder.ClearProfiles clear) {
        LimitProfile.@Nullable Purpose purpose = clear.purpose();
        var any = clear.place() == null && purpose == null && clear.level() == null;
        var criteria = new ClearChargingProfileCriteria(
                clear.place(), purpose == null ? null : Open.of(Limits.purpose(purpose)), clear.level(), null);
        return asking.ask(
                ClearChargingProfile.ACTION,
                new ClearChargingProfile.Request(clear.id(), any ? null : criteria, null),
                said(ClearChargingProfile.Response::status));
    }

    private CommandOutcome schedule(StationOrder.AskSchedule ask) {
        return asking.ask(
                GetCompositeSchedule.ACTION,
                new GetCompositeSchedule.Request(
                        (int) ask.duration().toSeconds(), Open.of(Limits.unit(ask.unit())), ask.place(), null),
                answer -> answer.schedule() == null
                        ? Said.outcome(answer.status())
                        : new Accepted(new CommandOutcome.Schedule(Limits.read(answer.schedule()))));
    }

    private CommandOutcome show(StationOrder.ShowMessage show) {
        var transaction = show.transaction();
        var message = new MessageInfo(
                null,
                show.number(),
                Open.of(MessagePriority.NormalCycle),
                null,
                null,
                null,
                transaction == null ? null : transaction.text(),
                new MessageContent(Open.of(MessageFormat.UTF8), show.language(), show.text(), null),
                List.of(),
                null);
        return asking.ask(
                SetDisplayMessage.ACTION,
                new SetDisplayMessage.Request(message, null),
                said(SetDisplayMessage.Response::status));
    }
}
