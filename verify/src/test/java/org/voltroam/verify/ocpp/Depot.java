package org.voltroam.verify.ocpp;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.voltroam.platform.engine.Engine;
import org.voltroam.platform.engine.Limits;
import org.voltroam.platform.engine.Listen;
import org.voltroam.platform.engine.Server;
import org.voltroam.protocol.http.Gateway;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.ocpp.rpc.RpcTerms;
import org.voltroam.protocol.ocpp.station.Csms;
import org.voltroam.protocol.ocpp.station.StationDirectory.PasswordCheck;
import org.voltroam.protocol.ocpp.station.TokenVerdict;
import org.voltroam.protocol.ocpp.v16.V16;
import org.voltroam.testkit.station.FakeOperator;

/** An operator on a real port: stations CS..., password "volt", cards GOOD and BLOCKED. */
final class Depot implements AutoCloseable {

    final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    final Engine engine = Engine.start(Limits.standard());
    final FakeOperator operator =
            new FakeOperator().card("GOOD", TokenVerdict.Status.ACCEPTED).card("BLOCKED", TokenVerdict.Status.BLOCKED);
    final Csms csms = new Csms(
            station -> station.text().startsWith("CS") ? Optional.of(PasswordCheck.of("volt")) : Optional.empty(),
            operator,
            List.of(new V16(InstantSource.system())),
            RpcTerms.usual(threads, () -> UUID.randomUUID().toString()));
    private final Server server =
            engine.listen(Listen.to(Gateway.to(request -> Response.of(404))).sockets(csms));

    String url() {
        return "ws://127.0.0.1:" + server.port() + "/ocpp";
    }

    @Override
    public void close() {
        engine.close();
        threads.shutdownNow();
    }
}
