package org.voltroam.protocol.ocpp.v16;

import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpp.rpc.Reply;
import org.voltroam.protocol.ocpp.station.Asking;
import org.voltroam.protocol.ocpp.station.CommandOutcome;
import org.voltroam.protocol.ocpp.station.CommandOutcome.Accepted;
import org.voltroam.protocol.ocpp.station.CommandOutcome.Unable;
import org.voltroam.protocol.ocpp.station.CommandOutcome.Why;
import org.voltroam.protocol.ocpp.station.Said;
import org.voltroam.protocol.ocpp.station.StationOrder;
import org.voltroam.protocol.ocpp.station.StationOrder.Listed;
import org.voltroam.protocol.ocpp.station.StationOrder.Signed;
import org.voltroam.protocol.ocpp.v16.message.ChangeAvailability;
import org.voltroam.protocol.ocpp.v16.message.ChangeConfiguration;
import org.voltroam.protocol.ocpp.v16.message.ClearCache;
import org.voltroam.protocol.ocpp.v16.message.ClearChargingProfile;
import org.voltroam.protocol.ocpp.v16.message.ExtendedTriggerMessage;
import org.voltroam.protocol.ocpp.v16.message.GetCompositeSchedule;
import org.voltroam.protocol.ocpp.v16.message.GetConfiguration;
import org.voltroam.protocol.ocpp.v16.message.GetDiagnostics;
import org.voltroam.protocol.ocpp.v16.message.GetLocalListVersion;
import org.voltroam.protocol.ocpp.v16.message.GetLog;
import org.voltroam.protocol.ocpp.v16.message.Reset;
import org.voltroam.protocol.ocpp.v16.message.SendLocalList;
import org.voltroam.protocol.ocpp.v16.message.SetChargingProfile;
import org.voltroam.protocol.ocpp.v16.message.SignedUpdateFirmware;
import org.voltroam.protocol.ocpp.v16.message.TriggerMessage;
import org.voltroam.protocol.ocpp.v16.message.UpdateFirmware;

/** Orders as calls of OCPP 1.6 and its security extension. */
record V16Orders(Asking asking) {

    CommandOutcome give(StationOrder order) {
        return switch (order) {
            case StationOrder.SetAvailability(var place, var operative) -> availability(place, operative);
            case StationOrder.Restart(var atOnce, var place) ->
                place == 0 ? reset(atOnce) : none("a reset of one EVSE");
            case StationOrder.Trigger(var subject, var place) -> trigger(subject, place == 0 ? null : place);
            case StationOrder.ReadSettings(var names) ->
                asking.ask(GetConfiguration.ACTION, new GetConfiguration.Request(names), V16Orders::settings);
            case StationOrder.WriteSetting(var name, var value) ->
                asking.ask(
                        ChangeConfiguration.ACTION,
                        new ChangeConfiguration.Request(name, value),
                        answer -> Said.outcome(answer.status()));
            case StationOrder.ClearCache() ->
                asking.ask(ClearCache.ACTION, new ClearCache.Request(), answer -> Said.outcome(answer.status()));
            case StationOrder.Transfer transfer -> transferred(transfer);
            case StationOrder.SendLog log -> log.security() ? securityLog(log) : diagnostics(log);
            case StationOrder.UpdateFirmware update ->
                update.signed() == null ? firmware(update) : firmware(update, update.signed());
            case StationOrder.AskListVersion() ->
                asking.ask(
                        GetLocalListVersion.ACTION,
                        new GetLocalListVersion.Request(),
                        answer -> new Accepted(new CommandOutcome.ListVersion(answer.listVersion())));
            case StationOrder.SendList list -> list(list);
            case StationOrder.SetProfile(var place, var profile) ->
                profile.transaction() == null
                                || Numbers.of(profile.transaction()).isPresent()
                        ? asking.ask(
                                SetChargingProfile.ACTION,
                                new SetChargingProfile.Request(place, Limits.written(profile)),
                                answer -> Said.outcome(answer.status()))
                        : new CommandOutcome.Rejected("OCPP 1.6 numbers transactions");
            case StationOrder.ClearProfiles clear -> clear(clear);
            case StationOrder.AskSchedule ask -> schedule(ask);
            case StationOrder.AskCustomer ask -> none("customer information");
            case StationOrder.ShowMessage show -> none("display messages");
            case StationOrder.ClearMessage clear -> none("display messages");
            case StationOrder.AskMessages ask -> none("display messages");
            case StationOrder.TellCost cost -> none("a running cost");
        };
    }

    private static CommandOutcome none(String what) {
        return new Unable(Why.NOT_SUPPORTED, "OCPP 1.6 has no words for " + what);
    }

    private CommandOutcome availability(int place, boolean operative) {
        var kind = operative ? ChangeAvailability.Kind.Operative : ChangeAvailability.Kind.Inoperative;
        return asking.ask(
                ChangeAvailability.ACTION,
                new ChangeAvailability.Request(place, Open.of(kind)),
                answer -> Said.outcome(answer.status()));
    }

    private CommandOutcome reset(boolean atOnce) {
        return asking.ask(
                Reset.ACTION,
                new Reset.Request(Open.of(atOnce ? Reset.Kind.Hard : Reset.Kind.Soft)),
                answer -> Said.outcome(answer.status()));
    }

