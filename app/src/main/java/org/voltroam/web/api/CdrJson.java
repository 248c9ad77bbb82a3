package org.voltroam.web.api;

import org.voltroam.domain.aftercare.match.CostDifference;
import org.voltroam.domain.aftercare.match.FourWays;
import org.voltroam.domain.aftercare.match.Leg;
import org.voltroam.domain.aftercare.quality.CdrFinding;
import org.voltroam.domain.aftercare.quality.Judgement;
import org.voltroam.protocol.json.Out;
import org.voltroam.protocol.ocpi.v221.CdrsModule;
import org.voltroam.stage.Reviews.Reviewed;
import tools.jackson.databind.node.ObjectNode;

/** What became of a CDR, as docs/api.md shows it. */
final class CdrJson {

    private CdrJson() {}

    static ObjectNode summary(Reviewed reviewed) {
        return head(reviewed).done();
    }

    private static Out head(Reviewed reviewed) {
        var judgement = reviewed.judgement();
        return new Out()
                .put("cpo", judgement.cdr().owner().toString())
                .put("emsp", reviewed.emsp().toString())
                .put("id", judgement.cdr().id())
                .put("charge", judgement.charge())
                .put("state", judgement.state().name())
                .put("arrived", judgement.arrived())
                .put("changed", judgement.at())
                .children("findings", judgement.findings(), CdrJson::finding)
                .child("decision", judgement.decision(), CdrJson::decision);
    }

    private static ObjectNode finding(CdrFinding finding) {
        return new Out()
                .put("code", finding.code().text())
                .put("severity", finding.code().severity().name())
                .put("field", finding.field())
                .put("claimed", finding.claimed())
                .put("computed", finding.computed())
                .done();
    }

    private static ObjectNode decision(Judgement.Decision decision) {
        return new Out()
                .put("by", decision.by())
                .put("why", decision.why())
                .put("at", decision.at())
                .done();
    }

    static ObjectNode whole(Reviewed reviewed) {
        return head(reviewed).child("cdr", reviewed.cdr(), CdrsModule::cdr).done();
    }

    static ObjectNode difference(Reviewed reviewed) {
        var difference = reviewed.difference();
        return head(reviewed)
                .put(
                        "currency",
                        difference == null ? null : difference.currency().code())
                .put("none", difference == null ? null : difference.isNone())
                .child("match", reviewed.match(), CdrJson::match)
                .put("rows", difference == null ? null : Out.list(difference.rows(), CdrJson::row))
                .done();
    }

    private static ObjectNode match(FourWays match) {
        return new Out()
                .put("whole", match.isWhole())
                .children("legs", match.legs(), CdrJson::leg)
                .children("gaps", match.gaps(), CdrJson::gap)
                .done();
    }

    private static ObjectNode leg(Leg leg) {
        var lasted = leg.lasted();
        return new Out()
                .put("name", leg.name().name())
                .put("how", leg.how().name())
                .put("id", leg.id())
                .put("kwh", leg.kWh())
                .put("lasted", lasted == null ? null : lasted.toString())
                .put("net", leg.net())
                .done();
    }

    private static ObjectNode gap(FourWays.Gap gap) {
        return new Out()
                .put("leg", gap.leg().name())
                .put("what", gap.what())
                .put("said", gap.said())
                .put("cdr", gap.cdr())
                .done();
    }

    private static ObjectNode row(CostDifference.Row row) {
        return new Out()
                .put("what", row.what())
                .put("expected", row.expected())
                .put("billed", row.billed())
                .put("difference", row.difference())
                .done();
    }
}
