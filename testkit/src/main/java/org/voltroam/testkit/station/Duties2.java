package org.voltroam.testkit.station;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Out;
import org.voltroam.protocol.ocpp.rpc.CallHandler.Answer;
import org.voltroam.protocol.ocpp.rpc.ErrorCode;
import org.voltroam.protocol.ocpp.v201.message.CancelReservation;
import org.voltroam.protocol.ocpp.v201.message.ChangeAvailability;
import org.voltroam.protocol.ocpp.v201.message.ClearChargingProfile;
import org.voltroam.protocol.ocpp.v201.message.ClearDisplayMessage;
import org.voltroam.protocol.ocpp.v201.message.CostUpdated;
import org.voltroam.protocol.ocpp.v201.message.CustomerInformation;
import org.voltroam.protocol.ocpp.v201.message.GetCompositeSchedule;
import org.voltroam.protocol.ocpp.v201.message.GetDisplayMessages;
import org.voltroam.protocol.ocpp.v201.message.GetLog;
import org.voltroam.protocol.ocpp.v201.message.GetVariables;
import org.voltroam.protocol.ocpp.v201.message.ReserveNow;
import org.voltroam.protocol.ocpp.v201.message.SendLocalList;
import org.voltroam.protocol.ocpp.v201.message.SetChargingProfile;
import org.voltroam.protocol.ocpp.v201.message.SetDisplayMessage;
import org.voltroam.protocol.ocpp.v201.message.SetVariables;
import org.voltroam.protocol.ocpp.v201.message.TriggerMessage;
import org.voltroam.protocol.ocpp.v201.message.UnlockConnector;
import org.voltroam.protocol.ocpp.v201.message.UpdateFirmware;
import org.voltroam.protocol.ocpp.v201.type.ChargingSchedule;
import org.voltroam.protocol.ocpp.v201.type.Component;
import org.voltroam.protocol.ocpp.v201.type.GetVariableData;
import org.voltroam.protocol.ocpp.v201.type.GetVariableResult;
import org.voltroam.protocol.ocpp.v201.type.SetVariableData;
import org.voltroam.protocol.ocpp.v201.type.SetVariableResult;
import org.voltroam.protocol.ocpp.v201.type.Variable;
import org.voltroam.protocol.ocpp.v201.word.GetVariableStatus;
import org.voltroam.protocol.ocpp.v201.word.OperationalStatus;
import org.voltroam.protocol.ocpp.v201.word.SetVariableStatus;
import org.voltroam.protocol.ocpp.v201.word.UpdateKind;
import tools.jackson.databind.node.ObjectNode;

/** What a simulated station of OCPP 2.0.1 or 2.1 does when it is told, beside charging. */
record Duties2(SimulatedStation station) {

    private static final List<String> INSTALLING = List.of("Downloading", "Downloaded", "Installing", "Installed");
    private static final List<String> UPLOADING = List.of("Uploading", "Uploaded");