    private CommandOutcome trigger(StationOrder.Subject subject, @Nullable Integer place) {
        return switch (subject) {
            case BOOT -> trigger(TriggerMessage.Trigger.BootNotification, place);
            case HEARTBEAT -> trigger(TriggerMessage.Trigger.Heartbeat, place);
            case STATUS -> trigger(TriggerMessage.Trigger.StatusNotification, place);
            case METER -> trigger(TriggerMessage.Trigger.MeterValues, place);
            case FIRMWARE -> trigger(TriggerMessage.Trigger.FirmwareStatusNotification, place);
            case LOG -> trigger(TriggerMessage.Trigger.DiagnosticsStatusNotification, place);
            case TRANSACTION -> none("an event of a transaction");
            case CERTIFICATE ->
                asking.ask(
                        ExtendedTriggerMessage.ACTION,
                        new ExtendedTriggerMessage.Request(
                                Open.of(ExtendedTriggerMessage.Trigger.SignChargePointCertificate), place),
                        answer -> Said.outcome(answer.status()));
        };
    }

    private CommandOutcome trigger(TriggerMessage.Trigger message, @Nullable Integer place) {
        return asking.ask(
                TriggerMessage.ACTION,
                new TriggerMessage.Request(Open.of(message), place),
                answer -> Said.outcome(answer.status()));
    }

    private static CommandOutcome settings(GetConfiguration.Response answer) {
        var values = new TreeMap<String, String>();
        answer.configurationKey().forEach(each -> values.put(each.key(), each.value() == null ? "" : each.value()));
        return new Accepted(new CommandOutcome.Settings(values, answer.unknownKey()));
    }

    private CommandOutcome transferred(StationOrder.Transfer transfer) {
        var request = new DataTransfer.Request(transfer.vendor(), transfer.message(), transfer.data());
        return switch (asking.connection().call(DataTransfer.ACTION, request.write())) {
            case Reply.Answered(var payload) ->
                answered(DataTransfer.Response.read(Fields.of(payload, "", new Violations())));
            case Reply.Refused(var code, var text) -> Asking.refused(code, text);
            case Reply.NoAnswer(var cause) -> new CommandOutcome.NoAnswer(cause);
        };
    }

    private static CommandOutcome answered(DataTransfer.Response answer) {
        return answer.status().is(DataTransfer.DataTransferStatus.Accepted) && answer.data() != null
                ? new Accepted(new CommandOutcome.Text(answer.data()))
                : Said.outcome(answer.status());
    }

    /** A station that has nothing to upload names no file. OCPP 1.6, 5.9. */
    private CommandOutcome diagnostics(StationOrder.SendLog log) {
        return asking.ask(
                GetDiagnostics.ACTION,
                new GetDiagnostics.Request(log.url(), null, null, log.from(), log.until()),
                answer -> answer.fileName() == null
                        ? new CommandOutcome.Rejected("the station has nothing to upload")
                        : new Accepted(new CommandOutcome.Text(answer.fileName())));
    }

    private CommandOutcome securityLog(StationOrder.SendLog log) {
        return asking.ask(
                GetLog.ACTION,
                new GetLog.Request(
                        new GetLog.LogParameters(log.url(), log.from(), log.until()),
                        Open.of(GetLog.LogKind.SecurityLog),
                        log.number(),
                        null,
                        null),
                answer -> Said.outcome(answer.status()));
    }

    private CommandOutcome firmware(StationOrder.UpdateFirmware update) {
        return asking.ask(
                UpdateFirmware.ACTION,
                new UpdateFirmware.Request(update.url(), null, update.retrieve(), null),
                answer -> new Accepted());
    }

    private CommandOutcome firmware(StationOrder.UpdateFirmware update, Signed signed) {
        return asking.ask(
                SignedUpdateFirmware.ACTION,
                new SignedUpdateFirmware.Request(
                        null,
                        null,
                        update.number(),
                        new SignedUpdateFirmware.Firmware(
                                update.url(), update.retrieve(), null, signed.certificate(), signed.signature())),
                answer -> Said.outcome(answer.status()));
    }

    private CommandOutcome list(StationOrder.SendList list) {
        if (list.entries().stream().anyMatch(each -> each.token().text().length() > IdTagInfo.MAX_ID_TAG)) {
            return new CommandOutcome.Rejected("OCPP 1.6 carries tokens of at most 20 characters");
        }
        var kind = list.full() ? SendLocalList.UpdateKind.Full : SendLocalList.UpdateKind.Differential;
        List<SendLocalList.AuthorizationData> entries =
                list.entries().stream().map(V16Orders::entry).toList();
        return asking.ask(
                SendLocalList.ACTION,
                new SendLocalList.Request(list.version(), entries, Open.of(kind)),
                answer -> Said.outcome(answer.status()));
    }

    private static SendLocalList.AuthorizationData entry(Listed listed) {
        var verdict = listed.verdict();
        return new SendLocalList.AuthorizationData(
                listed.token().text(), verdict == null ? null : Words.listed(verdict));
    }

    private CommandOutcome clear(StationOrder.ClearProfiles clear) {
        return asking.ask(
                ClearChargingProfile.ACTION,
                new ClearChargingProfile.Request(
                        clear.id(),
                        clear.place(),
                        clear.purpose() == null ? null : Open.of(Limits.purpose(clear.purpose())),
                        clear.level()),
                answer -> Said.outcome(answer.status()));
    }

    private CommandOutcome schedule(StationOrder.AskSchedule ask) {
        return asking.ask(
                GetCompositeSchedule.ACTION,
                new GetCompositeSchedule.Request(
                        ask.place(), (int) ask.duration().toSeconds(), Open.of(Limits.unit(ask.unit()))),
                answer -> answer.chargingSchedule() == null
                        ? Said.outcome(answer.status())
                        : new Accepted(new CommandOutcome.Schedule(
                                Limits.read(answer.chargingSchedule(), answer.scheduleStart()))));
    }
}
