package org.voltroam.app.conformance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.voltroam.app.conformance.Pushes.Changed;
import org.voltroam.app.sample.Samples;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Moments;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A session of a card that is nobody's, left with an eMSP as INVALID. Those of 2.1.1 repeat a location, and are left alone. */
final class SessionPushes {

    private static final String ID = "VOLTROAM-ROBOT-TEST";
    private static final Pushes PUSHES =
            new Pushes("sessions", ID, SessionPushes::session, "currency", new Changed("meter_id", "TEST 1", "TEST 2"));

    private SessionPushes() {}

    static final List<Check> ALL = all();

    private static List<Check> all() {
        var checks = new ArrayList<>(PUSHES.common().stream().map(PUSHES::in22).toList());
        checks.add(PUSHES.since22(
                "SES-02", "mod_sessions 'PUT Method'", "PUT replaces the charging periods", SessionPushes::replaced));
        checks.add(PUSHES.since22(
                "SES-03",
                "mod_sessions 'PATCH Method'",
                "PATCH adds charging periods, and without any changes none",
                SessionPushes::appended));
        return List.copyOf(checks);
    }

    /** Invalid from the first: nobody is to bill it, whatever happens to the robot meanwhile. */
    private static ObjectNode session(Scene scene, Instant now) {
        return scene.wire()
                .session()
                .write(Samples.session(scene.us(), scene.them(), ID, now))
                .put("status", "INVALID")
                .put("kwh", 0);
    }

    private static Verdict replaced(Scene scene) {
        var empty = PUSHES.fresh(scene);
        empty.remove("charging_periods");
        return Judging.success(PUSHES.put(scene, PUSHES.fresh(scene)))
                .and(() -> Judging.success(PUSHES.put(scene, empty.put("last_updated", Moments.write(scene.tick())))))
                .and(() -> periods(scene, 0));
    }

    private static Verdict appended(Scene scene) {
        var body = PUSHES.fresh(scene);
        var more = Json.object().put("last_updated", Moments.write(scene.tick()));
        more.set("charging_periods", later(body));
        return Judging.success(PUSHES.put(scene, body))
                .and(() -> Judging.success(PUSHES.patch(scene, more)))
                .and(() -> periods(scene, 2))
                .and(() -> Judging.success(
                        PUSHES.patch(scene, Json.object().put("last_updated", Moments.write(scene.tick())))))
                .and(() -> periods(scene, 2));
    }

    private static ArrayNode later(ObjectNode session) {
        var periods = (ArrayNode) session.path("charging_periods").deepCopy();
        ((ObjectNode) periods.path(0)).put("start_date_time", Judging.text(session, "end_date_time"));
        return periods;
    }

    private static Verdict periods(Scene scene, int wanted) {
        var heard = PUSHES.get(scene);
        return Judging.success(heard).and(() -> {
            var found = heard.data().path("charging_periods").size();
            return Verdict.when(found == wanted, "there are " + found + " charging periods, not " + wanted);
        });
    }
}
