package org.voltroam.app.conformance;

import static org.voltroam.app.conformance.Needs.NOTHING;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.ocpi.wire.Address;

/** Real-time authorization at an eMSP. */
final class Authorizing {

    private static final String POST = "mod_tokens 'POST Method'";

    private Authorizing() {}

    static final List<Check> ALL = List.of(
            new Check(
                    "TOK-10", POST, "a token nobody knows gets HTTP 404 and status 2004", needs().since22(), scene -> {
                        var heard = authorize(scene, "VOLTROAM-ROBOT-NONE", "RFID");
                        return Verdict.when(heard.http() == 404 && heard.code() == 2004, heard.told());
                    }),
            new Check("STC-03", POST, "a token nobody knows gets HTTP 404", needs().in("2.1.1"), scene -> {
                var heard = authorize(scene, "VOLTROAM-ROBOT-NONE", "RFID");
                return Verdict.when(heard.http() == 404, heard.told());
            }),
            new Check("TOK-12", POST, "a token that is listed gets an answer with allowed", needs(), scene -> {
                var answer = ofListed(scene);
                return answer == null
                        ? Verdict.skipped("no token is listed")
                        : Judging.success(answer)
                                .and(() -> Judging.object(
                                        answer.data(), scene.wire().authorizationInfo(), scene.theirs()));
            }),
            new Check(
                    "TOK-13",
                    "mod_tokens 'AuthorizationInfo Object'",
                    "the answer has the token in it",
                    needs().since22(),
                    scene -> {
                        var answer = ofListed(scene);
                        return answer == null
                                ? Verdict.skipped("no token is listed")
                                : Judging.success(answer)
                                        .and(() -> Judging.object(
                                                answer.data().path("token"),
                                                scene.wire().token(),
                                                scene.theirs()));
                    }),
            new Check(Check.NO_RULE, POST, "GET of an authorization is not there", needs(), scene -> {
                var heard = scene.get(url(scene, "VOLTROAM-ROBOT-NONE"));
                return Verdict.when(!heard.isSuccess() && heard.http() < 500, heard.told());
            }));

    /** It is asked of the eMSP beyond reading: its drivers may hear of it. */
    private static Needs needs() {
        return NOTHING.sender("tokens").writes();
    }

    private static Heard authorize(Scene scene, String uid, String type) {
        return scene.send(Method.POST, url(scene, uid) + "?type=" + type, null);
    }

    private static String url(Scene scene, String uid) {
        return scene.url(Address.sender("tokens")) + "/" + uid + "/authorize";
    }

    private static @Nullable Heard ofListed(Scene scene) {
        return scene.walk("tokens")
                .objects()
                .findFirst()
                .map(token -> authorize(scene, Judging.text(token, "uid"), Judging.text(token, "type")))
                .orElse(null);
    }
}
