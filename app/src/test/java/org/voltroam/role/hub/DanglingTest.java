package org.voltroam.role.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.catalog.location.Business;
import org.voltroam.domain.catalog.party.Party;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.store.Incident;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.PartyId;
import org.voltroam.platform.store.Directory;
import org.voltroam.platform.store.memory.MemoryStore;
import org.voltroam.protocol.http.Egress;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.ocpi.relay.Relayed;
import org.voltroam.role.Member;
import org.voltroam.web.page.Sites;

/** Locations that name tariffs. */
final class DanglingTest {

    private static final PartyId HUB = PartyId.parse("NL*VRM");
    private static final PartyId CPO = PartyId.parse("NL*ONE");
    private static final PartyId EMSP = PartyId.parse("DE*ADA");
    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");
    private static final String LOCATION =
            "{\"id\":\"L1\",\"evses\":[{\"uid\":\"E1\",\"connectors\":[{\"id\":\"1\",\"tariff_ids\":[\"T1\",\"t2\"]}]}]}";

    private final MemoryStore store = new MemoryStore();
    private final Dangling dangling = new Dangling(Member.of(
            new Party(HUB, Role.HUB, Business.named("Hub"), NOON),
            "http://hub.test",
            store,
            new Directory(store),
            request -> Response.of(500),
            Egress.ANYWHERE,
            () -> NOON));

    @Test
    @Tag("TAR-19")
    void aTariffNobodyHasToldOfIsReportedUntilSomebodyDoesAndHasNoPriceMeanwhile() {
        push("tariffs", "/NL/ONE/T2", "{}", "1000");
        push("locations", "/NL/ONE/L1", LOCATION, "1000");
        assertThat(incidents())
                .singleElement()
                .satisfies(told -> assertThat(told.text()).contains("names tariff T1", "its price is not known"));
        assertThat(Sites.price(List.of())).as("and not free").isEqualTo("price unknown");

        push("tariffs", "/NL/ONE/t1", "{}", "1000");
        assertThat(incidents()).isEmpty();
    }

    @Test
    void tariffsAndLocationsThatAreReadCountAsWell() {
        read("locations", "[" + LOCATION + "]");
        assertThat(incidents()).hasSize(2);
        read("tariffs", "[{\"id\":\"T1\"},{\"id\":\"T2\"}]");
        assertThat(incidents()).isEmpty();
    }

    @Test
    void whatWasRefusedWasNotTold() {
        push("locations", "/NL/ONE/L1", LOCATION, "2001");
        assertThat(incidents()).isEmpty();
    }

    private void push(String module, String rest, String body, String status) {
        var request = Request.json(Method.PUT, "/" + module, body.getBytes(UTF_8));
        var answer = Response.json(200, ("{\"status_code\":" + status + "}").getBytes(UTF_8));
        dangling.crossed(message(CPO, EMSP, module, "RECEIVER", rest, request, answer));
    }

    private void read(String module, String data) {
        var answer = Response.json(200, ("{\"status_code\":1000,\"data\":" + data + "}").getBytes(UTF_8));
        dangling.crossed(message(EMSP, CPO, module, "SENDER", "", Request.get("/" + module), answer));
    }

    private static Relayed message(
            PartyId from, PartyId to, String module, String role, String rest, Request request, Response answer) {
        return new Relayed(from, to, module, role, rest, "r", "c", request, answer, NOON, Duration.ZERO, null, "");
    }

    private List<Incident> incidents() {
        var all = new ArrayList<Incident>();
        store.each(Kind.INCIDENT, all::add);
        return all;
    }
}
