package org.voltroam.app.conformance;

import static org.voltroam.app.conformance.Needs.NOTHING;

import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.ocpi.wire.Parties;
import tools.jackson.databind.JsonNode;

/** How the peer introduces itself. */
final class Introductions {

    private static final String OBJECT = "credentials 'Credentials object'";

    private Introductions() {}

    static final List<Check> ALL = List.of(
            new Check("CRD-22", "credentials 'GET Method'", "GET returns the credentials", NOTHING, scene -> {
                var heard = get(scene);
                return Judging.success(heard)
                        .and(() -> Judging.object(heard.data(), scene.wire().credentials(), Parties.NOBODY));
            }),
            shown(
                    "CRD-15",
                    "the token is 1 to 64 printable characters without blanks",
                    NOTHING,
                    data -> Judging.text(data, "token").matches("[\\x21-\\x7E]{1,64}")),
            shown("CRD-16", "there is a role, and no role twice", NOTHING.since22(), Introductions::rolesOnce),
            shown(
                    "CRD-17",
                    "a hub announces its own role alone",
                    NOTHING.ofHub().in("2.2.1"),
                    data -> data.path("roles").size() == 1
                            && Judging.text(data.path("roles").path(0), "role").equals("HUB")),
            shown(
                    "CRD-18",
                    "a hub names itself by hub_party_id",
                    NOTHING.ofHub().in("2.3.0"),
                    data -> Judging.text(data, "hub_party_id").matches("[A-Za-z]{2}[A-Za-z0-9]{3}")),
            shown(
                    "CRD-19",
                    "nobody has the role HUB",
                    NOTHING.in("2.3.0"),
                    data -> data.path("roles")
                            .valueStream()
                            .noneMatch(role -> Judging.text(role, "role").equals("HUB"))),
            new Check(
                    "CRD-08",
                    "credentials 'POST Method'",
                    "POST by who is registered gets HTTP 405",
                    NOTHING.writes(),
                    Introductions::postAgain));

    private static Check shown(String rule, String title, Needs needs, Predicate<JsonNode> passes) {
        return new Check(rule, OBJECT, title, needs, scene -> {
            var heard = get(scene);
            return Judging.success(heard)
                    .and(() -> Verdict.when(passes.test(heard.data()), withoutToken(heard.data())));
        });
    }

    private static Heard get(Scene scene) {
        return scene.line().plain(Request.get(scene.credentialsUrl()));
    }

    /** What the peer says of itself goes back to it: whatever it does with that, it learns no new token or URL of ours. */
    private static Verdict postAgain(Scene scene) {
        var heard = scene.line()
                .plain(Line.of(Method.POST, scene.credentialsUrl(), get(scene).data()));
        return Verdict.when(heard.http() == 405, heard.told());
    }

    private static boolean rolesOnce(JsonNode data) {
        var seen = new HashSet<String>();
        var roles = data.path("roles");
        return !roles.isEmpty()
                && roles.valueStream()
                        .allMatch(role -> seen.add(Judging.text(role, "role") + "/" + Judging.text(role, "country_code")
                                + "/" + Judging.text(role, "party_id")));
    }

    private static String withoutToken(JsonNode data) {
        return "roles " + Judging.shortened(data.path("roles")) + ", hub_party_id "
                + Judging.shortened(data.path("hub_party_id"));
    }
}
