package org.voltroam.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltroam.role.BehindAHub.HUB;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.http.HttpHandler;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpi.server.Answer;
import org.voltroam.protocol.ocpi.server.Interface;
import org.voltroam.protocol.ocpi.wire.Address;

/** An interface that breaks. */
final class GuardedTest {

    private final BehindAHub hub = new BehindAHub(PartyId.parse("NL*GVB"), Role.CPO);

    @Test
    @Tag("STC-07")
    void troubleOfOursIsStatus3000AndTellsNothingOfItself() {
        var response = hub.say(
                server(call -> {
                    throw new IllegalStateException("secret");
                }),
                Method.GET,
                "locations/sender",
                HUB,
                "");

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.text()).contains("\"status_code\":3000").doesNotContain("secret");
    }

    @Test
    void aBodyThatIsNoJsonIsStillTheirs() {
        var response = hub.say(
                server(call -> {
                    call.body(new Violations());
                    return Answer.ok();
                }),
                Method.PUT,
                "locations/sender",
                HUB,
                "{");

        assertThat(response.status()).isEqualTo(400);
    }

    private HttpHandler server(Interface inside) {
        return hub.member.server(Map.of(Address.sender("locations"), inside));
    }
}
