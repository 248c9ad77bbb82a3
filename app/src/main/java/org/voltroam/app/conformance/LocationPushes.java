package org.voltroam.app.conformance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.voltroam.app.conformance.Pushes.Changed;
import org.voltroam.app.sample.Samples;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Moments;
import tools.jackson.databind.node.ObjectNode;

/** A location that says it is none, left with an eMSP; its EVSEs are removed at the end, for a location cannot be. */
final class LocationPushes {

    private static final String ID = "VOLTROAM-ROBOT-TEST";
    private static final Duration EARLIER = Duration.ofHours(1);
    private static final Pushes PUSHES =
            new Pushes("locations", ID, LocationPushes::location, "city", new Changed("address", "Test 1", "Test 2"));

    private LocationPushes() {}

    static final List<Check> ALL = all();

    private static List<Check> all() {
        var checks = new ArrayList<>(PUSHES.common());
        checks.addAll(List.of(
                PUSHES.since22(
                        "LOC-03",
                        "mod_locations 'PATCH Method'",
                        "PATCH without last_updated is refused with 2001",
                        scene -> Judging.refused(
                                PUSHES.patch(scene, Json.object().put("address", "Test 3")), 2001)),
                PUSHES.check(
                        "LOC-26",
                        "mod_locations 'GET Method'",
                        "one that is older than the last is acknowledged, and not taken",
                        LocationPushes::late),
                PUSHES.check(
                        "LOC-07",
                        "mod_locations 'EVSE Object'",
                        "PUT of an EVSE that is not known adds it",
                        LocationPushes::another),
                PUSHES.since22(
                        "LOC-02",
                        "mod_locations 'PATCH Method'",
                        "a change of an EVSE is one of its location",
                        LocationPushes::touched),
                PUSHES.check("LOC-05", "mod_locations 'Flow and Lifecycle'", "DELETE is not there", scene -> {
                    var heard = scene.send(Method.DELETE, PUSHES.url(scene), null);
                    return Verdict.when(!heard.isSuccess() && heard.http() < 500, heard.told());
                }),
                PUSHES.check(
                        "LOC-05",
                        "mod_locations 'Flow and Lifecycle'",
                        "PATCH to REMOVED is taken: the test location ends so",
                        LocationPushes::ended)));
        return List.copyOf(checks);
    }

    private static ObjectNode location(Scene scene, Instant now) {
        return scene.wire().location().write(Samples.location(scene.us(), ID, now));
    }

    private static ObjectNode evse(Scene scene, String uid) {
        var location = Samples.location(scene.us(), ID, scene.tick());
        var written = scene.wire().evse().write(location.evses().getFirst());
        return written.put("uid", uid);
    }

    private static ObjectNode status(Scene scene, String status) {
        return Json.object().put("status", status).put("last_updated", Moments.write(scene.tick()));
    }

    private static Verdict late(Scene scene) {
        var body = PUSHES.fresh(scene);
        var before = location(scene, scene.now().minus(EARLIER)).put("address", "Test, long ago");
        return Judging.success(PUSHES.put(scene, body))
                .and(() -> Judging.success(PUSHES.put(scene, before)))
                .and(() -> Pushes.same(PUSHES.get(scene).data(), body, "address"));
    }

    private static Verdict another(Scene scene) {
        var uid = ID + "-2";
        return Judging.success(PUSHES.put(scene, PUSHES.fresh(scene)))
                .and(() -> Judging.success(scene.send(Method.PUT, PUSHES.url(scene) + "/" + uid, evse(scene, uid))))
                .and(() -> {
                    var evses = PUSHES.get(scene).data().path("evses");
                    return Verdict.when(evses.size() == 2, "the location has " + evses.size() + " EVSEs");
                });
    }

    private static Verdict touched(Scene scene) {
        var patch = status(scene, "CHARGING");
        return Judging.success(PUSHES.put(scene, PUSHES.fresh(scene))).and(() -> {
            var later = status(scene, "CHARGING");
            return Judging.success(scene.send(Method.PATCH, PUSHES.url(scene) + "/" + ID + "-1", later))
                    .and(() -> Pushes.same(PUSHES.get(scene).data(), later, "last_updated"))
                    .and(() -> Pushes.same(
                            scene.get(PUSHES.url(scene) + "/" + ID + "-1").data(), patch, "status"));
        });
    }

    private static Verdict ended(Scene scene) {
        var verdict = Judging.success(PUSHES.get(scene));
        for (var evse : PUSHES.get(scene).data().path("evses")) {
            var url = PUSHES.url(scene) + "/" + Judging.text(evse, "uid");
            verdict = verdict.and(() -> Judging.success(scene.send(Method.PATCH, url, status(scene, "REMOVED"))))
                    .and(() -> Verdict.when(
                            Judging.text(scene.get(url).data(), "status").equals("REMOVED"), "it is not REMOVED"));
        }
        return verdict;
    }
}
