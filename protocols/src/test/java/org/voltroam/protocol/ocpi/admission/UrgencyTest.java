package org.voltroam.protocol.ocpi.admission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltroam.protocol.http.Headers;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;

class UrgencyTest {

    @ParameterizedTest
    @CsvSource({
        "POST, /2.2.1/tokens/sender/0401/authorize?type=RFID, AUTHORIZE",
        "POST, /2.1.1/tokens/0401/authorize, AUTHORIZE",
        "POST, /2.3.0/cdrs/receiver, CDR",
        "POST, /2.2.1/commands/receiver/START_SESSION, COMMAND",
        "POST, /2.2.1/relay/s3cr3t, COMMAND",
        "PATCH, /2.2.1/sessions/receiver/NL/GVB/1, SESSION",
        "PATCH, /2.2.1/locations/receiver/NL/GVB/1/E1, STATUS",
        "PUT, /2.1.1/locations/NL/GVB/1, STATUS",
        "PUT, /2.2.1/tokens/receiver/DE/EMO/1, OTHER",
        "GET, /2.2.1/locations/sender?offset=100, PULL",
        "GET, /2.2.1/cdrs/sender, PULL",
        "GET, /2.1.1/tokens, PULL",
        "POST, /2.2.1/credentials, OTHER",
        "GET, /versions, OTHER",
        "GET, /2.2.1, OTHER",
    })
    void anOcpiRequestSaysByItsPathHowUrgentItIs(Method method, String path, Urgency urgency) {
        var request = new Request(method, "/nl-vrm/ocpi" + path, Headers.NONE, new byte[0]);

        assertThat(Urgency.of(request, "/nl-vrm/ocpi")).isEqualTo(urgency);
    }
}
