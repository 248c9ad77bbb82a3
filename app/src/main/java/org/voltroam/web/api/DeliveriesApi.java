package org.voltroam.web.api;

import org.voltroam.domain.store.Incident;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Pulled;
import org.voltroam.domain.store.Query;
import org.voltroam.domain.store.Undelivered;
import org.voltroam.platform.feed.Circuit;
import org.voltroam.platform.feed.Standing;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Out;
import org.voltroam.role.Member;
import org.voltroam.stage.Cast;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET /api/deliveries}: how each partner of each party here stands, in plain words, and what a person should look at. */
record DeliveriesApi(Cast cast) {

    private static final Query SOME = Query.first(200);

    Response get() {
        return Answers.of(200, Out.list(cast.members(), this::party));
    }

    private ObjectNode party(Member member) {
        var store = member.store();
        return new Out()
                .put("party", member.id().toString())
                .put("partners", Out.list(cast.standings(member), DeliveriesApi::standing))
                .put("declined", Out.list(store.page(Kind.UNDELIVERED, SOME).items(), DeliveriesApi::declined))
                .put("pulled", Out.list(store.page(Kind.PULLED, SOME).items(), DeliveriesApi::pulled))
                .put("incidents", Out.list(store.page(Kind.INCIDENT, SOME).items(), DeliveriesApi::incident))
                .done();
    }

    private static ObjectNode standing(Standing standing) {
        return new Out()
                .put("partner", standing.receiver())
                .put("circuit", word(standing.circuit()))
                .put("told", standing.circuit().told())
                .put("waiting", standing.waiting())
                .put("declined", standing.declined())
                .done();
    }

    private static String word(Circuit circuit) {
        return switch (circuit) {
            case Circuit.Closed closed -> "CLOSED";
            case Circuit.Open open -> "OPEN";
            case Circuit.Asked asked -> "ASKED";
        };
    }

    private static ObjectNode declined(Undelivered no) {
        return new Out()
                .put("partner", no.receiver())
                .put("object", no.kind() + " " + no.key())
                .put("why", no.why())
                .put("parked", no.parked())
                .put("at", no.at())
                .done();
    }

    private static ObjectNode pulled(Pulled mark) {
        return new Out()
                .put("partner", mark.partner().toString())
                .put("module", mark.module())
                .put("newest", mark.newest())
                .put("whole_at", mark.fullAt())
                .put("at", mark.at())
                .put("told", mark.told())
                .done();
    }

    private static ObjectNode incident(Incident incident) {
        return new Out()
                .put("sort", incident.sort().name())
                .put("partner", incident.partner().toString())
                .put("object", incident.subject())
                .put("text", incident.text())
                .put("at", incident.at())
                .done();
    }
}
