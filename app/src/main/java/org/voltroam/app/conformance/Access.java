package org.voltroam.app.conformance;

import static org.voltroam.app.conformance.Needs.NOTHING;

import java.util.HashSet;
import java.util.List;
import org.voltroam.protocol.http.Request;
import tools.jackson.databind.JsonNode;

/** Which versions and endpoints there are, and who is let in. */
final class Access {

    private static final String VERSIONS = "version_information_endpoint 'Version information endpoint'";
    private static final String DETAILS = "version_information_endpoint 'Version details endpoint'";
    private static final String ENDPOINT = "version_information_endpoint 'Endpoint class'";
    private static final String AUTHORIZATION = "transport_and_format 'Authorization header'";

    private Access() {}

    static final List<Check> VERSION_CHECKS = List.of(
            new Check(
                    "VER-01",
                    VERSIONS,
                    "each version has an absolute URL",
                    NOTHING,
                    scene -> Judging.each(
                            scene.opening().versions().data(),
                            version -> isAbsolute(version, "url")
                                    && !Judging.text(version, "version").isEmpty())),
            new Check("VER-02", DETAILS, "the details are of the version asked for", NOTHING, scene -> {
                var version = Judging.text(scene.opening().answer().data(), "version");
                return Verdict.when(version.equals(scene.wire().version()), "they say version '" + version + "'");
            }),
            new Check(
                    "VER-02",
                    DETAILS,
                    "each module has an identifier and an absolute URL",
                    NOTHING,
                    scene -> Judging.each(
                            endpoints(scene),
                            endpoint -> isAbsolute(endpoint, "url")
                                    && !Judging.text(endpoint, "identifier").isEmpty())),
            new Check(
                    "VER-03",
                    ENDPOINT,
                    "each endpoint is SENDER or RECEIVER",
                    NOTHING.since22(),
                    scene -> Judging.each(
                            endpoints(scene),
                            endpoint -> List.of("SENDER", "RECEIVER").contains(Judging.text(endpoint, "role")))),
            new Check("VER-03", ENDPOINT, "no interface is listed twice", NOTHING.since22(), scene -> {
                var seen = new HashSet<String>();
                return Judging.each(
                        endpoints(scene),
                        endpoint -> seen.add(Judging.text(endpoint, "identifier") + Judging.text(endpoint, "role")));
            }),
            new Check("VER-04", ENDPOINT + " NOTE", "credentials is listed once", NOTHING, scene -> {
                var count = endpoints(scene)
                        .valueStream()
                        .filter(endpoint -> Judging.text(endpoint, "identifier").equals("credentials"))
                        .count();
                return Verdict.when(count == 1, "it is listed " + count + " times");
            }));

    static final List<Check> ACCESS_CHECKS = List.of(
            new Check(
                    "TRN-01",
                    AUTHORIZATION,
                    "without a token versions are closed",
                    NOTHING,
                    scene -> closed(scene, Request.get(scene.setting().versionsUrl()))),
            new Check(
                    "TRN-01",
                    AUTHORIZATION,
                    "without a token the details are closed",
                    NOTHING,
                    scene -> closed(
                            scene,
                            Request.get(scene.opening().answer().request().target()))),
            new Check(
                    "TRN-01",
                    AUTHORIZATION,
                    "without a token every endpoint is closed",
                    NOTHING,
                    scene -> everywhere(scene, "")),
            new Check(
                    "TRN-02",
                    AUTHORIZATION,
                    "with a wrong token every endpoint is closed",
                    NOTHING,
                    scene -> everywhere(scene, scene.wire().manners().authorization("voltroam-robot-wrong-token"))),
            new Check(
                    "TRN-21",
                    "transport_and_format 'NOTE on HTTP headers'",
                    "header names are read in any case",
                    NOTHING,
                    Access::inLowerCase));

    /** Each is asked once: a peer may shut out who shows many wrong tokens. */
    private static Verdict everywhere(Scene scene, String authorization) {
        var verdict = Verdict.skipped("no endpoint to ask");
        for (var endpoint :
                scene.opening().details().endpoints().stream().limit(3).toList()) {
            var request = Request.get(endpoint.url());
            verdict = closed(scene, authorization.isEmpty() ? request : request.header("Authorization", authorization));
            if (verdict.isBroken()) {
                return verdict;
            }
        }
        return verdict;
    }

    private static Verdict closed(Scene scene, Request request) {
        var heard = scene.line().bare(request);
        return Verdict.when(heard.http() == 401, heard.told());
    }

    private static Verdict inLowerCase(Scene scene) {
        var shown = scene.opening().answer().request();
        var authorization = shown.headers().first("Authorization").orElse("");
        var heard = scene.line()
                .bare(new Request(
                        shown.method(),
                        shown.target(),
                        shown.headers().without("Authorization").and("authorization", authorization),
                        shown.body()));
        return Verdict.when(heard.isSuccess(), heard.told());
    }

    private static JsonNode endpoints(Scene scene) {
        return scene.opening().answer().data().path("endpoints");
    }

    private static boolean isAbsolute(JsonNode object, String field) {
        return Judging.text(object, field).matches("https?://[^/]+/.*")
                || Judging.text(object, field).matches("https?://[^/]+");
    }
}
