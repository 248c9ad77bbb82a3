package org.voltroam.role.cpo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.location.Business;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.catalog.party.Connection.Endpoint;
import org.voltroam.domain.catalog.party.HubFee;
import org.voltroam.domain.catalog.party.Markup;
import org.voltroam.domain.catalog.party.Party;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.catalog.station.ChargingStation;
import org.voltroam.domain.catalog.station.ChargingStation.Outlet;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.ConnectorId;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.StationId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.domain.value.TransactionId;
import org.voltroam.platform.feed.Receiver;
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
import org.voltroam.protocol.ocpp.rpc.RpcTerms;
import org.voltroam.protocol.ocpp.station.CommandOutcome;
import org.voltroam.protocol.ocpp.station.ConnectedStation;
import org.voltroam.protocol.ocpp.station.ConnectorState;
import org.voltroam.protocol.ocpp.station.ConnectorStatus;
import org.voltroam.protocol.ocpp.station.TransactionAnswer;
import org.voltroam.protocol.ocpp.station.TransactionStart;
import org.voltroam.protocol.ocpp.station.TransactionStop;
import org.voltroam.role.Member;
import tools.jackson.databind.JsonNode;

/** A CPO with one location of two stations, one connector each, and two eMSPs that it roams with. */
final class Yard {

    static final PartyId CPO = PartyId.parse("NL*ONE");
    static final PartyId ADA = PartyId.parse("DE*ADA");
    static final PartyId BOB = PartyId.parse("DE*BOB");
    static final StationId LEFT = StationId.of("LEFT");
    static final StationId RIGHT = StationId.of("RIGHT");
    static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");

    private static final String LOCATION = """
            {"country_code": "NL", "party_id": "ONE", "id": "L1", "publish": true, "address": "Dam 1", "city": "Amsterdam",
             "country": "NLD", "coordinates": {"latitude": "52.373100", "longitude": "4.893200"}, "time_zone": "Europe/Amsterdam",
             "evses": [%s, %s], "last_updated": "2026-03-01T10:00:00Z"}""".formatted(evse("E1"), evse("E2"));

    private static final String TARIFF = """
            {"country_code": "NL", "party_id": "ONE", "id": "T1", "currency": "EUR", "elements": [
              {"price_components": [{"type": "ENERGY", "price": 0.25, "step_size": 1}]}], "last_updated": "2026-03-01T10:00:00Z"}""";

    final MemoryStore store = new MemoryStore();
    final List<Request> sent = new ArrayList<>();
    final List<String> told = new ArrayList<>();
    final Cpo cpo;
    private long delivered;
    Instant now = NOON;
    String answer = "{\"status_code\":1000,\"data\":{\"allowed\":\"ALLOWED\"}}";
    int status = 200;
    CommandOutcome outcome = new CommandOutcome.Accepted();

    Yard() {
        store.commit(Change.put(Kind.LOCATION, location(LOCATION)));
        store.commit(Change.put(Kind.TARIFF, tariff(TARIFF)));
        station(LEFT, "E1");
        station(RIGHT, "E2");
        Stream.of(ADA, BOB).forEach(this::partner);
        this.cpo = another();
    }

    /** The same CPO after it was stopped and started. */
    Cpo another() {
        var again = started();
        Stream.of(LEFT, RIGHT).forEach(station -> comes(again, station));
        return again;
    }

    void comes(Cpo to, StationId station) {
        to.operations().connected(station, new Hand(station));
    }

    /** The same CPO after it was stopped and started; nobody has come yet. */
    Cpo started() {
        var party = new Party(CPO, Role.CPO, Business.named("One"), NOON);
        var member = Member.of(
                party, "http://one.test", store, new Directory(store), this::answered, Egress.ANYWHERE, () -> now);
        return new Cpo(member, Runnable::run, RpcTerms.usual(Runnable::run, Yard::unique));
    }

    /** Does nothing, and tells {@link #outcome}. */
    private final class Hand implements ConnectedStation {

        private final StationId station;

        Hand(StationId station) {
            this.station = station;
        }

        @Override
        public String version() {
            return "ocpp1.6";
        }

        @Override
        public CommandOutcome start(int connector, TokenUid token) {
            return done("start " + connector + " " + token);
        }

        @Override
        public CommandOutcome stop(TransactionId transaction) {
            return done("stop " + transaction);
        }

        @Override
        public CommandOutcome reserve(int connector, TokenUid token, int reservation, Instant until) {
            return done("reserve " + connector + " " + token + " as " + reservation);
        }

        @Override
        public CommandOutcome cancelReservation(int reservation) {
            return done("cancel " + reservation);
        }

        @Override
        public CommandOutcome unlock(int connector) {
            return done("unlock " + connector);
        }

        @Override
        public void close(String reason) {
            told.add(station + " close");
        }

        private CommandOutcome done(String what) {
            told.add(station + " " + what);
            return outcome;
        }
    }

    /** An eMSP posts a command; the whole of the answer. */
    JsonNode command(PartyId emsp, String name, String fields) {
        return ask(emsp, Method.POST, "commands/receiver/" + name, """
                {"response_url": "%s/commands/42", %s}""".formatted(origin(emsp), fields));
    }

