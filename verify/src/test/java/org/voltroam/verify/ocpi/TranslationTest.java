package org.voltroam.verify.ocpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpi.v221.V221;
import org.voltroam.protocol.ocpi.v230.V230;
import org.voltroam.protocol.ocpi.wire.Codec;
import org.voltroam.protocol.ocpi.wire.Parties;
import org.voltroam.protocol.ocpi.wire.Wire;

/** What one version says, in the words of the other, where they differ. */
final class TranslationTest {

    private static final Wire V221 = new V221();
    private static final Wire V230 = new V230();
    private static final Parties PARTIES = new Parties(PartyId.parse("NL*GVB"), PartyId.parse("DE*EMO"));

    private static final String TARIFF = """
            {"country_code": "NL", "party_id": "GVB", "id": "T1", "currency": "EUR", "elements": [{"price_components":
              [{"type": "ENERGY", "price": 0.30, "vat": 19, "step_size": 1}]}], %s "last_updated": "2026-03-14T21:05:00Z"}""";

    private static final String SESSION = """
            {"country_code": "NL", "party_id": "GVB", "id": "S1", "start_date_time": "2026-03-14T21:05:00Z", "kwh": 1,
              "cdr_token": {"country_code": "DE", "party_id": "EMO", "uid": "1", "type": "%s", "contract_id": "DE-EMO-C1"},
              "auth_method": "COMMAND", "location_id": "L1", "evse_uid": "E1", "connector_id": "1", "currency": "EUR",
              "total_cost": %s, "status": "ACTIVE", "last_updated": "2026-03-14T21:05:00Z"}""";

    private static final String LOCATION = """
            {"country_code": "NL", "party_id": "GVB", "id": "L1", "publish": true, "address": "Dam 1", "city": "Amsterdam",
              "country": "NLD", "coordinates": {"latitude": "52.37530", "longitude": "4.88710"}, "time_zone": "UTC",
              "evses": [{"uid": "E1", "status": "AVAILABLE", "connectors": [], "last_updated": "2026-03-14T21:05:00Z", %s}],
              %s "last_updated": "2026-03-14T21:05:00Z"}""";

    private static final String CREDENTIALS = """
            {"token": "t", "url": "https://hub.example/versions", %s "roles": [%s]}""";

    private static final String ROLE = """
            {"role": "%s", "business_details": {"name": "%s"}, "country_code": "NL", "party_id": "%s"}""";

    @Test
    @Tag("TAR-12")
    void pricesThatIncludeTaxesAreToldBeforeThemInAnEarlierVersion() {
        var told = V230.tariff().read(fields(TARIFF.formatted("\"tax_included\": \"YES\",")), PARTIES);

        assertThat(V221.tariff().write(told).toString())
                .contains("\"price\":0.2521,\"vat\":19")
                .doesNotContain("tax_included");
    }

    @Test
    void whereNoTaxesApplyNoneIsTold() {
        var told = V230.tariff().read(fields(TARIFF.formatted("\"tax_included\": \"N/A\",")), PARTIES);

        assertThat(V221.tariff().write(told).toString())
                .contains("\"price\":0.30,\"step_size\"")
                .doesNotContain("vat");
    }

    @Test
    void aTariffOfAnEarlierVersionIsBeforeTaxes() {
        assertThat(from221(Wire::tariff, TARIFF.formatted("")))
                .contains("\"tax_included\":\"NO\"")
                .contains("\"price\":0.30,\"vat\":19");
    }

    @Test
    @Tag("TAR-21")
    void theAmountATerminalReservesIsKept() {
        var told = TARIFF.formatted("\"tax_included\": \"NO\", \"preauthorize_amount\": 50.00,");

        assertThat(V230.tariff()
                        .write(V230.tariff().read(fields(told), PARTIES))
                        .toString())
                .contains("\"preauthorize_amount\":50.00");
        assertThat(from230(Wire::tariff, told)).doesNotContain("preauthorize_amount");
    }

    @Test
    @Tag("XLT-10")
    void taxesOneByOneAreTheirSumInAnEarlierVersion() {
        var cost =
                "{\"before_taxes\": 10, \"taxes\": [{\"name\": \"GST\", \"amount\": 0.5}, {\"name\": \"QST\", \"amount\": 1}]}";

        assertThat(from230(Wire::session, SESSION.formatted("RFID", cost)))
                .contains("\"total_cost\":{\"excl_vat\":10,\"incl_vat\":11.5}");
    }

