package org.voltroam.verify.ocpp;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.voltroam.domain.value.StationId;
import org.voltroam.protocol.http.Headers;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.WebSocket;
import org.voltroam.protocol.http.WebSocketEndpoint.Handshake;
import org.voltroam.protocol.http.WebSocketEndpoint.Listener;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.ocpp.rpc.RpcTerms;
import org.voltroam.protocol.ocpp.station.Csms;
import org.voltroam.protocol.ocpp.v16.V16;
import org.voltroam.protocol.ocpp.v201.V201;
import org.voltroam.protocol.ocpp.v21.V21;
import org.voltroam.testkit.station.SilentOperator;

/**
 * Prints what one OCPP call costs between the socket and the operator, in microseconds of processor time, and what an idle
 * connection holds, in bytes of heap. Next to it the bare JSON parse of the same text, as a reference.
 */
public final class CallCost {

    private static final int ROUNDS = 200_000;
    private static final int CONNECTIONS = 20_000;

    private static final List<String> CALLS = List.of(
            "\"Heartbeat\",{}]",
            "\"Authorize\",{\"idTag\":\"04A2B3C4D5E6F7\"}]",
            "\"StatusNotification\",{\"connectorId\":1,\"errorCode\":\"NoError\",\"status\":\"Charging\",\"timestamp\":\"2026-03-14T12:00:00Z\"}]",
            "\"StartTransaction\",{\"connectorId\":1,\"idTag\":\"04A2B3C4D5E6F7\",\"meterStart\":12345,\"timestamp\":\"2026-03-14T12:00:00Z\"}]",
            "\"MeterValues\",{\"connectorId\":1,\"transactionId\":7,\"meterValue\":[{\"timestamp\":\"2026-03-14T12:00:00Z\",\"sampledValue\":[{\"value\":\"12345\",\"context\":\"Sample.Periodic\",\"measurand\":\"Energy.Active.Import.Register\",\"unit\":\"Wh\"},{\"value\":\"11000\",\"context\":\"Sample.Periodic\",\"measurand\":\"Power.Active.Import\",\"unit\":\"W\"},{\"value\":\"57\",\"measurand\":\"SoC\",\"unit\":\"Percent\"}]}]}]",
            "\"StopTransaction\",{\"transactionId\":7,\"meterStop\":23456,\"timestamp\":\"2026-03-14T13:00:00Z\",\"reason\":\"Local\",\"idTag\":\"04A2B3C4D5E6F7\"}]");

    private static final List<String> CALLS_OF_2 = List.of(
            "\"Heartbeat\",{}]",
            "\"Authorize\",{\"idToken\":{\"idToken\":\"04A2B3C4D5E6F7\",\"type\":\"ISO14443\"}}]",
            "\"StatusNotification\",{\"timestamp\":\"2026-03-14T12:00:00Z\",\"connectorStatus\":\"Occupied\",\"evseId\":1,\"connectorId\":1}]",
            "\"TransactionEvent\",{\"eventType\":\"Updated\",\"timestamp\":\"2026-03-14T12:00:00Z\",\"triggerReason\":\"MeterValuePeriodic\",\"seqNo\":4,\"transactionInfo\":{\"transactionId\":\"T-1\",\"chargingState\":\"Charging\"},\"evse\":{\"id\":1,\"connectorId\":1},\"meterValue\":[{\"timestamp\":\"2026-03-14T12:00:00Z\",\"sampledValue\":[{\"value\":12345,\"context\":\"Sample.Periodic\",\"measurand\":\"Energy.Active.Import.Register\",\"unitOfMeasure\":{\"unit\":\"Wh\"}},{\"value\":11000,\"measurand\":\"Power.Active.Import\",\"unitOfMeasure\":{\"unit\":\"W\"}},{\"value\":57,\"measurand\":\"SoC\",\"unitOfMeasure\":{\"unit\":\"Percent\"}}]}]}]");

    private CallCost() {}

    public static void main(String[] arguments) {
        var terms = RpcTerms.usual(Runnable::run, () -> "1");
        var csms = new Csms(
                station -> Optional.of(password -> true),
                new SilentOperator(),
                List.of(
                        new V16(InstantSource.system()),
                        new V201(InstantSource.system()),
                        new V21(InstantSource.system())),
                terms);
        CALLS.forEach(call -> print(csms, "ocpp1.6", call));
        CALLS_OF_2.forEach(call -> print(csms, "ocpp2.0.1", call));
        CALLS_OF_2.forEach(call -> print(csms, "ocpp2.1", call));
        System.out.printf("idle connection      %d bytes%n", idle(csms));
    }

    private static void print(Csms csms, String version, String call) {
        for (int warm = 0; warm < 2; warm++) {
            through(csms, version, call);
            parsed(call);
        }
        System.out.printf(
                "%-10s %-20s %6.2f us, bare JSON parse %6.2f us%n",
                version,
                call.substring(1, call.indexOf('"', 1)),
                through(csms, version, call) / 1e3,
                parsed(call) / 1e3);
    }

    private static long through(Csms csms, String version, String call) {
        var socket = new Sink();
        var line = admitted(csms, "CS1", version);
        line.opened(socket);
        var before = cpu();
        for (int i = 0; i < ROUNDS; i++) {
            line.text(socket, "[2,\"" + i + "\"," + call);
        }
        var spent = cpu() - before;
        if (socket.sent != ROUNDS) {
            throw new IllegalStateException("only " + socket.sent + " answers");
        }
        return spent / ROUNDS;
    }

    private static long parsed(String call) {
        var before = cpu();
        var seen = 0;
        for (int i = 0; i < ROUNDS; i++) {
            seen += Json.parse("[2,\"" + i + "\"," + call).size();
        }
        if (seen != 4 * ROUNDS) {
            throw new IllegalStateException("misread");
        }
        return (cpu() - before) / ROUNDS;
    }

    /** Heap per connection that has sent one Heartbeat, without its socket. */
    private static long idle(Csms csms) {
        var held = new ArrayList<Listener>(CONNECTIONS);
        var ids = new ArrayList<String>(CONNECTIONS);
        for (int i = 0; i < CONNECTIONS; i++) {
            ids.add("CS-" + i);
        }
        var before = heap();
        for (var id : ids) {
            var socket = new Sink();
            var line = admitted(csms, id, "ocpp1.6");
            line.opened(socket);
            line.text(socket, "[2,\"3f2504e0-4f89-11d3-9a0c-0305e82c3301\",\"Heartbeat\",{}]");
            held.add(line);
        }
        var after = heap();
        return (after - before) / held.size();
    }

    private static Listener admitted(Csms csms, String id, String version) {
        var credentials = Base64.getEncoder().encodeToString((id + ":x").getBytes(StandardCharsets.UTF_8));
        var headers = Headers.of("Authorization", "Basic " + credentials, "Sec-WebSocket-Protocol", version);
        var handshake = csms.accept(new Request(Method.GET, "/ocpp/" + StationId.of(id), headers, new byte[0]));
        return ((Handshake.Accepted) handshake).listener();
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long heap() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }

    private static final class Sink implements WebSocket {

        private int sent;

        @Override
        public boolean send(String text) {
            sent++;
            return true;
        }

        @Override
        public void close(int code, String reason) {
            sent = -1;
        }

        @Override
        public boolean isOpen() {
            return sent >= 0;
        }

        @Override
        public String remote() {
            return "nowhere";
        }
    }
}