    Answer answer(String action, ObjectNode payload) {
        var cabinet = station.cabinet;
        return switch (action) {
            case "ReserveNow" -> {
                var asked = Speech2.asked(ReserveNow.ACTION, payload);
                int place = asked.evseId() == null ? 1 : asked.evseId();
                var token = TokenUid.of(asked.idToken().idToken());
                yield word(() -> cabinet.reserve(asked.id(), place, token, asked.expiryDateTime()));
            }
            case "CancelReservation" ->
                word(() -> cabinet.cancel(
                        Speech2.asked(CancelReservation.ACTION, payload).reservationId()));
            case "UnlockConnector" ->
                word(() -> cabinet.unlock(
                        Speech2.asked(UnlockConnector.ACTION, payload).evseId(), "UnknownConnector"));
            case "DataTransfer" -> word(() -> "UnknownVendorId");
            case "ChangeAvailability" -> {
                var asked = Speech2.asked(ChangeAvailability.ACTION, payload);
                int place = asked.evse() == null ? 0 : asked.evse().id();
                yield word(() ->
                        cabinet.availability(place, asked.operationalStatus().is(OperationalStatus.Operative)));
            }
            case "GetVariables" -> variables(Speech2.asked(GetVariables.ACTION, payload));
            case "SetVariables" -> written(Speech2.asked(SetVariables.ACTION, payload));
            case "ClearCache" -> word(() -> Cabinet.ACCEPTED);
            case "Reset" -> {
                station.reboot();
                yield word(() -> Cabinet.ACCEPTED);
            }
            case "TriggerMessage" -> word(() -> triggered(Speech2.asked(TriggerMessage.ACTION, payload)));
            case "GetLocalListVersion" ->
                new Answer.Result(new Out()
                        .put("versionNumber", station.signal.read(cabinet::listVersion))
                        .done());
            case "SendLocalList" -> listed(Speech2.asked(SendLocalList.ACTION, payload));
            case "GetLog" -> log(Speech2.asked(GetLog.ACTION, payload));
            case "UpdateFirmware" -> {
                tell(
                        "FirmwareStatusNotification",
                        INSTALLING,
                        Speech2.asked(UpdateFirmware.ACTION, payload).requestId());
                yield word(() -> Cabinet.ACCEPTED);
            }
            case "SetChargingProfile" -> word(() -> given(Speech2.asked(SetChargingProfile.ACTION, payload)));
            case "ClearChargingProfile" -> {
                var asked = Speech2.asked(ClearChargingProfile.ACTION, payload);
                yield word(() -> cabinet.clearLimits(limit -> matches(limit, asked)));
            }
            case "GetCompositeSchedule" -> schedule(Speech2.asked(GetCompositeSchedule.ACTION, payload));
            case "CustomerInformation" -> customer(Speech2.asked(CustomerInformation.ACTION, payload));
            case "SetDisplayMessage" -> {
                var message = Speech2.asked(SetDisplayMessage.ACTION, payload).message();
                station.signal.change(() ->
                        cabinet.messages().put(message.id(), message.message().content()));
                yield word(() -> Cabinet.ACCEPTED);
            }
            case "ClearDisplayMessage" -> {
                int number = Speech2.asked(ClearDisplayMessage.ACTION, payload).id();
                yield word(() -> cabinet.messages().remove(number) == null ? "Unknown" : Cabinet.ACCEPTED);
            }
            case "GetDisplayMessages" -> messages(Speech2.asked(GetDisplayMessages.ACTION, payload));
            case "CostUpdated" -> {
                var cost = Speech2.asked(CostUpdated.ACTION, payload).totalCost();
                station.signal.change(() -> cabinet.note("cost " + cost.toPlainString()));
                yield new Answer.Result(Json.object());
            }
            default -> new Answer.Refusal(ErrorCode.NotImplemented, "a simulated station knows no " + action);
        };
    }

    private Answer word(Supplier<String> status) {
        return new Answer.Result(
                new Out().put("status", station.signal.read(status)).done());
    }

    private static String name(Component component, Variable variable) {
        return component.name() + "." + variable.name();
    }

    private Answer variables(GetVariables.Request asked) {
        var results = station.signal.read(
                () -> asked.getVariableData().stream().map(this::variable).toList());
        return new Answer.Result(GetVariables.ACTION.answer().write(new GetVariables.Response(results, null)));
    }

    private GetVariableResult variable(GetVariableData asked) {
        var name = name(asked.component(), asked.variable());
        var setting = station.cabinet.setting(name);
        var hidden = station.cabinet.settings().containsKey(name);
        var status = setting.isPresent()
                ? GetVariableStatus.Accepted
                : hidden ? GetVariableStatus.Rejected : GetVariableStatus.UnknownVariable;
        return new GetVariableResult(
                null,
                Open.of(status),
                null,
                setting.map(Cabinet.Setting::value).orElse(null),
                asked.component(),
                asked.variable(),
                null);
    }

    private Answer written(SetVariables.Request asked) {
        var results = station.signal.read(
                () -> asked.setVariableData().stream().map(this::written).toList());
        return new Answer.Result(SetVariables.ACTION.answer().write(new SetVariables.Response(results, null)));
    }

    private SetVariableResult written(SetVariableData asked) {
        var word = station.cabinet.write(
                name(asked.component(), asked.variable()), asked.attributeValue(), "UnknownVariable");
        return new SetVariableResult(
                null, Open.read(SetVariableStatus.class, word), null, asked.component(), asked.variable(), null);
    }

    private String triggered(TriggerMessage.Request asked) {
        return switch (asked.requestedMessage().text()) {
            case "BootNotification" -> {
                station.bootNow();
                yield Cabinet.ACCEPTED;
            }
            case "Heartbeat" -> {
                station.later(() -> station.say("Heartbeat", Json.object()));
                yield Cabinet.ACCEPTED;
            }
            case "StatusNotification" -> {
                station.later(station::sayStatus);
                yield Cabinet.ACCEPTED;
            }
            default -> "NotImplemented";
        };
    }

