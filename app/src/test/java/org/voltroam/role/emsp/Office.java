package org.voltroam.role.emsp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.voltroam.domain.catalog.location.Business;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.catalog.party.Connection.Endpoint;
import org.voltroam.domain.catalog.party.HubFee;
import org.voltroam.domain.catalog.party.Markup;
import org.voltroam.domain.catalog.party.Party;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.catalog.party.Scrutiny;
import org.voltroam.domain.catalog.token.Contract;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.ContractId;
import org.voltroam.domain.value.PartyId;
import org.voltroam.platform.store.Directory;
import org.voltroam.platform.store.memory.MemoryStore;
import org.voltroam.protocol.http.Egress;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpi.envelope.CredentialsToken;
import org.voltroam.protocol.ocpi.envelope.Routing;
import org.voltroam.protocol.ocpi.v221.V221;
import org.voltroam.protocol.ocpi.wire.Parties;
import org.voltroam.role.Member;

/** An eMSP with one contract, and a CPO that it roams with. */
final class Office {

    static final PartyId EMSP = PartyId.parse("DE*EMO");
    static final PartyId CPO = PartyId.parse("NL*GVB");
    static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");

    final MemoryStore store = new MemoryStore();
    final List<Request> sent = new ArrayList<>();
    final Emsp emsp;
    Instant now = NOON;
    Function<Request, Response> answer = request -> Response.json(200, "{\"status_code\":1000}".getBytes(UTF_8));

    /** One that is told of no places and no prices, and agreed not to mind. */
    Office() {
        this(Scrutiny.STANDARD.passing(
                List.of("token_unknown", "evse_unknown", "cost_mismatch", "tax_mismatch", "overlap_connector")));
    }

    Office(Scrutiny checks) {
        var endpoints = Stream.of("locations", "tariffs", "tokens", "sessions", "cdrs", "commands")
                .flatMap(module -> Stream.of("SENDER", "RECEIVER")
                        .map(role -> new Endpoint(module, role, "http://cpo.test/" + module)))
                .toList();
        store.commit(
                Change.put(
                        Kind.CONNECTION,
                        new Connection(
                                "cpo",
                                Connection.State.CONNECTED,
                                "http://cpo.test",
                                "2.2.1",
                                CredentialsToken.hash("secret"),
                                null,
                                "ours",
                                endpoints,
                                List.of(new Party(CPO, Role.CPO, Business.named("x"), NOON)),
                                NOON)),
                Change.put(Kind.AGREEMENT, new Agreement(CPO, EMSP, null, HubFee.NONE, Markup.NONE, NOON).with(checks)),
                Change.put(
                        Kind.CONTRACT,
                        new Contract(
                                EMSP, ContractId.of("DE-EMO-C1"), "Ada", NOON.minusSeconds(9), null, false, NOON)));
        var party = new Party(EMSP, Role.EMSP, Business.named("Emobil"), NOON);
        emsp = new Emsp(Member.of(
                party, "http://emsp.test", store, new Directory(store), this::answered, Egress.ANYWHERE, () -> now));
    }

    Response ask(Method method, String path, String body) {
        var target = "/de-emo/ocpi/2.2.1/" + path;
        var request = body.isEmpty() ? Request.of(method, target) : Request.json(method, target, body.getBytes(UTF_8));
        return emsp.server()
                .handle(new Routing(EMSP, CPO, "r1", "c1")
                        .on(request.header("Authorization", CredentialsToken.header("secret"))));
    }

    int code(Method method, String path, String body) {
        return Json.parse(ask(method, path, body).body()).path("status_code").asInt();
    }

    <V> List<V> all(Kind<V> kind) {
        var all = new ArrayList<V>();
        store.each(kind, all::add);
        return all;
    }

    static Token token(PartyId emsp, String uid) {
        var text = """
                {"country_code": "%s", "party_id": "%s", "uid": "%s", "type": "APP_USER", "contract_id": "DE-EMO-C1",
                 "issuer": "x", "valid": true, "whitelist": "NEVER", "last_updated": "2026-03-14T10:00:00Z"}""".formatted(emsp.countryCode(), emsp.partyCode(), uid);
        return new V221()
                .token()
                .read(Fields.of(Json.parse(text.getBytes(UTF_8)), "", new Violations()), new Parties(emsp, emsp));
    }

    static String session(String id, String more) {
        return """
                {"country_code": "NL", "party_id": "GVB", "id": "%s", "start_date_time": "2026-03-14T10:00:00Z", "kwh": 1,
                 "cdr_token": {"country_code": "DE", "party_id": "EMO", "uid": "1", "type": "APP_USER",
                   "contract_id": "DE-EMO-C1"}, %s
                 "auth_method": "COMMAND", "location_id": "L1", "evse_uid": "E1", "connector_id": "1", "currency": "EUR",
                 "status": "ACTIVE", "last_updated": "2026-03-14T11:00:00Z"}""".formatted(id, more);
    }

    /** @param more fields of a credit */
    static String cdr(String id, String total, String energy, String more) {
        return """
                {"country_code": "NL", "party_id": "GVB", "id": "%s", "start_date_time": "2026-03-14T10:00:00Z",
                 "end_date_time": "2026-03-14T11:00:00Z", "auth_method": "WHITELIST", "currency": "EUR", %s
                 "cdr_token": {"country_code": "DE", "party_id": "EMO", "uid": "1", "type": "RFID", "contract_id": "DE-EMO-C1"},
                 "cdr_location": {"id": "L1", "address": "Dam 1", "city": "Amsterdam", "country": "NLD",
                   "coordinates": {"latitude": "52.37530", "longitude": "4.88710"}, "evse_uid": "E1", "evse_id": "NL*GVB*E1",
                   "connector_id": "1", "connector_standard": "IEC_62196_T2", "connector_format": "SOCKET",
                   "connector_power_type": "AC_3_PHASE"},
                 "charging_periods": [{"start_date_time": "2026-03-14T10:00:00Z",
                   "dimensions": [{"type": "ENERGY", "volume": 10}]}],
                 "total_cost": {"excl_vat": %s, "incl_vat": %s}, "total_energy_cost": {"excl_vat": %s, "incl_vat": %s},
                 "total_energy": 10, "total_time": 1, "last_updated": "2026-03-14T11:00:00Z"}""".formatted(id, more, total, total, energy, energy);
    }

    private Response answered(Request request) {
        sent.add(request);
        return answer.apply(request);
    }
}
