package org.voltroam.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.protocol.http.Egress;
import org.voltroam.protocol.http.Gateway;
import org.voltroam.protocol.http.NoResponse;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;

/** A canary listens on this machine; whoever reaches it was let through. */
class GuardTest {

    private final AtomicInteger reached = new AtomicInteger();
    private final Map<String, List<String>> addresses = new ConcurrentHashMap<>();
    private final AtomicInteger lookedUp = new AtomicInteger();
    private final Engine canaries = Engine.start(Limits.standard());
    private final Server canary = canaries.listen(Listen.to(Gateway.to(request -> {
        reached.incrementAndGet();
        return Response.text(302, request.headers().first("Host").orElse(""))
                .header("Location", "http://127.0.0.1/secret");
    })));
    private Engine guarded = engine(Egress.PUBLIC);

    private Engine engine(Egress egress) {
        return Engine.start(Limits.standard(), Trust.standard(), egress, this::lookUp);
    }

    private List<InetAddress> lookUp(String host) throws UnknownHostException {
        lookedUp.incrementAndGet();
        var known = addresses.get(host);
        if (known == null) {
            throw new UnknownHostException(host);
        }
        return known.stream().map(GuardTest::address).toList();
    }

    private static InetAddress address(String digits) {
        try {
            return InetAddress.getByName(digits);
        } catch (UnknownHostException malformed) {
            throw new IllegalArgumentException(digits, malformed);
        }
    }

    @AfterEach
    void close() {
        guarded.close();
        canaries.close();
    }

    @Test
    @Tag("S09")
    void aNameThatStandsForThisMachineIsNotConnectedTo() {
        addresses.put("partner.example", List.of("127.0.0.1"));

        assertThatThrownBy(() -> call("https://partner.example:" + canary.port() + "/"))
                .isInstanceOf(NoResponse.class)
                .hasMessageContaining("not on the public Internet");
        assertThat(reached).hasValue(0);
    }

    @Test
    @Tag("S09")
    void oneAddressInsideAmongOthersIsEnoughToRefuse() {
        addresses.put("partner.example", List.of("93.184.215.14", "127.0.0.1"));

        assertThatThrownBy(() -> call("https://partner.example:" + canary.port() + "/"))
                .hasMessageContaining("not on the public Internet");
    }

    @Test
    @Tag("S09")
    void anAddressInsideIsRefusedBeforeAnythingIsLookedUp() {
        for (var url : List.of("https://127.0.0.1", "https://2130706433", "https://[::1]", "http://partner.example")) {
            assertThatThrownBy(() -> call(url + ":" + canary.port() + "/")).isInstanceOf(NoResponse.class);
        }
        assertThat(lookedUp).hasValue(0);
        assertThat(reached).hasValue(0);
    }

    @Test
    @Tag("P04")
    void theAddressThatWasCheckedIsTheAddressConnectedTo() {
        guarded.close();
        guarded = engine(Egress.DEVELOPMENT);
        addresses.put("rebinding.example", List.of("127.0.0.1"));

        var answer = call("http://rebinding.example:" + canary.port() + "/");
        addresses.put("rebinding.example", List.of("10.0.0.1"));

        assertThat(answer.text()).isEqualTo("rebinding.example:" + canary.port());
        assertThat(lookedUp).as("a second look-up could bring another address").hasValue(1);
    }

    @Test
    @Tag("S09")
    void aRedirectIsAnAnswerAndIsNotFollowed() {
        guarded.close();
        guarded = engine(Egress.DEVELOPMENT);
        addresses.put("127.0.0.1", List.of("127.0.0.1"));

        assertThat(call("http://127.0.0.1:" + canary.port() + "/").status()).isEqualTo(302);
        assertThat(reached).hasValue(1);
    }

    @Test
    void aNameNobodyKnowsIsAPeerThatCannotBeReached() {
        assertThatThrownBy(() -> call("https://nowhere.example/")).hasMessageContaining("the name is not known");
    }

    private Response call(String url) {
        return guarded.client().handle(Request.get(url));
    }
}
