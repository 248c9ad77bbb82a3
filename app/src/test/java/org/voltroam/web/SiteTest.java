package org.voltroam.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.value.StationId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.platform.simulator.Outcome;
import org.voltroam.platform.simulator.Plan;
import org.voltroam.platform.simulator.Progress;
import org.voltroam.platform.simulator.SimulatedStationSpec;
import org.voltroam.platform.simulator.StationSimulator;
import org.voltroam.protocol.http.Gateway;
import org.voltroam.protocol.http.Headers;
import org.voltroam.protocol.http.HttpHandler;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Json;
import org.voltroam.stage.Cast;
import org.voltroam.stage.Journeys;
import org.voltroam.stage.LonelyCast;
import org.voltroam.stage.Visits;
import tools.jackson.databind.JsonNode;

class SiteTest {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Cast cast = LonelyCast.of(threads);
    private final Visits visits = new Visits(cast, new NoStations(), threads);
    private final Site site = new Site(cast, visits, new Journeys(cast), threads, InstantSource.system());
    private final HttpHandler web = site.gateway().through(request -> Response.of(502));

    @AfterEach
    void close() {
        site.close();
        cast.close();
        threads.shutdownNow();
    }

    @Test
    void theFrontPageShowsSitesPartiesDriversAndTheFormWithoutAnyScript() {
        var page = get("/").text();

        assertThat(page)
                .contains(
                        "Croeselaan",
                        "Kanaal Roaming Exchange",
                        "Sanne de Vries",
                        "action=\"/charge\"",
                        "NL*GVT*E1001*1")
                .contains("is not registered yet at");
    }

    @Test
    void aNameThatIsAScriptShowsAsText() {
        post("/api/locations", """
                [{"country_code": "NL", "party_id": "GVT", "id": "X<'1", "publish": true, "name": "<script>alert(1)</script>",
                  "address": "\\"><img src=x onerror=alert(1)>", "city": "A&B", "country": "NLD",
                  "coordinates": {"latitude": "52.10000", "longitude": "5.10000"}, "time_zone": "Europe/Amsterdam",
                  "evses": [{"uid": "E1", "status": "AVAILABLE", "connectors": [], "last_updated": "2026-01-01T00:00:00Z"}],
                  "last_updated": "2026-01-01T00:00:00Z"}]
                """);

        for (var path : List.of("/", "/sites/NL/GVT/X%3C'1", "/sites/NL/GVT/X%3C'1?popup")) {
            assertThat(get(path).text())
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                    .doesNotContain("<script>alert")
                    .doesNotContain("<img src=x");
        }
    }

    @Test
    void aSiteTellsItsTariffsInWords() {
        assertThat(get("/sites/NL/GVT/GVT1001?popup").text())
                .contains("0.24 EUR per kWh from 23:00 to 07:00")
                .contains("0.34 EUR per kWh otherwise")
                .contains("1.80 EUR per hour parked without charging from 08:00 to 20:00")
                .contains("plus 21 % VAT");
    }

