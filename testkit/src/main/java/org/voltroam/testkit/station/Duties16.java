package org.voltroam.testkit.station;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Out;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpp.rpc.CallHandler.Answer;
import org.voltroam.protocol.ocpp.rpc.ErrorCode;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.Findings;
import org.voltroam.protocol.ocpp.v16.CancelReservation;
import org.voltroam.protocol.ocpp.v16.DataTransfer;
import org.voltroam.protocol.ocpp.v16.ReserveNow;
import org.voltroam.protocol.ocpp.v16.UnlockConnector;
import org.voltroam.protocol.ocpp.v16.message.ChangeAvailability;
import org.voltroam.protocol.ocpp.v16.message.ChangeConfiguration;
import org.voltroam.protocol.ocpp.v16.message.ChargingSchedule;
import org.voltroam.protocol.ocpp.v16.message.ClearChargingProfile;
import org.voltroam.protocol.ocpp.v16.message.FirmwareStatusNotification;
import org.voltroam.protocol.ocpp.v16.message.GetCompositeSchedule;
import org.voltroam.protocol.ocpp.v16.message.GetConfiguration;
import org.voltroam.protocol.ocpp.v16.message.GetDiagnostics;
import org.voltroam.protocol.ocpp.v16.message.SendLocalList;
import org.voltroam.protocol.ocpp.v16.message.SetChargingProfile;
import org.voltroam.protocol.ocpp.v16.message.SignedUpdateFirmware;
import org.voltroam.protocol.ocpp.v16.message.TriggerMessage;
import tools.jackson.databind.node.ObjectNode;

/** What a simulated station of OCPP 1.6 does when it is told, beside charging. */
record Duties16(SimulatedStation station) {

    private static final List<String> INSTALLING = List.of("Downloading", "Downloaded", "Installing", "Installed");
    private static final List<String> UPLOADING = List.of("Uploading", "Uploaded");

    Answer answer(String action, ObjectNode payload) {
        var cabinet = station.cabinet;
        return switch (action) {
            case ReserveNow.ACTION -> {
                var asked = ReserveNow.Request.read(fields(payload));
                yield word(() -> cabinet.reserve(
                        asked.reservationId(), asked.connectorId(), TokenUid.of(asked.idTag()), asked.expiryDate()));
            }
            case CancelReservation.ACTION ->
                word(() -> cabinet.cancel(
                        CancelReservation.Request.read(fields(payload)).reservationId()));
            case UnlockConnector.ACTION ->
                word(() -> cabinet.unlock(
                        UnlockConnector.Request.read(fields(payload)).connectorId(), "NotSupported"));
            case DataTransfer.ACTION -> word(() -> "UnknownVendorId");
            case "ChangeAvailability" -> {
                var asked = asked(ChangeAvailability.ACTION, payload);
                yield word(() ->
                        cabinet.availability(asked.connectorId(), asked.type().is(ChangeAvailability.Kind.Operative)));
            }
            case "GetConfiguration" -> result(configuration(asked(GetConfiguration.ACTION, payload)));
            case "ChangeConfiguration" -> {
                var asked = asked(ChangeConfiguration.ACTION, payload);
                yield word(() -> cabinet.write(asked.key(), asked.value(), "NotSupported"));
            }
            case "ClearCache" -> word(() -> Cabinet.ACCEPTED);
            case "Reset" -> {
                station.reboot();
                yield word(() -> Cabinet.ACCEPTED);
            }
            case "TriggerMessage" -> word(() -> triggered(asked(TriggerMessage.ACTION, payload)));
            case "GetLocalListVersion" ->
                result(new Out()
                        .put("listVersion", station.signal.read(cabinet::listVersion))
                        .done());
            case "SendLocalList" -> listed(asked(SendLocalList.ACTION, payload));
            case "GetDiagnostics" -> diagnostics(asked(GetDiagnostics.ACTION, payload));
            case "UpdateFirmware" -> {
                tell(FirmwareStatusNotification.ACTION.name(), INSTALLING, null);
                yield result(Json.object());
            }
            case "SignedUpdateFirmware" -> {
                var number = asked(SignedUpdateFirmware.ACTION, payload).requestId();
                tell("SignedFirmwareStatusNotification", INSTALLING, number);
                yield word(() -> Cabinet.ACCEPTED);
            }
            case "SetChargingProfile" -> word(() -> given(asked(SetChargingProfile.ACTION, payload)));
            case "ClearChargingProfile" -> {
                var asked = asked(ClearChargingProfile.ACTION, payload);
                yield word(() -> cabinet.clearLimits(limit -> matches(limit, asked)));
            }
            case "GetCompositeSchedule" -> schedule(asked(GetCompositeSchedule.ACTION, payload));
            default -> new Answer.Refusal(ErrorCode.NotImplemented, "a simulated station knows no " + action);
        };
    }

