package org.voltroam.web.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.location.Connector;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.EvseId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Violation;
import org.voltroam.protocol.json.Violation.Code;
import org.voltroam.protocol.json.Violations;
import org.voltroam.role.cpo.Cpo;
import org.voltroam.stage.Cast;
import org.voltroam.stage.Visits.Wish;
import tools.jackson.databind.JsonNode;

/** Reads what a simulated driver wants: {@code {card, evse, kwh, by, parked_minutes?, speed?, start?}}. */
public final class Wishes {

    private static final BigDecimal MOST_KWH = BigDecimal.valueOf(500);
    private static final BigDecimal LONGEST_PARKING = BigDecimal.valueOf(24 * 60);
    private static final BigDecimal FASTEST = BigDecimal.valueOf(1_000_000);
    private static final Duration FARTHEST = Duration.ofDays(400);
    private static final Pattern BY = Pattern.compile("card|app");

    /** A charge takes about so long when nobody says how fast time runs. */
    private static final BigDecimal USUAL_SECONDS = BigDecimal.TEN;

    private final Cast cast;
    private final InstantSource clock;

    public Wishes(Cast cast, InstantSource clock) {
        this.cast = cast;
        this.clock = clock;
    }

    /** A wish, or everything that is wrong with it. */
    public sealed interface Reading {

        record Understood(Wish wish) implements Reading {}

        record NotUnderstood(List<Violation> violations) implements Reading {}
    }

    public Reading read(JsonNode body) {
        var violations = new Violations();
        var in = Fields.of(body, "", violations);
        var card = TokenUid.of(in.requiredString("card", 36).strip());
        var evse = EvseId.of(in.requiredString("evse", 48).strip());
        var kwh = in.requiredNumber("kwh");
        var byApp = in.requiredString("by", 4, BY).equals("app");
        var minutes = in.number("parked_minutes");
        var speed = in.number("speed");
        var start = in.instant("start");
        if (in.has("kwh") && (kwh.signum() <= 0 || kwh.compareTo(MOST_KWH) > 0)) {
            in.violation("kwh", Code.OUT_OF_RANGE, "more than 0 and at most " + MOST_KWH + " kWh");
        }
        blank(in, "card", card.text());
        blank(in, "evse", evse.text());
        within(in, "parked_minutes", minutes, LONGEST_PARKING);
        within(in, "speed", speed, FASTEST);
        if (start != null && Duration.between(start, clock.instant()).abs().compareTo(FARTHEST) > 0) {
            in.violation("start", Code.OUT_OF_RANGE, "within " + FARTHEST.toDays() + " days from now");
        }
        if (!violations.isEmpty()) {
            return new Reading.NotUnderstood(violations.all());
        }
        var energy = new Energy(kwh);
        var parked = minutes == null ? Duration.ZERO : seconds(minutes.multiply(BigDecimal.valueOf(60)));
        var pace = speed == null ? pace(evse, energy, parked) : speed;
        return new Reading.Understood(new Wish(card, evse, energy, byApp, parked, pace, start));
    }

    private static void blank(Fields in, String name, String text) {
        if (in.has(name) && text.isEmpty()) {
            in.violation(name, Code.EMPTY, "cannot be blank");
        }
    }

    private static void within(Fields in, String name, @Nullable BigDecimal value, BigDecimal most) {
        if (value != null && (value.signum() < 0 || value.compareTo(most) > 0)) {
            in.violation(name, Code.OUT_OF_RANGE, "from 0 to " + most);
        }
    }

    /** As many simulated seconds per second as make the visit last about ten seconds; at least as fast as the sun. */
    private BigDecimal pace(EvseId evse, Energy energy, Duration parked) {
        return connector(evse)
                .map(connector -> charging(connector, energy).plus(parked).toSeconds())
                .map(seconds -> BigDecimal.valueOf(seconds).divide(USUAL_SECONDS, 0, RoundingMode.UP))
                .orElse(BigDecimal.ONE)
                .max(BigDecimal.ONE);
    }

    private static Duration charging(Connector connector, Energy energy) {
        var hours = energy.kWh().divide(PlugPower.of(connector).kW().max(BigDecimal.ONE), 6, RoundingMode.UP);
        return seconds(hours.multiply(BigDecimal.valueOf(3600)));
    }

    private static Duration seconds(BigDecimal seconds) {
        return Duration.ofSeconds(seconds.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    private Optional<Connector> connector(EvseId evse) {
        return cast.cpos().stream()
                .map(Cpo::member)
                .flatMap(member -> member.directory().locations().stream())
                .flatMap(location -> location.evses().stream())
                .filter(known -> evse.equals(known.evseId()))
                .flatMap(known -> known.connectors().stream())
                .findFirst();
    }
}
