package org.voltroam.web.api;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.voltroam.domain.catalog.station.SettingsCheck;
import org.voltroam.domain.catalog.station.SettingsTemplate;
import org.voltroam.domain.catalog.station.SettingsTemplate.Wanted;
import org.voltroam.domain.value.StationId;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Out;
import org.voltroam.protocol.json.Violations;
import org.voltroam.role.cpo.Cpo;
import org.voltroam.stage.Cast;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET} and {@code POST /api/settings}; {@code GET /api/stations/{id}/settings}, {@code POST .../settings/look}, {@code .../write}. */
record SettingsApi(Cast cast) {

    Response list(Request request) {
        var at = request.parameter("at").orElse("");
        var all = (at.isEmpty() ? cast.cpos().stream() : named(at).stream())
                .flatMap(cpo -> cpo.settings().templates().stream())
                .toList();
        return Answers.of(
                200,
                new Out().put("templates", Out.list(all, SettingsApi::template)).done());
    }

    private Optional<Cpo> named(String at) {
        return cast.cpos().stream()
                .filter(cpo -> cpo.member().id().toString().equalsIgnoreCase(at))
                .findFirst();
    }

    Response save(Request request) {
        var body = Json.tryParse(request.body());
        if (body.isEmpty() || !body.get().isObject()) {
            return Answers.error(400, "NO_JSON", "the body is no JSON object");
        }
        var violations = new Violations();
        var in = Fields.of(body.get(), "", violations);
        var at = in.requiredString("at", 10);
        var cpo = named(at);
        if (cpo.isEmpty()) {
            return Answers.notFound("the CPO " + at);
        }
        var template = read(cpo.get(), in);
        if (!violations.isEmpty()) {
            return Answers.errors(422, violations.all());
        }
        try {
            cpo.get().settings().save(template);
            return Answers.of(201, template(template));
        } catch (IllegalArgumentException refused) {
            return Answers.error(422, "INVALID", String.valueOf(refused.getMessage()));
        }
    }

    private static SettingsTemplate read(Cpo cpo, Fields in) {
        return new SettingsTemplate(
                cpo.member().id(),
                in.requiredString("name", 50),
                in.requiredString("version", 10),
                in.string("vendor", 50),
                in.string("model", 50),
                in.children(
                        "settings",
                        each -> new Wanted(each.requiredString("name", 100), each.requiredString("value", 2500))),
                cpo.member().clock().instant());
    }

    private static ObjectNode template(SettingsTemplate template) {
        return new Out()
                .put("at", template.party().toString())
                .put("name", template.name())
                .put("version", template.version())
                .put("vendor", template.vendor())
                .put("model", template.model())
                .children(
                        "settings",
                        template.settings(),
                        each -> new Out()
                                .put("name", each.name())
                                .put("value", each.value())
                                .done())
                .put("saved", template.saved())
                .done();
    }

    /** What came of the last look. */
    Response get(String id) {
        var station = StationId.of(id);
        return keepers(station)
                .flatMap(cpo -> cpo.settings().last(station).stream())
                .findFirst()
                .map(check -> Answers.of(200, written(check)))
                .orElseGet(() -> Answers.notFound("a look at the settings of " + id));
    }

    Response look(String id, boolean write) {
        var station = StationId.of(id);
        return keepers(station)
                .flatMap(cpo -> cpo.settings().look(station, write).stream())
                .findFirst()
                .map(check -> Answers.of(200, written(check)))
                .orElseGet(() ->
                        Answers.error(409, "NOT_LOOKED", id + " is away or does not answer, or no template fits it"));
    }

    private Stream<Cpo> keepers(StationId station) {
        return cast.cpos().stream().filter(cpo -> cpo.desk().find(station).isPresent());
    }

    private static ObjectNode written(SettingsCheck check) {
        return new Out()
                .put("station", check.station())
                .put("template", check.template())
                .put("as_it_should_be", isRight(check.findings()))
                .put("findings", Out.list(check.findings(), SettingsApi::finding))
                .children(
                        "drifts",
                        check.drifts(),
                        drift -> new Out()
                                .put("name", drift.name())
                                .put("found", drift.found())
                                .put("at", drift.at())
                                .done())
                .put("at", check.at())
                .done();
    }

    private static boolean isRight(List<SettingsCheck.Finding> findings) {
        return findings.stream().allMatch(SettingsCheck.Finding::isRight);
    }

    private static ObjectNode finding(SettingsCheck.Finding finding) {
        return new Out()
                .put("name", finding.name())
                .put("wanted", finding.wanted())
                .put("found", finding.found())
                .put("state", finding.state().name())
                .put("reason", finding.reason())
                .done();
    }
}
