package org.voltroam.verify.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.voltroam.domain.value.PartyId;
import org.voltroam.platform.engine.Listen;
import org.voltroam.platform.engine.Server;
import org.voltroam.protocol.http.Gateway;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.ocpi.envelope.Envelope;
import org.voltroam.protocol.ocpi.v221.V221;
import org.voltroam.protocol.ocpi.wire.Address;

/** A command whose result is to go to a machine that is not its sender's: nobody calls that machine, and no token of ours gets there. */
@Tag("S10")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ElsewhereTest {

    private final Square square = new Square();
    private final Queue<Request> caught = new ConcurrentLinkedQueue<>();
    private final Server attacker = square.town().engine().listen(Listen.to(Gateway.to(request -> {
        caught.add(request);
        return Response.of(200);
    })));

    @AfterAll
    void end() {
        attacker.close();
        square.close();
    }

    @Test
    void aCpoRefusesAResultAddressOfAnotherHost() {
        for (var command : new String[] {"START_SESSION", "STOP_SESSION", "RESERVE_NOW", "UNLOCK_CONNECTOR"}) {
            assertThat(status(Square.CPO, Square.CPO, command)).as(command).isEqualTo(2001);
        }
        nobodyCalls();
    }

    @Test
    void aHubRefusesItBeforeAnythingCrosses() {
        var before = square.partner(Abuse.CPO).heard().size();
        assertThat(status(Square.HUB, Abuse.CPO, "START_SESSION")).isEqualTo(2001);
        assertThat(square.partner(Abuse.CPO).heard()).hasSize(before);
        nobodyCalls();
    }

    private int status(PartyId at, PartyId to, String command) {
        var url = "http://127.0.0.1:" + attacker.port() + "/ocpi/result";
        var body = new Bodies(to, Abuse.EMSP, Abuse.THEIR_ID, "", url).of(Address.receiver("commands"));
        var abuse = new Abuse("", Abuse.EMSP, "/" + command, body);
        var said = square.say(Abuse.EMSP, at, new V221(), Address.receiver("commands"), Method.POST, abuse, to);
        return Envelope.statusOf(said.body());
    }

    /** Results come on their own time: long enough for one to be seen. */
    private void nobodyCalls() {
        await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(10)).until(caught::isEmpty);
    }
}
