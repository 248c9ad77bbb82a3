package org.voltroam.app.conformance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.voltroam.app.conformance.Pushes.Changed;
import org.voltroam.app.sample.Samples;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Moments;
import tools.jackson.databind.node.ObjectNode;

/** A token that is never valid, left with a CPO. */
final class TokenPushes {

    private static final String ID = "VOLTROAM-ROBOT-TEST";
    private static final Pushes PUSHES =
            new Pushes("tokens", ID, TokenPushes::token, "issuer", new Changed("visual_number", "TEST 1", "TEST 2"));

    private TokenPushes() {}

    static final List<Check> ALL = all();

    private static List<Check> all() {
        var checks = new ArrayList<>(PUSHES.common());
        checks.add(PUSHES.since22(
                "TOK-02",
                "mod_tokens 'Receiver Interface'",
                "a token without type in the URL is one of RFID",
                TokenPushes::typed));
        checks.add(PUSHES.check("TOK-01", "mod_tokens 'Push model'", "DELETE is not there", scene -> {
            var heard = scene.send(Method.DELETE, PUSHES.url(scene), null);
            return Verdict.when(!heard.isSuccess() && heard.http() < 500, heard.told());
        }));
        checks.add(PUSHES.check(
                "TOK-01",
                "mod_tokens 'Push model'",
                "PATCH to valid=false is taken: the test token ends so",
                TokenPushes::ended));
        return List.copyOf(checks);
    }

    private static ObjectNode token(Scene scene, Instant now) {
        return scene.wire().token().write(Samples.token(scene.us(), ID, now));
    }

    private static Verdict typed(Scene scene) {
        return Judging.success(PUSHES.put(scene, PUSHES.fresh(scene)))
                .and(() -> Judging.success(scene.get(PUSHES.url(scene) + "?type=RFID")))
                .and(() -> {
                    var other = scene.get(PUSHES.url(scene) + "?type=APP_USER");
                    return Verdict.when(!other.isSuccess(), "with type=APP_USER: " + other.told());
                });
    }

    private static Verdict ended(Scene scene) {
        var patch = Json.object().put("valid", false).put("last_updated", Moments.write(scene.tick()));
        return Judging.success(PUSHES.patch(scene, patch)).and(() -> {
            var back = PUSHES.get(scene);
            return Judging.success(back)
                    .and(() -> Judging.object(back.data(), scene.wire().token(), scene.ours()))
                    .and(() -> Verdict.when(!back.data().path("valid").asBoolean(true), "it is still valid"));
        });
    }
}
