package org.voltroam.app.conformance;

import static org.voltroam.app.conformance.Needs.NOTHING;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Moments;
import org.voltroam.protocol.ocpi.wire.Address;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Objects of ours that we leave with the peer: what holds of them in every module.
 *
 * @param id the one test object of the module; its name says what it is
 * @param required a field that must not be missing
 * @param changed a field that a PATCH changes
 */
record Pushes(String module, String id, Sample sample, String required, Changed changed) {

    /** The test object as the version writes it. */
    interface Sample {
        ObjectNode of(Scene scene, Instant now);
    }

    /** A field, and what it becomes. */
    record Changed(String field, String before, String after) {}

    List<Check> common() {
        return new ArrayList<>(List.of(
                check("TRN-16", "'PUT'", "PUT is taken, and GET gives back what was put", this::roundTrip),
                check("TRN-16", "'PUT'", "PUT without " + required + " is refused with 2001", this::incomplete),
                check("TRN-17", "'PATCH'", "PATCH changes what it names and nothing else", this::patched),
                check(
                        "TRN-11",
                        "'Errors'",
                        "another id in the body than in the URL is refused with 2001",
                        this::otherId),
                since22(
                        "TRN-12",
                        "'PUT Request Parameters'",
                        "another party in the body than in the URL is refused with 2001",
                        this::otherParty),
                check("TRN-13", "'Errors'", "the party of somebody else in the URL is refused", this::stranger),
                check("STC-01", "'Status codes'", "a body that is not JSON gets HTTP 400", this::notJson),
                check("STC-03", "'Status codes'", "GET of one that does not exist gets HTTP 404", this::unknown),
                only230(
                        "TRN-27",
                        "'Non-specified JSON fields'",
                        "a field nobody knows is no reason to refuse",
                        this::extension)));
    }

    Check check(String rule, String clause, String title, Check.Judgement judgement) {
        return new Check(rule, place(clause), module + ": " + title, needs(), judgement);
    }

    Check since22(String rule, String clause, String title, Check.Judgement judgement) {
        return new Check(rule, place(clause), module + ": " + title, needs().since22(), judgement);
    }

    /** The same check, for the versions since 2.2 of those it is for. */
    Check in22(Check check) {
        var versions = check.needs().versions().stream()
                .filter(version -> !version.equals("2.1.1"))
                .toArray(String[]::new);
        return new Check(
                check.rule(), check.clause(), check.title(), check.needs().in(versions), check.judgement());
    }

    private Check only230(String rule, String clause, String title, Check.Judgement judgement) {
        return new Check(rule, place(clause), module + ": " + title, needs().in("2.3.0"), judgement);
    }

    private Needs needs() {
        return NOTHING.receiver(module).writes();
    }

    private static String place(String clause) {
        if (clause.startsWith("mod_")) {
            return clause;
        }
        return (clause.equals("'Status codes'") ? "status_codes " : "transport_and_format ") + clause;
    }

    String url(Scene scene) {
        return url(scene, id);
    }

    String url(Scene scene, String other) {
        var us = scene.us();
        return scene.url(Address.receiver(module)) + "/" + us.countryCode() + "/" + us.partyCode() + "/" + other;
    }

    ObjectNode fresh(Scene scene) {
        return sample.of(scene, scene.tick());
    }

    Heard put(Scene scene, JsonNode body) {
        return scene.send(Method.PUT, url(scene), body);
    }

    Heard patch(Scene scene, JsonNode body) {
        return scene.send(Method.PATCH, url(scene), body);
    }

    Heard get(Scene scene) {
        return scene.get(url(scene));
    }

    private Verdict roundTrip(Scene scene) {
        var body = fresh(scene);
        return Judging.success(put(scene, body)).and(() -> {
            var back = get(scene);
            return Judging.success(back)
                    .and(() -> Verdict.when(
                            Judging.name(back.data()).equalsIgnoreCase(id), "GET gave " + Judging.name(back.data())))
                    .and(() -> same(back.data(), body, "last_updated"))
                    .and(() -> same(back.data(), body, changed.field()));
        });
    }

    static Verdict same(JsonNode found, JsonNode wanted, String field) {
        var one = Judging.text(found, field);
        var other = Judging.text(wanted, field);
        var moments = Moments.read(one) != null && Objects.equals(Moments.read(one), Moments.read(other));
        return Verdict.when(
                moments || one.equals(other),
                field + " is " + found.path(field) + " and should be " + wanted.path(field));
    }

    private Verdict incomplete(Scene scene) {
        var body = fresh(scene);
        body.remove(required);
        return Judging.refused(put(scene, body), 2001);
    }

    private Verdict patched(Scene scene) {
        var body = fresh(scene);
        body.put(changed.field(), changed.before());
        var patch =
                Json.object().put(changed.field(), changed.after()).put("last_updated", Moments.write(scene.tick()));
        return Judging.success(put(scene, body))
                .and(() -> Judging.success(patch(scene, patch)))
                .and(() -> {
                    var back = get(scene);
                    return Judging.success(back)
                            .and(() -> same(back.data(), patch, changed.field()))
                            .and(() -> same(back.data(), patch, "last_updated"))
                            .and(() -> same(back.data(), body, required));
                });
    }

    private Verdict otherId(Scene scene) {
        return Judging.refused(scene.send(Method.PUT, url(scene, id + "-X"), fresh(scene)), 2001);
    }

    private Verdict otherParty(Scene scene) {
        return Judging.refused(put(scene, fresh(scene).put("party_id", "ZZZ")), 2001);
    }

    private Verdict stranger(Scene scene) {
        var url = scene.url(Address.receiver(module)) + "/ZZ/VRB/" + id;
        var heard = scene.send(Method.PUT, url, fresh(scene));
        return Verdict.when(!heard.isSuccess() && heard.http() < 500, heard.told());
    }

    private Verdict notJson(Scene scene) {
        var broken = "{\"this is\": ".getBytes(StandardCharsets.UTF_8);
        var heard = scene.send(Request.json(Method.PUT, url(scene), broken));
        return Verdict.when(heard.http() == 400, heard.told());
    }

    private Verdict unknown(Scene scene) {
        var heard = scene.get(url(scene, "VOLTROAM-ROBOT-NONE"));
        return Verdict.when(heard.http() == 404, heard.told());
    }

    private Verdict extension(Scene scene) {
        return Judging.success(put(scene, fresh(scene).put("voltroam_test", "nobody knows this field")));
    }
}
