package org.voltroam.protocol.ocmf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.json.Json;
import tools.jackson.databind.JsonNode;

/**
 * A record of a meter: {@code OCMF|payload|signature}. OCMF 1.4.1, Basic Structure and tables 1 to 8.
 *
 * @param payload what was signed, character by character as it came; numbers in it are never written again
 * @param version FV, of the format
 * @param meter MS, the meter's serial number
 * @param pagination PG, T for transactions or F for fiscal readings, and a count that grows by one
 * @param identification ID, who was identified
 * @param readings in the order they were taken
 */
public record Ocmf(
        String payload,
        @Nullable String version,
        @Nullable String meter,
        @Nullable String pagination,
        @Nullable String identification,
        List<MeterReading> readings,
        Seal seal) {

    private static final String HEADER = "OCMF|";

    public Ocmf {
        readings = List.copyOf(readings);
    }

    /** What reading a text comes to. */
    public sealed interface Outcome {
        record Taken(Ocmf ocmf) implements Outcome {}

        record Unreadable(String why) implements Outcome {}
    }

    /**
     * The signature section.
     *
     * @param algorithm SA, {@code ECDSA-secp256r1-SHA256} where it is left out (table 22)
     * @param encoding SE, {@code hex} where it is left out
     * @param data SD
     */
    public record Seal(String algorithm, String encoding, String data) {

        private static Optional<Seal> of(JsonNode section) {
            var data = text(section, "SD");
            return data == null
                    ? Optional.empty()
                    : Optional.of(new Seal(
                            section.path("SA").asString("ECDSA-secp256r1-SHA256"),
                            section.path("SE").asString("hex"),
                            data));
        }
    }

    /** @param text may be surrounded by white space, as in files */
    public static Outcome read(String text) {
        var record = text.strip();
        if (!record.startsWith(HEADER)) {
            return new Outcome.Unreadable("it does not begin with " + HEADER);
        }
        var end = endOfPayload(record);
        if (end < 0) {
            return new Outcome.Unreadable("there is no second | after the payload");
        }
        var payload = record.substring(HEADER.length(), end);
        var fields = Json.tryParse(payload.getBytes(StandardCharsets.UTF_8)).filter(JsonNode::isObject);
        var seal = Json.tryParse(record.substring(end + 1).getBytes(StandardCharsets.UTF_8))
                .flatMap(Seal::of);
        if (fields.isEmpty()) {
            return new Outcome.Unreadable("the payload is not a JSON object");
        }
        return seal.<Outcome>map(known -> new Outcome.Taken(of(payload, fields.get(), known)))
                .orElseGet(() -> new Outcome.Unreadable("the signature section has no SD"));
    }

    private static Ocmf of(String payload, JsonNode fields, Seal seal) {
        return new Ocmf(
                payload,
                text(fields, "FV"),
                text(fields, "MS"),
                text(fields, "PG"),
                text(fields, "ID"),
                readings(fields.path("RD")),
                seal);
    }

    private static List<MeterReading> readings(JsonNode list) {
        var readings = new ArrayList<MeterReading>();
        for (var each : list.values()) {
            readings.add(MeterReading.of(each, readings.isEmpty() ? null : readings.getLast()));
        }
        return readings;
    }

    static @Nullable String text(JsonNode fields, String name) {
        var node = fields.path(name);
        return node.isString() || node.isNumber() ? node.asString() : null;
    }

    /** The | that is in no text of the payload. */
    private static int endOfPayload(String record) {
        var quoted = false;
        for (int at = HEADER.length(); at < record.length(); at++) {
            switch (record.charAt(at)) {
                case '\\' -> at += quoted ? 1 : 0;
                case '"' -> quoted = !quoted;
                case '|' -> {
                    if (!quoted) {
                        return at;
                    }
                }
                default -> {}
            }
        }
        return -1;
    }
}
