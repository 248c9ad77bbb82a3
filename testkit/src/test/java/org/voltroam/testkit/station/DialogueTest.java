package org.voltroam.testkit.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.voltroam.protocol.json.Json;
import tools.jackson.databind.JsonNode;

/**
 * Plays every script in {@code ocpp16/}, {@code ocpp201/} and {@code ocpp21/}, some named after the official case: {@code S:} the station sends, {@code C:} the central system answers ("*" is anything),
 * {@code E:} the operator has heard, in this order. Nothing else may be said in between.
 */
class DialogueTest {

    private static final Map<String, String> FOLDERS =
            Map.of("ocpp16", "ocpp1.6", "ocpp201", "ocpp2.0.1", "ocpp21", "ocpp2.1");

    static Stream<Named<Path>> scripts() throws IOException {
        try (var files = Files.walk(Path.of("src/test/resources"))) {
            return files
                    .filter(file -> FOLDERS.containsKey(folder(file)))
                    .sorted()
                    .map(file -> Named.of(folder(file) + "/" + file.getFileName(), file))
                    .toList()
                    .stream();
        }
    }

    private static String folder(Path file) {
        return file.getName(file.getNameCount() - 2).toString();
    }

    @ParameterizedTest
    @MethodSource("scripts")
    @Tag("OCPP-BOO-01")
    @Tag("OCPP-MET-01")
    @Tag("OCPP-MET-02")
    @Tag("OCPP-RPC-01")
    @Tag("OCPP-RPC-03")
    @Tag("OCPP-RPC-04")
    @Tag("OCPP-RPC-07")
    @Tag("OCPP-RPC-23")
    @Tag("OCPP-STA-04")
    void goesAsWritten(Path script) throws Exception {
        try (var street = new Street()) {
            var caller = new Caller();
            var socket = street.net.connect(
                    Street.handshake("CS1", "volt"),
                    List.of(Objects.requireNonNull(FOLDERS.get(folder(script)))),
                    caller);
            for (var line : Files.readAllLines(script)) {
                if (line.startsWith("S: ")) {
                    socket.send(line.substring(3));
                } else if (line.startsWith("C: ")) {
                    var said = caller.next();
                    assertThat(matches(Json.parse(line.substring(3)), Json.parse(said)))
                            .as("%s\nwas answered\n%s", line, said)
                            .isTrue();
                }
            }
            socket.send("[2,\"the-end\",\"Heartbeat\",{}]");
            assertThat(caller.next()).startsWith("[3,\"the-end\",");
            var expected = Files.readAllLines(script).stream()
                    .filter(line -> line.startsWith("E: "))
                    .map(line -> line.substring(3))
                    .toList();
            assertThat(street.operator.journal().stream().skip(1).map(line -> line.substring("CS1 ".length())))
                    .containsExactlyElementsOf(expected);
        }
    }

    private static boolean matches(JsonNode expected, JsonNode actual) {
        if (expected.isString() && expected.asString().equals("*")) {
            return true;
        }
        if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
            for (int i = 0; i < expected.size(); i++) {
                if (!matches(expected.get(i), actual.get(i))) {
                    return false;
                }
            }
            return true;
        }
        if (expected.isObject() && actual.isObject() && expected.size() == actual.size()) {
            return expected.properties().stream()
                    .allMatch(field ->
                            actual.has(field.getKey()) && matches(field.getValue(), actual.get(field.getKey())));
        }
        return expected.equals(actual);
    }
}
