package org.voltroam.web.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.journey.quote.Plan;
import org.voltroam.domain.value.ConnectorId;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.EvseId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Violation.Code;
import org.voltroam.protocol.json.Violations;
import org.voltroam.role.emsp.Quotes.Asked;
import tools.jackson.databind.JsonNode;

/** Reads {@code card, evse, connector?, kwh, charging_minutes, parked_minutes?, start?} from a query or a body. */
final class Asking {

    private static final BigDecimal MOST_KWH = BigDecimal.valueOf(500);
    private static final BigDecimal LONGEST = BigDecimal.valueOf(7 * 24 * 60);
    private static final BigDecimal SECONDS = BigDecimal.valueOf(60);
    private static final List<String> TEXTS = List.of("card", "evse", "connector", "start");
    private static final List<String> NUMBERS = List.of("kwh", "charging_minutes", "parked_minutes");

    private Asking() {}

    /** The query as a body; a number that is none stays a text, and is a violation. */
    static JsonNode body(Request request) {
        var body = Json.object();
        TEXTS.forEach(name -> request.parameter(name).ifPresent(text -> body.put(name, text)));
        NUMBERS.forEach(name -> request.parameter(name).ifPresent(text -> body.put(name, text)));
        return body;
    }

    /** Empty when there are violations. */
    static Optional<Asked> read(JsonNode body, InstantSource clock, Violations violations) {
        var in = Fields.of(body, "", violations);
        var card = in.requiredString("card", 36).strip();
        var evse = in.requiredString("evse", 48).strip();
        var plug = in.string("connector", 36);
        var kwh = in.requiredNumber("kwh");
        var charging = within(in, "charging_minutes", in.requiredNumber("charging_minutes"), LONGEST);
        var parked = within(in, "parked_minutes", in.number("parked_minutes"), LONGEST);
        var start = in.instant("start");
        within(in, "kwh", kwh, MOST_KWH);
        if (kwh.signum() > 0 && charging.isZero()) {
            in.violation("charging_minutes", Code.OUT_OF_RANGE, "energy takes time");
        }
        return violations.isEmpty()
                ? Optional.of(new Asked(
                        TokenUid.of(card),
                        EvseId.of(evse),
                        plug == null ? null : ConnectorId.of(plug),
                        Plan.of(
                                Objects.requireNonNullElseGet(start, clock::instant),
                                new Energy(kwh),
                                charging,
                                parked)))
                : Optional.empty();
    }

    private static Duration within(Fields in, String name, @Nullable BigDecimal value, BigDecimal most) {
        if (value == null) {
            return Duration.ZERO;
        }
        if (value.signum() < 0 || value.compareTo(most) > 0) {
            in.violation(name, Code.OUT_OF_RANGE, "from 0 to " + most);
            return Duration.ZERO;
        }
        return Duration.ofSeconds(
                value.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }
}
