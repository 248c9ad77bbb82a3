package org.voltroam.web.api;

import org.voltroam.domain.value.ChargeId;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Out;
import org.voltroam.stage.Journey;
import org.voltroam.stage.Journeys;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET /api/journeys}: the newest charges. {@code GET /api/journeys/{charge}}: all that is known of one. */
record JourneysApi(Journeys journeys) {

    private static final int USUAL = 20;
    private static final int MOST = 200;

    Response list(Request request) {
        var wanted = request.parameter("limit").orElse(String.valueOf(USUAL));
        if (!wanted.matches("[0-9]{1,6}")) {
            return Answers.error(400, "BAD_FORMAT", "limit is a whole number, not " + wanted);
        }
        var limit = Math.min(MOST, Integer.parseInt(wanted));
        var found = journeys.latest(limit).stream()
                .flatMap(charge -> journeys.find(charge).stream())
                .toList();
        return Answers.of(200, Out.list(found, JourneysApi::summary));
    }

    Response get(String charge) {
        return journeys.find(ChargeId.of(charge))
                .map(journey -> Answers.of(200, JourneyJson.of(journey)))
                .orElseGet(() -> Answers.notFound("there is no charge " + charge));
    }

    private static ObjectNode summary(Journey journey) {
        var first = journey.steps().getFirst();
        var invoice = journey.invoice();
        return new Out()
                .put("charge", journey.charge())
                .put("at", first.at())
                .put("text", journey.refusal().orElse(first).text())
                .put("refused", journey.refusal().isPresent())
                .put(
                        "kwh",
                        journey.session().map(session -> session.energy().kWh()).orElse(null))
                .put("gross", invoice.map(bill -> bill.gross().amount()).orElse(null))
                .put("currency", invoice.map(bill -> bill.currency().code()).orElse(null))
                .done();
    }
}
