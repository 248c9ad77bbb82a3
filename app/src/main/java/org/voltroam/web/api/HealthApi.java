package org.voltroam.web.api;

import java.util.ArrayList;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Out;
import org.voltroam.stage.Cast;
import org.voltroam.stage.Visits;

/**
 * {@code GET /api/health}: 200 when a driver could come, else 503 and what is missing. It also says whether what was acknowledged survives
 * a power cut, and if not, why.
 */
record HealthApi(Cast cast, Visits visits) {

    Response get() {
        var missing = new ArrayList<String>();
        if (!cast.isSettled()) {
            missing.add("a registration or a delivery is outstanding");
        }
        if (!visits.isOnline()) {
            missing.add("a simulated station is not connected");
        }
        var risks = cast.members().stream()
                .flatMap(member -> member.store().risks().stream())
                .distinct()
                .toList();
        return Answers.of(
                missing.isEmpty() ? 200 : 503,
                new Out()
                        .put("ready", missing.isEmpty())
                        .texts("missing", missing, text -> text)
                        .put("durable", risks.isEmpty())
                        .texts("risks", risks, text -> text)
                        .done());
    }
}
