package org.voltroam.protocol.ocpi.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.ocpi.bridge.Rendering.Said;
import org.voltroam.protocol.ocpi.bridge.Rendering.Unsaid;
import org.voltroam.protocol.ocpi.v221.V221;
import org.voltroam.protocol.ocpi.v230.V230;
import org.voltroam.protocol.ocpi.wire.Address;
import org.voltroam.protocol.ocpi.wire.Parties;
import tools.jackson.databind.JsonNode;

/** What a message of OCPI 2.2.1 says in 2.3.0, and the other way round. */
final class BridgeTest {

    private static final Bridge UP = new Bridge(new V221(), new V230());
    private static final Bridge DOWN = new Bridge(new V230(), new V221());

    private static final String TOKEN = """
            {"country_code":"DE","party_id":"EMO","uid":"U1","type":"EMAID","contract_id":"DEEMOC1","issuer":"Emobil",\
            "valid":true,"whitelist":"NEVER","last_updated":"2026-03-14T21:05:00Z"}""";

    private static final String SESSION_PATCH = """
            {"kwh":0,"total_cost":{"before_taxes":2.00,"taxes":[{"name":"VAT","amount":0.42}]},"status":"COMPLETED",\
            "last_updated":"2026-03-14T21:20:00Z"}""";

    private static final String CREDIT = """
            {"country_code":"NL","party_id":"GVB","id":"C2","start_date_time":"2026-03-14T20:30:00Z",\
            "end_date_time":"2026-03-14T23:00:00Z","cdr_token":{"country_code":"DE","party_id":"EMO","uid":"U1",\
            "type":"RFID","contract_id":"DEEMOC1"},"auth_method":"WHITELIST","cdr_location":{"id":"L1",\
            "address":"Keizersgracht 1","city":"Amsterdam","country":"NLD","coordinates":{"latitude":"52.364115",\
            "longitude":"4.891733"},"evse_uid":"E1","evse_id":"NL*GVB*E1*1","connector_id":"1",\
            "connector_standard":"IEC_62196_T2","connector_format":"SOCKET","connector_power_type":"AC_3_PHASE"},\
            "currency":"EUR","charging_periods":[{"start_date_time":"2026-03-14T20:30:00Z",\
            "dimensions":[{"type":"ENERGY","volume":22}]}],"total_cost":{"excl_vat":-8.16,"incl_vat":-9.87},\
            "total_energy":22,"total_time":2.5,"credit":true,"credit_reference_id":"C1",\
            "last_updated":"2026-03-14T23:05:00Z"}""";

    @Test
    void aTokenOfTheNewIsSaidWithTheNearestWordOfTheOldAndTheLossIsTold() {
        var said = said(DOWN.request(put("tokens", "/DE/EMO/U1?type=EMAID"), bytes(TOKEN)));

        assertThat(json(said).path("type").asString()).isEqualTo("OTHER");
        assertThat(said.losses()).containsExactly(new Loss("/type", Loss.Kind.NARROWED, "EMAID became OTHER"));
        assertThat(DOWN.rest(put("tokens", "/DE/EMO/U1?type=EMAID"))).isEqualTo("/DE/EMO/U1?type=OTHER");
        assertThat(DOWN.told(said.losses())).isEqualTo("lost between OCPI 2.3.0 and 2.2.1: /type NARROWED");
    }

    @Test
    void aStatusPatchIsTheSameInBoth() {
        var patch = "{\"status\":\"CHARGING\",\"last_updated\":\"2026-03-14T21:05:00Z\"}";

        for (var bridge : List.of(UP, DOWN)) {
            var said = said(bridge.request(patch("locations", "/NL/GVB/L1/E1"), bytes(patch)));
            assertThat(json(said)).isEqualTo(Json.parse(patch));
            assertThat(said.losses()).isEmpty();
        }
    }

    @Test
    void aSessionPatchSaysItsCostInTheWordsOfTheOldAndKeepsAZero() {
        var said = json(said(DOWN.request(patch("sessions", "/NL/GVB/S1"), bytes(SESSION_PATCH))));

        assertThat(said.properties()).hasSize(4);
        assertThat(said.path("kwh").decimalValue()).isEqualByComparingTo("0");
        assertThat(said.path("total_cost").path("excl_vat").decimalValue()).isEqualByComparingTo("2.00");
        assertThat(said.path("total_cost").path("incl_vat").decimalValue()).isEqualByComparingTo("2.42");
    }

