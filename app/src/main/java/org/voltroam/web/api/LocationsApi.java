package org.voltroam.web.api;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Json.MalformedJson;
import org.voltroam.protocol.json.Out;
import org.voltroam.protocol.ocpi.v221.LocationsModule;
import org.voltroam.stage.LocationImport;

/** {@code POST /api/locations}: takes in a document. {@code GET /api/locations/{cc}/{party}/{id}}: gives one back. */
record LocationsApi(LocationImport imports) {

    Response load(Request request) {
        try {
            var report =
                    imports.load(request.body(), keeper(request.parameter("to").orElse(null)));
            return Answers.of(
                    200,
                    new Out()
                            .put("loaded", report.loaded())
                            .put("violations", Out.list(report.violations(), Answers::violation))
                            .done());
        } catch (MalformedJson malformed) {
            return Answers.error(400, "MALFORMED", String.valueOf(malformed.getMessage()));
        } catch (LocationImport.NobodyToKeepThem | NoParty nobody) {
            return Answers.error(422, "TO", String.valueOf(nobody.getMessage()));
        }
    }

    /** The query's {@code to} is no party id. */
    private static final class NoParty extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NoParty(String message) {
            super(message);
        }
    }

    private static @Nullable PartyId keeper(@Nullable String to) {
        try {
            return to == null ? null : PartyId.parse(to);
        } catch (IllegalArgumentException noParty) {
            throw new NoParty("to: " + noParty.getMessage());
        }
    }

    Response get(String country, String party, String id) {
        return imports.find(new Owned<>(new PartyId(country, party), LocationId.of(id)))
                .map(location -> Answers.of(200, LocationsModule.location(location)))
                .orElseGet(
                        () -> Answers.notFound("nobody here knows a location " + id + " of " + country + "*" + party));
    }
}
