package org.voltroam.app.conformance;

import static org.voltroam.app.conformance.Needs.NOTHING;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.app.sample.Samples;
import org.voltroam.domain.value.ConnectorId;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.SessionId;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.ocpi.wire.Address;
import org.voltroam.protocol.ocpi.wire.StartSession;
import org.voltroam.protocol.ocpi.wire.StopSession;
import tools.jackson.databind.JsonNode;

/** Commands to a CPO. A start is given with a token that is not valid anywhere; it may start a charge where a car is plugged in. */
final class Commanding {

    private static final String POST = "mod_commands 'POST Method'";
    private static final String NOWHERE = "VOLTROAM-ROBOT-NONE";

    private Commanding() {}

    static final List<Check> ALL = List.of(
            new Check(
                    "CMD-12",
                    "mod_commands 'CommandResponseType enum'",
                    "START_SESSION at a location nobody knows gets status 2003 or a refusal",
                    needs(),
                    scene -> {
                        var heard = start(scene, "unknown", NOWHERE, null, null);
                        var result = Judging.text(heard.data(), "result");
                        return Verdict.when(
                                heard.code() == 2003 || result.equals("REJECTED"), heard.told() + ", " + result);
                    }),
            new Check(
                    "CMD-12",
                    "mod_commands 'CommandResponseType enum'",
                    "STOP_SESSION of a session nobody knows gets UNKNOWN_SESSION",
                    needs(),
                    scene -> {
                        var stop = new StopSession(url(scene, "stop"), SessionId.of(NOWHERE));
                        var heard = send(
                                scene,
                                "STOP_SESSION",
                                scene.wire().stopSession().write(stop));
                        var result = Judging.text(heard.data(), "result");
                        return Judging.success(heard)
                                .and(() -> Verdict.when(result.equals("UNKNOWN_SESSION"), "it gets " + result));
                    }),
            new Check("CMD-01", POST, "a command nobody knows is refused", needs(), scene -> {
                var heard = send(scene, "VOLTROAM_TEST", Json.object().put("response_url", url(scene, "none")));
                return Verdict.when(!heard.isSuccess() && heard.http() < 500, heard.told());
            }),
            new Check(
                    "CMD-03",
                    "mod_commands 'Flow'",
                    "START_SESSION is answered at once, and its result comes to response_url",
                    needs(),
                    Commanding::started));

    private static Needs needs() {
        return NOTHING.receiver("commands").writes();
    }

    private static Verdict started(Scene scene) {
        var results = scene.setting().results();
        if (results == null) {
            return Verdict.skipped("only with --listen, where the peer can send the result");
        }
        var places = scene.walk("locations")
                .objects()
                .filter(each ->
                        each.path("evses").path(0).path("connectors").path(0).isObject())
                .toList();
        var verdict = Verdict.skipped("no location has a connector");
        for (var place : places) {
            verdict = started(scene, results, place);
            if (!(verdict instanceof Verdict.Skipped)) {
                return verdict;
            }
        }
        return verdict;
    }

    private static Verdict started(Scene scene, Results results, JsonNode place) {
        var evse = place.path("evses").path(0);
        var id = scene.setting().newId().get();
        var heard = start(
                scene,
                id,
                Judging.text(place, "id"),
                EvseUid.of(Judging.text(evse, "uid")),
                ConnectorId.of(Judging.text(evse.path("connectors").path(0), "id")));
        if (heard.code() == 2003) {
            return Verdict.skipped("no station there can be started: " + heard.told());
        }
        return Judging.success(heard)
                .and(() -> Judging.object(heard.data(), scene.wire().commandResponse(), scene.theirs()))
                .and(() -> Judging.text(heard.data(), "result").equals("ACCEPTED")
                        ? result(scene, results, id)
                        : Verdict.kept("no result is to come of " + Judging.text(heard.data(), "result")));
    }

    private static Verdict result(Scene scene, Results results, String id) {
        return results.await(id, scene.setting().patience())
                .map(request -> judged(scene, request))
                .orElseGet(() -> Verdict.broken(
                        "no result came within " + scene.setting().patience().toSeconds() + " s"));
    }

    private static Verdict judged(Scene scene, Request request) {
        return Judging.object(Json.parse(request.body()), scene.wire().commandResult(), scene.theirs())
                .and(() -> Verdict.kept("it is " + request.text()));
    }

    private static Heard start(
            Scene scene, String id, String location, @Nullable EvseUid evse, @Nullable ConnectorId connector) {
        var token = Samples.token(scene.us(), "VOLTROAM-ROBOT-TEST", scene.tick());
        var start = new StartSession(url(scene, id), token, LocationId.of(location), evse, connector, null);
        return send(scene, "START_SESSION", scene.wire().startSession().write(start));
    }

    private static Heard send(Scene scene, String command, JsonNode body) {
        return scene.send(Method.POST, scene.url(Address.receiver("commands")) + "/" + command, body);
    }

    /** Without a listener of ours the result has nowhere to go; such commands are refused anyway. */
    private static String url(Scene scene, String id) {
        var results = scene.setting().results();
        return results == null ? "https://voltroam-robot.invalid/results/" + id : results.url(id);
    }
}
