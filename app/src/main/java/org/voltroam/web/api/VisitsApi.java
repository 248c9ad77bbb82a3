package org.voltroam.web.api;

import org.voltroam.platform.simulator.Progress;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Json.MalformedJson;
import org.voltroam.protocol.json.Out;
import org.voltroam.stage.Visits;
import org.voltroam.stage.Visits.Visit;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /api/visits}: a simulated driver comes. {@code GET /api/visits/{id}}: how far they are. */
record VisitsApi(Visits visits, Wishes wishes) {

    Response begin(Request request) {
        try {
            return switch (wishes.read(Json.parse(request.body()))) {
                case Wishes.Reading.NotUnderstood(var violations) -> Answers.errors(422, violations);
                case Wishes.Reading.Understood(var wish) -> begun(visits.begin(wish));
            };
        } catch (MalformedJson malformed) {
            return Answers.error(400, "MALFORMED", String.valueOf(malformed.getMessage()));
        }
    }

    private static Response begun(Visit visit) {
        return Answers.of(202, new Out().put("visit", visit.id()).done())
                .header("Location", "/api/visits/" + visit.id());
    }

    Response get(String id) {
        return visits.find(id)
                .map(visit -> Answers.of(200, visit(visit)))
                .orElseGet(() -> Answers.notFound("there is no visit " + id));
    }

    private static ObjectNode visit(Visit visit) {
        return new Out()
                .put("visit", visit.id())
                .put("state", visit.state().name())
                .put("reason", visit.reason())
                .put("charge", visit.charge())
                .put("card", visit.wish().card())
                .put("evse", visit.wish().evse())
                .child("progress", visit.progress(), VisitsApi::progress)
                .done();
    }

    private static ObjectNode progress(Progress progress) {
        return new Out()
                .put("step", progress.step().name())
                .put("at", progress.at())
                .put("kwh", progress.delivered().kWh())
                .put("wanted_kwh", progress.wanted().kWh())
                .put("power_kw", progress.power().kW())
                .put("soc_percent", progress.soc())
                .put("transaction", progress.transaction())
                .done();
    }
}