    private Answer word(java.util.function.Supplier<String> status) {
        return result(new Out().put("status", station.signal.read(status)).done());
    }

    private static Answer result(ObjectNode payload) {
        return new Answer.Result(payload);
    }

    private ObjectNode configuration(GetConfiguration.Request asked) {
        return station.signal.read(() -> {
            var cabinet = station.cabinet;
            var names = asked.key().isEmpty() ? List.copyOf(cabinet.settings().keySet()) : asked.key();
            var known = new ArrayList<GetConfiguration.KeyValue>();
            var unknown = new ArrayList<String>();
            for (var name : names) {
                cabinet.setting(name)
                        .ifPresentOrElse(
                                setting -> known.add(
                                        new GetConfiguration.KeyValue(name, setting.readonly(), setting.value())),
                                () -> unknown.add(name));
            }
            return GetConfiguration.ACTION
                    .answer()
                    .write(new GetConfiguration.Response(known, asked.key().isEmpty() ? List.of() : unknown));
        });
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
                        each.idTag(),
                        each.idTagInfo() == null
                                ? null
                                : each.idTagInfo().status().text()));
        return word(() -> station.cabinet.update(
                asked.listVersion(), asked.updateType().is(SendLocalList.UpdateKind.Full), entries));
    }

    private Answer diagnostics(GetDiagnostics.Request asked) {
        station.signal.change(() -> station.cabinet.note("upload to " + asked.location()));
        tell("DiagnosticsStatusNotification", UPLOADING, null);
        return result(new Out().put("fileName", "diagnostics.log").done());
    }

    private void tell(String action, List<String> words, @Nullable Integer number) {
        station.later(() -> words.forEach(word -> station.say(
                action, new Out().put("status", word).put("requestId", number).done())));
    }

    private String given(SetChargingProfile.Request asked) {
        var profile = asked.csChargingProfiles();
        station.cabinet.limits.give(new Limiter.Limit(
                profile.chargingProfileId(),
                asked.connectorId(),
                profile.stackLevel(),
                profile.chargingProfilePurpose().text(),
                profile.chargingSchedule().startSchedule(),
                profile.chargingSchedule().duration(),
                profile.chargingSchedule().chargingRateUnit().text(),
                points(profile.chargingSchedule())));
        return Cabinet.ACCEPTED;
    }

    private static List<Limiter.Point> points(ChargingSchedule schedule) {
        return schedule.chargingSchedulePeriod().stream()
                .map(period -> new Limiter.Point(period.startPeriod(), period.limit()))
                .toList();
    }

    private static boolean matches(Limiter.Limit limit, ClearChargingProfile.Request asked) {
        return (asked.id() == null || asked.id() == limit.id())
                && (asked.connectorId() == null || asked.connectorId() == limit.place())
                && (asked.stackLevel() == null || asked.stackLevel() == limit.level())
                && (asked.chargingProfilePurpose() == null
                        || asked.chargingProfilePurpose().text().equals(limit.purpose()));
    }

    private Answer schedule(GetCompositeSchedule.Request asked) {
        Instant now = station.gear.clock().instant();
        var unit = asked.chargingRateUnit() == null
                ? "W"
                : asked.chargingRateUnit().text();
        var points = station.signal.read(
                () -> station.cabinet.limits.composite(asked.connectorId(), now, asked.duration(), unit));
        if (points.isEmpty()) {
            return word(() -> Cabinet.REJECTED);
        }
        var periods = Out.list(
                points,
                point -> new Out()
                        .put("startPeriod", point.from())
                        .put("limit", point.limit())
                        .done());
        var schedule = new Out()
                .put("duration", asked.duration())
                .put("startSchedule", now)
                .put("chargingRateUnit", unit)
                .put("chargingSchedulePeriod", periods)
                .done();
        return result(new Out()
                .put("status", Cabinet.ACCEPTED)
                .put("connectorId", asked.connectorId())
                .put("scheduleStart", now)
                .put("chargingSchedule", schedule)
                .done());
    }

    private static Fields fields(ObjectNode payload) {
        return Fields.of(payload, "", new Violations());
    }

    private static <Q extends Record> Q asked(Action<Q, ?> action, ObjectNode payload) {
        return action.asked().read(payload, new Findings()).orElseThrow();
    }
}