    private Answer listed(SendLocalList.Request asked) {
        var entries = new HashMap<String, @Nullable String>();
        asked.localAuthorizationList()
                .forEach(each -> entries.put(
                        each.idToken().idToken(),
                        each.idTokenInfo() == null
                                ? null
                                : each.idTokenInfo().status().text()));
        return word(() ->
                station.cabinet.update(asked.versionNumber(), asked.updateType().is(UpdateKind.Full), entries));
    }

    private Answer log(GetLog.Request asked) {
        station.signal.change(
                () -> station.cabinet.note("upload to " + asked.log().remoteLocation()));
        tell("LogStatusNotification", UPLOADING, asked.requestId());
        return new Answer.Result(new Out()
                .put("status", Cabinet.ACCEPTED)
                .put("filename", "diagnostics.log")
                .done());
    }

    private void tell(String action, List<String> words, int number) {
        station.later(() -> words.forEach(word -> station.say(
                action, new Out().put("status", word).put("requestId", number).done())));
    }

    private String given(SetChargingProfile.Request asked) {
        var profile = asked.chargingProfile();
        var schedule = profile.chargingSchedule().getFirst();
        station.cabinet.limits.give(new Limiter.Limit(
                profile.id(),
                asked.evseId(),
                profile.stackLevel(),
                profile.chargingProfilePurpose().text(),
                schedule.startSchedule(),
                schedule.duration(),
                schedule.chargingRateUnit().text(),
                points(schedule)));
        return Cabinet.ACCEPTED;
    }

    private static List<Limiter.Point> points(ChargingSchedule schedule) {
        return schedule.chargingSchedulePeriod().stream()
                .map(period -> new Limiter.Point(period.startPeriod(), period.limit()))
                .toList();
    }

    private static boolean matches(Limiter.Limit limit, ClearChargingProfile.Request asked) {
        var criteria = asked.chargingProfileCriteria();
        return (asked.chargingProfileId() == null || asked.chargingProfileId() == limit.id())
                && (criteria == null
                        || ((criteria.evseId() == null || criteria.evseId() == limit.place())
                                && (criteria.stackLevel() == null || criteria.stackLevel() == limit.level())
                                && (criteria.chargingProfilePurpose() == null
                                        || criteria.chargingProfilePurpose()
                                                .text()
                                                .equals(limit.purpose()))));
    }

    private Answer schedule(GetCompositeSchedule.Request asked) {
        Instant now = station.gear.clock().instant();
        var unit = asked.chargingRateUnit() == null
                ? "W"
                : asked.chargingRateUnit().text();
        var points = station.signal.read(
                () -> station.cabinet.limits.composite(asked.evseId(), now, asked.duration(), unit));
        if (points.isEmpty()) {
            return word(() -> Cabinet.REJECTED);
        }
        var schedule = new Out()
                .put("evseId", asked.evseId())
                .put("duration", asked.duration())
                .put("scheduleStart", now)
                .put("chargingRateUnit", unit)
                .put(
                        "chargingSchedulePeriod",
                        Out.list(
                                points,
                                point -> new Out()
                                        .put("startPeriod", point.from())
                                        .put("limit", point.limit())
                                        .done()))
                .done();
        return new Answer.Result(new Out()
                .put("status", Cabinet.ACCEPTED)
                .put("schedule", schedule)
                .done());
    }

    private Answer customer(CustomerInformation.Request asked) {
        station.later(() -> station.say(
                "NotifyCustomerInformation",
                new Out()
                        .put("data", "nothing is known")
                        .put("seqNo", 0)
                        .put("generatedAt", station.gear.clock().instant())
                        .put("requestId", asked.requestId())
                        .done()));
        return word(() -> Cabinet.ACCEPTED);
    }

    private Answer messages(GetDisplayMessages.Request asked) {
        var held =
                station.signal.read(() -> List.copyOf(station.cabinet.messages().entrySet()));
        if (held.isEmpty()) {
            return word(() -> "Unknown");
        }
        var messages = Out.list(
                held,
                each -> new Out()
                        .put("id", each.getKey())
                        .put("priority", "NormalCycle")
                        .put(
                                "message",
                                new Out()
                                        .put("format", "UTF8")
                                        .put("content", each.getValue())
                                        .done())
                        .done());
        station.later(() -> station.say(
                "NotifyDisplayMessages",
                new Out()
                        .put("messageInfo", messages)
                        .put("requestId", asked.requestId())
                        .done()));
        return word(() -> Cabinet.ACCEPTED);
    }
}