    @Test
    void whatAPatchSaysThatTheOldHasNoPlaceForIsTold() {
        var patch = "{\"help_phone\":\"+31201234567\",\"last_updated\":\"2026-03-14T21:05:00Z\"}";

        var said = said(DOWN.request(patch("locations", "/NL/GVB/L1"), bytes(patch)));

        assertThat(json(said).properties()).hasSize(1);
        assertThat(said.losses()).extracting(Loss::pointer).containsExactly("/help_phone");
        assertThat(said.losses()).extracting(Loss::kind).containsExactly(Loss.Kind.DROPPED);
    }

    @Test
    void aFieldThatAPatchTakesAwayIsTakenAwayThereToo() {
        var patch = "{\"floor_level\":null,\"last_updated\":\"2026-03-14T21:05:00Z\"}";

        assertThat(json(said(UP.request(patch("locations", "/NL/GVB/L1/E1"), bytes(patch)))))
                .isEqualTo(Json.parse(patch));
    }

    @Test
    void whatLacksARequiredFieldIsNotSaidWithAnInventedOne() {
        var rendering = UP.request(put("tokens", "/DE/EMO/U1"), bytes("{\"country_code\":\"DE\"}"));

        assertThat(rendering)
                .isInstanceOfSatisfying(
                        Unsaid.class, unsaid -> assertThat(unsaid.why()).startsWith("/party_id MISSING"));
    }

    @Test
    void aCreditCdrStaysACreditInBoth() {
        var cdr = errand(Method.POST, Address.receiver("cdrs"), "");

        var up = said(UP.request(cdr, bytes(CREDIT)));
        assertThat(up.losses()).isEmpty();
        assertThat(json(up).path("total_cost").path("before_taxes").decimalValue())
                .isEqualByComparingTo("-8.16");

        var down = said(DOWN.request(cdr, up.body()));
        assertThat(down.losses()).isEmpty();
        assertThat(json(down)).isEqualTo(Json.parse(CREDIT));
    }

    @Test
    void aModuleWithoutATranslationIsRefused() {
        var errand = errand(Method.PUT, Address.receiver("payments"), "/S1");

        assertThat(UP.request(errand, bytes("{}"))).isInstanceOf(Unsaid.class);
    }

    @Test
    void anUnknownCommandIsRefused() {
        var errand = errand(Method.POST, Address.receiver("commands"), "/DANCE");

        assertThat(UP.request(errand, bytes("{}"))).isInstanceOf(Unsaid.class);
    }

    @Test
    void aPageIsToldItemByItemAndWhatCannotBeToldIsNamed() {
        var page = "{\"status_code\":1000,\"data\":[" + TOKEN + ",{}]}";
        var errand = errand(Method.GET, Address.sender("tokens"), "?offset=0");

        var said = said(UP.answer(errand, bytes(page)));

        assertThat(json(said).path("data")).hasSize(1);
        assertThat(said.losses()).extracting(Loss::pointer).containsExactly("/0/type", "/1");
    }

    @Test
    void aRefusalComesBackAsItIs() {
        var refusal = bytes("{ \"status_code\" : 2004 }");
        var errand = errand(Method.POST, Address.sender("tokens"), "/U1/authorize");

        assertThat(said(UP.answer(errand, refusal)).body()).isSameAs(refusal);
    }

    @Test
    void theAnswerNamesTheFirstLossesAndCountsTheOthers() {
        var losses = new Losses();
        for (var name : List.of("a", "b", "c", "d", "e")) {
            losses.add(name, Loss.Kind.DROPPED, "");
        }

        var told = Json.parse(DOWN.telling(bytes("{\"status_code\":1000}"), losses.all()));

        assertThat(told.path("status_message").asString())
                .isEqualTo("lost between OCPI 2.3.0 and 2.2.1: /a DROPPED, /b DROPPED, /c DROPPED and 2 more");
    }

    private static Errand put(String module, String rest) {
        return errand(Method.PUT, Address.receiver(module), rest);
    }

    private static Errand patch(String module, String rest) {
        return errand(Method.PATCH, Address.receiver(module), rest);
    }

    private static Errand errand(Method method, Address address, String rest) {
        return new Errand(method, address, rest, new Parties(PartyId.parse("NL*GVB"), PartyId.parse("DE*EMO")));
    }

    private static Said said(Rendering rendering) {
        assertThat(rendering).isInstanceOf(Said.class);
        return (Said) rendering;
    }

    private static JsonNode json(Said said) {
        return Json.parse(said.body());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