    @Test
    void pagesAllowScriptsOfThisOriginOnlyAndNoneInline() {
        var response = get("/");

        assertThat(response.headers().first("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(response.text())
                .doesNotContain("<script>")
                .doesNotContain(" onclick=")
                .doesNotContain(" style=");
    }

    @Test
    void anUnknownPathIsAFriendly404() {
        var response = get("/nowhere/<b>");

        assertThat(response.status()).isEqualTo(404);
        assertThat(response.text()).contains("Nothing is plugged in here", "/nowhere/&lt;b&gt;");
    }

    @Test
    void anAssetMayBeKeptForEverAndOtherFilesAreNotServed() {
        var path = get("/").text().replaceAll("(?s).*href=\"(/assets/[^\"]*voltroam.css)\".*", "$1");

        assertThat(get(path).headers().first("Content-Type")).contains("text/css; charset=utf-8");
        assertThat(get(path).headers().first("Cache-Control").orElseThrow()).contains("immutable");
        assertThat(get("/assets/../logback.xml").status()).isEqualTo(404);
        assertThat(get("/assets/000000000000/voltroam.css").status()).isEqualTo(404);
    }

    @Test
    void aWishWithoutSenseIsRefusedFieldByField() {
        var response = post(
                "/api/visits",
                "{\"card\": \"\", \"kwh\": -1, \"by\": \"bike\", \"parked_minutes\": 1e9, \"speed\": \"fast\"}");

        assertThat(response.status()).isEqualTo(422);
        assertThat(json(response).get("errors"))
                .extracting(error -> error.get("pointer").asString())
                .containsExactlyInAnyOrder("/card", "/evse", "/kwh", "/by", "/parked_minutes", "/speed");
    }

    @Test
    void malformedJsonIsToldWhere() {
        var response = post("/api/visits", "{\"card\": ");

        assertThat(response.status()).isEqualTo(400);
        assertThat(json(response).get("errors").get(0).get("text").asString()).contains("line 1");
    }

    @Test
    void aVisitWhereNoStationIsBecomesImpossibleAndSaysWhy() {
        var begun = post(
                "/api/visits", "{\"card\": \"04A93C7E51B280\", \"evse\": \"NL*NOP*E1\", \"kwh\": 5, \"by\": \"card\"}");

        assertThat(begun.status()).isEqualTo(202);
        var visit = json(get("/api/visits/" + json(begun).get("visit").asString()));
        assertThat(visit.get("state").asString()).isEqualTo("IMPOSSIBLE");
        assertThat(visit.get("reason").asString()).contains("NL*NOP*E1");
    }

    @Test
    void theFormWithoutScriptGoesBackToThePageAndKeepsWhatWasWrong() {
        var good = form("by=card&card=04A93C7E51B280&evse=NL*NOP*E1&kwh=5&parked_minutes=&start=&speed=");
        var bad = form("by=card&card=04A93C7E51B280&evse=NL*GVT*E1001*2&kwh=lots&parked_minutes=&start=&speed=");

        assertThat(good.status()).isEqualTo(303);
        assertThat(good.headers().first("Location")).contains("/#journey");
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.text()).contains("value=\"lots\"", "aria-invalid=\"true\"", "a number belongs here");
    }

    @Test
    void anotherOriginsPageCannotSendADriver() {
        var request = Request.of(Method.POST, "/charge")
                .header("Host", "127.0.0.1:8080")
                .header("Origin", "http://evil.test");

        assertThat(web.handle(request).status()).isEqualTo(403);
    }

    @Test
    void healthSaysWhatIsMissing() {
        var health = get("/api/health");

        assertThat(health.status()).isEqualTo(503);
        assertThat(json(health).get("missing").get(0).asString()).contains("registration");
    }

    @Test
    void anImportedSiteComesBackAsItWas() {
        var sent =
                "{\"country_code\":\"NL\",\"party_id\":\"GVT\",\"id\":\"NEW\",\"publish\":true,\"unheard_of\":{\"a\":[1.50]}}";
        var report = json(post("/api/locations", "[" + sent + "]"));

        assertThat(report.get("loaded").asInt()).isEqualTo(1);
        assertThat(report.get("violations"))
                .extracting(each -> each.get("pointer").asString())
                .contains("/0/address");
        assertThat(json(get("/api/locations/nl/gvt/new")).get("unheard_of").toString())
                .isEqualTo("{\"a\":[1.50]}");
        assertThat(post("/api/locations?to=nobody", "[]").status()).isEqualTo(422);
    }

    @Test
    void eventsAreAStreamAndAnythingElseThatIsAskedIsHandled() {
        assertThat(site.gateway().route(Request.get("/events"))).isInstanceOf(Gateway.Route.Stream.class);
        assertThat(site.gateway().route(Request.get("/"))).isInstanceOf(Gateway.Route.Handle.class);
    }

    private Response get(String path) {
        return web.handle(Request.get(path));
    }

    private Response post(String path, String body) {
        return web.handle(Request.json(Method.POST, path, body.getBytes(StandardCharsets.UTF_8)));
    }

    private Response form(String body) {
        return web.handle(new Request(
                Method.POST,
                "/charge",
                Headers.of("Content-Type", "application/x-www-form-urlencoded"),
                body.getBytes(StandardCharsets.UTF_8)));
    }

    private static JsonNode json(Response response) {
        return Json.parse(response.body());
    }

    /** A street without stations. */
    private static final class NoStations implements StationSimulator {

        @Override
        public void install(SimulatedStationSpec station) {}

        @Override
        public void remove(StationId station) {}

        @Override
        public List<SimulatedStationSpec> stations() {
            return List.of();
        }

        @Override
        public boolean online(StationId station) {
            return false;
        }

        @Override
        public Outcome plugInAndPresent(
                StationId station, int connector, TokenUid token, Plan plan, Consumer<Progress> progress) {
            return new Outcome.Impossible("no station");
        }

        @Override
        public Outcome plugIn(StationId station, int connector, Plan plan, Consumer<Progress> progress) {
            return new Outcome.Impossible("no station");
        }

        @Override
        public void unplug(StationId station, int connector) {}

        @Override
        public void close() {}
    }
}
