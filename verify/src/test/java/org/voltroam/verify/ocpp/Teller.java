package org.voltroam.verify.ocpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.voltroam.domain.catalog.station.ChargingStation;
import org.voltroam.domain.catalog.station.ChargingStation.Outlet;
import org.voltroam.domain.journey.session.Oddity;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.ConnectorId;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.StationId;
import org.voltroam.protocol.json.Json;
import org.voltroam.role.cpo.Cpo;
import org.voltroam.role.cpo.Passwords;
import org.voltroam.verify.ocpi.Town;
import tools.jackson.databind.JsonNode;

/** A station that tells what it is given, word for word, has nothing more to tell when it is asked, and knows no order but those it was prepared for. */
final class Teller implements AutoCloseable {

    private static final PartyId CPO = PartyId.parse("NL*GVB");
    private static final String PASSWORD = "a-password-for-tests";

    private final AtomicInteger ids = new AtomicInteger();
    private final Map<String, String> prepared = new ConcurrentHashMap<>();
    private final BareStation station;

    Teller(Town town, String id, String version) {
        station = BareStation.connected(town, id, PASSWORD, version);
        prepared.put("GetTransactionStatus", "{\"messagesInQueue\":false}");
    }

    static Cpo cpo(Town town) {
        return town.cast().cpo(CPO).orElseThrow();
    }

    /** Places a second station, with one connector, beside GVB-0001. */
    static void place(Town town, String id) {
        var placed = new ChargingStation(
                StationId.of(id),
                CPO,
                LocationId.of("GRACHT1"),
                Passwords.hash(StationId.of(id), PASSWORD),
                List.of(new Outlet(1, EvseUid.of("E2"), ConnectorId.of("1"))));
        cpo(town).member().store().commit(Change.put(Kind.STATION, placed));
    }

    /** From now on its answer to an order. */
    void answers(String action, String payload) {
        prepared.put(action, payload);
    }

    /** The payload of the answer. */
    JsonNode ask(String action, String payload) {
        var id = Integer.toString(ids.incrementAndGet());
        station.say("[2,\"" + id + "\",\"" + action + "\"," + payload + "]");
        for (var heard = Json.parse(station.next()); ; heard = Json.parse(station.next())) {
            if (heard.path(0).asInt(0) == 2) {
                answer(heard);
            } else {
                assertThat(heard.path(0).asInt(0)).as(heard.toString()).isEqualTo(3);
                assertThat(heard.path(1).asString()).isEqualTo(id);
                return heard.path(2);
            }
        }
    }

    private void answer(JsonNode call) {
        var id = call.path(1).asString();
        var answer = prepared.get(call.path(2).asString());
        station.say(
                answer == null ? "[4,\"" + id + "\",\"NotImplemented\",\"\",{}]" : "[3,\"" + id + "\"," + answer + "]");
    }

    static <V> List<V> all(Town town, Kind<V> kind) {
        var found = new ArrayList<V>();
        cpo(town).member().store().each(kind, found::add);
        return found;
    }

    static List<Oddity.Sort> oddities(Town town) {
        return all(town, Kind.ODDITY).stream().map(Oddity::sort).toList();
    }

    @Override
    public void close() {
        station.close();
    }
}
