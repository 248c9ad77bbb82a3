package org.voltroam.verify.ocpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.ocpi.bridge.Bridge;
import org.voltroam.protocol.ocpi.bridge.Errand;
import org.voltroam.protocol.ocpi.bridge.Rendering;
import org.voltroam.protocol.ocpi.v221.V221;
import org.voltroam.protocol.ocpi.v230.V230;
import org.voltroam.protocol.ocpi.wire.Address;
import org.voltroam.protocol.ocpi.wire.Parties;

/**
 * 2.3.0 can say whatever 2.2.1 says: objects with every field of the specification cross without a loss.
 */
final class BridgedTest {

    private static final Bridge UP = new Bridge(new V221(), new V230());
    private static final Parties PARTIES = new Parties(PartyId.parse("NL*GVB"), PartyId.parse("DE*EMO"));

    private static final Map<String, Errand> MESSAGES = Map.ofEntries(
            Map.entry("Location", put("locations", "/NL/GVB/L1")),
            Map.entry("EVSE", put("locations", "/NL/GVB/L1/E1")),
            Map.entry("Connector", put("locations", "/NL/GVB/L1/E1/1")),
            Map.entry("Tariff", put("tariffs", "/NL/GVB/T1")),
            Map.entry("Session", put("sessions", "/NL/GVB/S1")),
            Map.entry("Token", put("tokens", "/DE/EMO/U1")),
            Map.entry("CDR", post(Address.receiver("cdrs"), "")),
            Map.entry("LocationReferences", post(Address.sender("tokens"), "/U1/authorize")),
            Map.entry("StartSession", post(Address.receiver("commands"), "/START_SESSION")),
            Map.entry("StopSession", post(Address.receiver("commands"), "/STOP_SESSION")),
            Map.entry("ReserveNow", post(Address.receiver("commands"), "/RESERVE_NOW")),
            Map.entry("UnlockConnector", post(Address.receiver("commands"), "/UNLOCK_CONNECTOR")),
            Map.entry("CommandResult", post(Address.sender("commands"), "/42")));

    @TestFactory
    Stream<DynamicTest> nothingIsLostOnTheWayUp() {
        return SpecTables.find("2.2.1").stream()
                .flatMap(tables -> MESSAGES.entrySet().stream()
                        .map(message -> DynamicTest.dynamicTest(
                                message.getKey(), () -> crosses(tables, message.getKey(), message.getValue()))));
    }

    private static void crosses(SpecTables tables, String type, Errand errand) {
        var rendering = UP.request(errand, taxed(tables, type));

        assertThat(rendering).isInstanceOf(Rendering.Said.class);
        assertThat(((Rendering.Said) rendering).losses()).isEmpty();
    }

    /** All numbers there are the same, so that no taxes would be left between two of them; none at all is said otherwise. */
    private static byte[] taxed(SpecTables tables, String type) {
        var text = new String(Json.bytes(tables.full(type)), StandardCharsets.UTF_8);
        return text.replace("\"incl_vat\":1.5", "\"incl_vat\":2.5").getBytes(StandardCharsets.UTF_8);
    }

    private static Errand put(String module, String rest) {
        return new Errand(Method.PUT, Address.receiver(module), rest, PARTIES);
    }

    private static Errand post(Address address, String rest) {
        return new Errand(Method.POST, address, rest, PARTIES);
    }
}