    JsonNode ask(PartyId emsp, Method method, String path, String body) {
        return Json.parse(response(emsp, method, path, body).body());
    }

    Response response(PartyId emsp, Method method, String path, String body) {
        var target = "/nl-one/ocpi/2.2.1/" + path;
        var request = body.isEmpty() ? Request.of(method, target) : Request.json(method, target, body.getBytes(UTF_8));
        return cpo.server()
                .handle(new Routing(CPO, emsp, "r1", "c1")
                        .on(request.header("Authorization", CredentialsToken.header("theirs-" + emsp))));
    }

    /** The results that came to an eMSP's response URL. */
    List<String> results(PartyId emsp) {
        return posted(emsp).stream()
                .map(request -> Json.parse(request.body()).path("result").asString())
                .toList();
    }

    List<Request> posted(PartyId emsp) {
        return sent.stream()
                .filter(request -> request.target().equals(origin(emsp) + "/commands/42"))
                .toList();
    }

    /** How often an eMSP was asked whether a card may charge. */
    long asked() {
        return sent.stream()
                .filter(request -> request.target().contains("/authorize"))
                .count();
    }

    TransactionAnswer starts(StationId station, String token, @Nullable Integer reservation) {
        return cpo.operations()
                .started(station, new TransactionStart(1, TokenUid.of(token), Energy.ofKWh("1"), now, reservation));
    }

    void stops(StationId station, TransactionId transaction) {
        cpo.operations()
                .stopped(station, new TransactionStop(transaction, null, Energy.ofKWh("6"), now, "Local", List.of()));
    }

    void reports(StationId station, ConnectorState state) {
        cpo.operations().statusChanged(station, new ConnectorStatus(1, state, null, null, null, now));
    }

    /** Offers an eMSP what has changed since the last time, and tells what came of each. */
    List<Receiver.Delivery> deliver(PartyId emsp) {
        var receiver = new EmspReceiver(cpo.member(), emsp, cpo.pulling());
        var news = store.changesAfter(delivered, 100);
        delivered = news.isEmpty() ? delivered : news.getLast().position();
        return news.stream().map(receiver::deliver).toList();
    }

    JsonNode location() {
        return ask(ADA, Method.GET, "locations/sender/L1", "").path("data");
    }

    static Location location(String text) {
        return new V221().location().read(fields(text), new Parties(CPO, CPO));
    }

    static Tariff tariff(String text) {
        return new V221().tariff().read(fields(text), new Parties(CPO, CPO));
    }

    void later(Duration time) {
        now = now.plus(time);
    }

    static String token(PartyId emsp, String uid, String type) {
        return """
                {"country_code": "%s", "party_id": "%s", "uid": "%s", "type": "%s", "contract_id": "C-%s", "issuer": "x",
                 "valid": true, "whitelist": "NEVER", "last_updated": "2026-03-14T10:00:00Z"}""".formatted(emsp.countryCode(), emsp.partyCode(), uid, type, uid);
    }

    private Response answered(Request request) {
        sent.add(request);
        return Response.json(status, answer.getBytes(UTF_8));
    }

    private void station(StationId id, String evse) {
        store.commit(Change.put(
                Kind.STATION,
                new ChargingStation(
                        id,
                        CPO,
                        LocationId.of("L1"),
                        "hash",
                        List.of(new Outlet(1, EvseUid.of(evse), ConnectorId.of("1"))))));
    }

    private void partner(PartyId party) {
        var endpoints = Stream.of("locations", "tariffs", "tokens", "sessions", "cdrs", "commands")
                .flatMap(module -> Stream.of("SENDER", "RECEIVER")
                        .map(role -> new Endpoint(module, role, origin(party) + "/" + module)))
                .toList();
        store.commit(
                Change.put(
                        Kind.CONNECTION,
                        new Connection(
                                party.toString(),
                                Connection.State.CONNECTED,
                                origin(party),
                                "2.2.1",
                                CredentialsToken.hash("theirs-" + party),
                                null,
                                "ours-at-" + party,
                                endpoints,
                                List.of(new Party(party, Role.EMSP, Business.named("x"), NOON)),
                                NOON)),
                Change.put(Kind.AGREEMENT, new Agreement(CPO, party, null, HubFee.NONE, Markup.NONE, NOON)));
    }

    private static String origin(PartyId party) {
        return "http://" + party.toString().toLowerCase(Locale.ROOT).replace('*', '-') + ".test";
    }

    private static String evse(String uid) {
        return """
                {"uid": "%s", "evse_id": "NL*ONE*%s", "status": "AVAILABLE", "last_updated": "2026-03-01T10:00:00Z",
                  "connectors": [{"id": "1", "standard": "IEC_62196_T2", "format": "SOCKET", "power_type": "AC_3_PHASE",
                    "max_voltage": 230, "max_amperage": 16, "tariff_ids": ["T1"], "last_updated": "2026-03-01T10:00:00Z"}]}""".formatted(uid, uid);
    }

    private static Fields fields(String text) {
        return Fields.of(Json.parse(text.getBytes(UTF_8)), "", new Violations());
    }

    private static String unique() {
        return Long.toHexString(ThreadLocalRandom.current().nextLong());
    }
}
