package org.voltroam.web.api;

import java.time.Duration;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.catalog.uptime.Excuse;
import org.voltroam.domain.catalog.uptime.Stretch;
import org.voltroam.domain.catalog.uptime.Uptime;
import org.voltroam.domain.catalog.uptime.Yardstick;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.LocationId;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Out;
import org.voltroam.protocol.json.Violations;
import org.voltroam.role.cpo.Cpo;
import org.voltroam.role.cpo.EvseUptime;
import org.voltroam.stage.Cast;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET /api/uptime?by=&period=&at=}; {@code GET} and {@code POST /api/uptime/excuses}. */
record UptimeApi(Cast cast) {

    private static final int LONG = 100;

    Response get(Request request) {
        try {
            var yardstick = Yardstick.valueOf(word(request.parameter("by").orElse("UK")));
            var stretch = stretch(yardstick, request.parameter("period").orElse(""));
            return Answers.of(
                    200,
                    told(
                            yardstick,
                            cpos(request)
                                    .flatMap(cpo -> cpo.uptimes().of(yardstick, stretch).stream())
                                    .toList()));
        } catch (DateTimeParseException noPeriod) {
            return Answers.error(422, "PERIOD", "a period is a year or a month: 2026 or 2026-10");
        } catch (IllegalArgumentException noYardstick) {
            return Answers.error(422, "BY", "the formulas are UK, NEVI and AFIR");
        }
    }

    private Stream<Cpo> cpos(Request request) {
        var at = request.parameter("at").orElse("");
        return cast.cpos().stream()
                .filter(cpo -> at.isEmpty() || cpo.member().id().toString().equalsIgnoreCase(at));
    }

    /** A year of NEVI ends with its December. */
    private static Function<Location, Stretch> stretch(Yardstick yardstick, String period) {
        if (period.length() == "2026".length()) {
            var year = Year.parse(period);
            return location -> Stretch.of(year, location.zone());
        }
        var month = YearMonth.parse(period);
        return location -> yardstick.stretch(month, location.zone());
    }

    private static ObjectNode told(Yardstick yardstick, List<EvseUptime> rows) {
        return new Out()
                .put("by", yardstick.name())
                .put(
                        "asked_percent",
                        yardstick.floor().map(Yardstick.Floor::percent).orElse(null))
                .child("rapid_network", network(rows).orElse(null), UptimeApi::figures)
                .put("rows", Out.list(rows, UptimeApi::row))
                .done();
    }

    private static Optional<Uptime> network(List<EvseUptime> rows) {
        return rows.stream().filter(EvseUptime::isRapid).map(EvseUptime::uptime).reduce(Uptime::and);
    }

    private static ObjectNode row(EvseUptime row) {
        var evse = row.evse();
        var out = new Out()
                .put("at", row.location().party().toString())
                .put("location", row.location().id())
                .put("evse", evse.uid())
                .put("evse_id", evse.evseId() == null ? null : evse.evseId().toString())
                .put("rapid", row.isRapid())
                .done();
        return out.setAll(figures(row.uptime()));
    }

    private static ObjectNode figures(Uptime uptime) {
        return new Out()
                .put("measured_minutes", minutes(uptime.measured()))
                .put("counted_minutes", minutes(uptime.counted()))
                .put("outage_minutes", minutes(uptime.outage()))
                .put("excluded_minutes", minutes(uptime.excluded()))
                .put("percent", uptime.percent().orElse(null))
                .put("kept", uptime.isKept().orElse(null))
                .done();
    }

    private static Integer minutes(Duration duration) {
        return Uptime.minutes(duration);
    }

    Response excuses(Request request) {
        var all = cpos(request).flatMap(cpo -> cpo.uptimes().excuses().stream()).toList();
        return Answers.of(
                200, new Out().put("excuses", Out.list(all, UptimeApi::written)).done());
    }

    private static ObjectNode written(Excuse excuse) {
        return new Out()
                .put("at", excuse.party().toString())
                .put("location", excuse.location())
                .put("evse", excuse.evse())
                .put("from", excuse.from())
                .put("until", excuse.until())
                .put("cause", excuse.cause().name())
                .put("by", excuse.by())
                .done();
    }

    Response excuse(Request request) {
        var body = Json.tryParse(request.body());
        if (body.isEmpty() || !body.get().isObject()) {
            return Answers.error(400, "NO_JSON", "the body is no JSON object");
        }
        var violations = new Violations();
        try {
            var in = Fields.of(body.get(), "", violations);
            var at = in.requiredString("at", 10);
            return cast.cpos().stream()
                    .filter(cpo -> cpo.member().id().toString().equalsIgnoreCase(at))
                    .findFirst()
                    .map(cpo -> excused(cpo, in, violations))
                    .orElseGet(() -> violations.isEmpty()
                            ? Answers.notFound("the CPO " + at)
                            : Answers.errors(422, violations.all()));
        } catch (IllegalArgumentException makesNoSense) {
            return violations.isEmpty()
                    ? Answers.error(422, "INVALID", String.valueOf(makesNoSense.getMessage()))
                    : Answers.errors(422, violations.all());
        }
    }

    private static Response excused(Cpo cpo, Fields in, Violations violations) {
        var excuse = new Excuse(
                cpo.member().id(),
                LocationId.of(in.requiredString("location", 36)),
                EvseUid.of(in.requiredString("evse", 36)),
                in.requiredInstant("from"),
                in.requiredInstant("until"),
                Excuse.Cause.valueOf(word(in.requiredString("cause", LONG))),
                in.requiredString("by", LONG));
        if (!violations.isEmpty()) {
            return Answers.errors(422, violations.all());
        }
        cpo.uptimes().excuse(excuse);
        return Answers.of(201, written(excuse));
    }

    private static String word(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