    @Test
    @Tag("XLT-10")
    void aSumOfTaxesIsOneTaxInALaterVersion() {
        assertThat(from221(Wire::session, SESSION.formatted("RFID", "{\"excl_vat\": 10, \"incl_vat\": 11.9}")))
                .contains("\"total_cost\":{\"before_taxes\":10,\"taxes\":[{\"name\":\"VAT\",\"amount\":1.9}]}");
        assertThat(from221(Wire::session, SESSION.formatted("RFID", "{\"excl_vat\": 10}")))
                .contains("\"total_cost\":{\"before_taxes\":10}");
    }

    @Test
    void aContractIsAnotherTokenInAnEarlierVersion() {
        assertThat(from230(Wire::session, SESSION.formatted("EMAID", "{\"before_taxes\": 10}")))
                .contains("\"type\":\"OTHER\"");
    }

    @Test
    void whatOnlyALaterVersionHasIsNotToldInAnEarlier() {
        var evse =
                "\"parking_restrictions\": [\"TAXIS\", \"EV_ONLY\", \"BOATS\"], \"accepted_service_providers\": [\"EMO\"], "
                        + "\"parking\": [{\"parking_id\": \"P1\"}]";
        var place = "\"help_phone\": \"+31 20\", \"parking_places\": [{\"id\": \"P1\", \"vehicle_types\": [\"BUS\"], "
                + "\"restricted_to_type\": true, \"reservation_required\": false}],";

        assertThat(from230(Wire::location, LOCATION.formatted(evse, place)))
                .contains("\"parking_restrictions\":[\"EV_ONLY\",\"BOATS\"]")
                .doesNotContain("help_phone", "parking_places", "\"parking\"", "accepted_service_providers");
    }

    @Test
    void whatAPeerSaysBeyondItsVersionReachesThoseWhoUnderstandIt() {
        var told = LOCATION.formatted("\"floor_level\": \"1\"", "\"help_phone\": \"+31 20\",");

        assertThat(from221(Wire::location, told)).contains("\"help_phone\":\"+31 20\"");
        assertThat(V221.location().read(fields(told), PARTIES).helpPhone()).isNull();
    }

    @Test
    @Tag("CRD-17")
    @Tag("CRD-18")
    @Tag("CRD-19")
    void aHubIsARoleInAnEarlierVersionAndAPartyInALater() {
        var hub = ROLE.formatted("HUB", "Meridian", "VRM");
        var cpo = ROLE.formatted("CPO", "Gracht", "GVB");

        assertThat(from230(Wire::credentials, CREDENTIALS.formatted("\"hub_party_id\": \"NLVRM\",", cpo)))
                .contains("\"role\":\"HUB\"", "\"party_id\":\"VRM\"")
                .doesNotContain("CPO");
        assertThat(from221(Wire::credentials, CREDENTIALS.formatted("", hub + "," + cpo)))
                .contains("\"hub_party_id\":\"NLVRM\"", "\"role\":\"CPO\"")
                .doesNotContain("HUB");
    }

    @Test
    void aHubThatLeadsToNobodyYetStandsInItsRolesItself() {
        assertThat(from221(Wire::credentials, CREDENTIALS.formatted("", ROLE.formatted("HUB", "Meridian", "VRM"))))
                .contains("\"hub_party_id\":\"NLVRM\"", "\"role\":\"OTHER\"", "\"party_id\":\"VRM\"");
    }

    @Test
    void aWordOfALaterVersionIsNoticedInAnEarlier() {
        var violations = new Violations();
        var told = SESSION.formatted("EMAID", "{\"excl_vat\": 10}");
        V221.session().read(Fields.of(Json.parse(told), "", violations), PARTIES);

        assertThat(violations.all())
                .singleElement()
                .satisfies(found -> assertThat(found.pointer()).isEqualTo("/cdr_token/type"));
    }

    private static <T> String from221(Function<Wire, Codec<T>> object, String document) {
        return told(object.apply(V221), object.apply(V230), document);
    }

    private static <T> String from230(Function<Wire, Codec<T>> object, String document) {
        return told(object.apply(V230), object.apply(V221), document);
    }

    private static <T> String told(Codec<T> from, Codec<T> to, String document) {
        return to.write(from.read(fields(document), PARTIES)).toString();
    }

    private static Fields fields(String document) {
        return Fields.of(Json.parse(document), "", new Violations());
    }
}
