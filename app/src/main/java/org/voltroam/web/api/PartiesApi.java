package org.voltroam.web.api;

import java.util.Locale;
import java.util.function.Function;
import org.voltroam.domain.catalog.party.ClientInfo;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Out;
import org.voltroam.role.HeardOfParties;
import org.voltroam.role.Member;
import org.voltroam.stage.Cast;
import tools.jackson.databind.node.ObjectNode;

/** {@code /api/parties}: how hubs reach whom, as the hubs here found out and the others here were told. */
record PartiesApi(Cast cast) {

    Response list(Request request) {
        var at = request.parameter("at").map(text -> text.toUpperCase(Locale.ROOT));
        var found = cast.members().stream()
                .filter(member -> at.isEmpty() || member.id().toString().equals(at.get()))
                .flatMap(member -> new HeardOfParties(member).all().stream().map(info -> told(member, info)));
        return Response.json(
                200,
                Json.bytes(new Out()
                        .put("parties", Out.list(found.toList(), Function.identity()))
                        .done()));
    }

    private static ObjectNode told(Member member, ClientInfo info) {
        return new Out()
                .put("at", member.id().toString())
                .put("party", info.party().toString())
                .put("role", info.role())
                .put("status", info.status())
                .put("last_updated", info.lastUpdated())
                .done();
    }
}
