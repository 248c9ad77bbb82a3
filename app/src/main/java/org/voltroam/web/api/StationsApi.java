package org.voltroam.web.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.station.ChargingStation;
import org.voltroam.domain.catalog.station.ChargingStation.Outlet;
import org.voltroam.domain.value.ConnectorId;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.StationId;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Out;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpp.station.Called;
import org.voltroam.protocol.ocpp.station.CommandOutcome;
import org.voltroam.role.cpo.Cpo;
import org.voltroam.role.cpo.Passwords;
import org.voltroam.role.cpo.StationDesk;
import org.voltroam.stage.Cast;
import tools.jackson.databind.node.ObjectNode;

/** {@code /api/stations}: the charging stations of the CPOs that play here. */
final class StationsApi {

    private final Cast cast;
    private final Uploads uploads;

    StationsApi(Cast cast) {
        this.cast = cast;
        this.uploads = new Uploads(cast.egress());
    }

    Response list(Request request) {
        var at = request.parameter("at").orElse("");
        var desks = cast.cpos().stream()
                .filter(cpo -> at.isEmpty() || cpo.member().id().toString().equalsIgnoreCase(at))
                .map(Cpo::desk)
                .toList();
        var known = desks.stream()
                .flatMap(desk -> desk.all().stream().map(StationJson::brief))
                .toList();
        var strangers = desks.stream()
                .flatMap(desk -> desk.strangers().entrySet().stream().map(StationJson::stranger))
                .toList();
        return Answers.of(
                200,
                new Out()
                        .put("stations", Out.list(known, Function.identity()))
                        .put("strangers", Out.list(strangers, Function.identity()))
                        .done());
    }

    Response get(String id) {
        var station = StationId.of(id);
        return desk(station)
                .flatMap(desk -> desk.find(station))
                .map(facts -> Answers.of(200, StationJson.full(facts)))
                .orElseGet(() -> unknown(id));
    }

    /** The experts' door: the body goes to the station as it is, and its answer comes back as it is. */
    Response call(String id, String action, Request request) {
        var station = StationId.of(id);
        var desk = desk(station);
        if (desk.isEmpty()) {
            return unknown(id);
        }
        var body = body(request);
        if (body.isEmpty()) {
            return noJson();
        }
        return uploads.objection(body.get())
                .map(why -> Answers.error(422, "URL", why))
                .orElseGet(() -> desk.get()
                        .call(station, action, body.get())
                        .map(StationsApi::told)
                        .orElseGet(() -> offline(id)));
    }

    private static Response told(Called called) {
        return switch (called) {
            case Called.Answered(var payload, var findings) -> Answers.of(200, payload);
            case Called.Refused(var code, var text) -> Answers.error(502, code, text);
            case Called.NotInVersion(var text) -> Answers.error(409, "NOT_IN_VERSION", text);
            case Called.Unusable(var violations) -> Answers.errors(422, violations);
            case Called.NotNow(var reason) -> Answers.error(409, "NOT_NOW", reason);
            case Called.NoAnswer(var cause) -> Answers.error(504, cause.name(), "the station has not answered");
        };
    }

    /** An order in no version's words. */
    Response order(String id, String name, Request request) {
        var station = StationId.of(id);
        return desk(station)
                .map(desk -> reading(
                        request,
                        fields -> StationOrders.read(name, fields)
                                .<Wish>map(deed -> () -> deed.at(desk, station)
                                        .map(StationsApi::told)
                                        .orElseGet(() -> offline(id)))
                                .orElse(() -> Answers.notFound("the order " + name))))
                .orElseGet(() -> unknown(id));
    }

    private static Response told(CommandOutcome outcome) {
        var status = outcome instanceof CommandOutcome.NoAnswer ? 504 : 200;
        return Answers.of(status, StationJson.outcome(outcome));
    }

    /** Lets a station in, with its place and its password where they are not known. */
    Response approve(String id, Request request) {
        var station = StationId.of(id);
        return reading(request, fields -> {
            var at = fields.string("at", 10);
            var cpo = cpo(station, at);
            var place = fields.has("location") ? place(station, cpo.orElse(null), fields) : null;
            if (cpo.isEmpty()
                    || (place == null && cpo.get().desk().find(station).isEmpty())) {
                return () -> unknown(id + "; a new station needs at, location, evses and password");
            }
            return () -> {
                cpo.get().desk().approve(station, place);
                return get(id);
            };
        });
    }

    private static @Nullable ChargingStation place(StationId station, @Nullable Cpo cpo, Fields fields) {
        var location = fields.requiredString("location", 36);
        var evses = List.of(fields.requiredString("evses", 1000).split(","));
        var password = fields.requiredString("password", 40);
        return cpo == null
                ? null
                : new ChargingStation(
                        station,
                        cpo.member().id(),
                        LocationId.of(location),
                        Passwords.hash(station, password),
                        IntStream.range(0, evses.size())
                                .mapToObj(index -> new Outlet(
                                        index + 1, EvseUid.of(evses.get(index).strip()), ConnectorId.of("1")))
                                .toList());
    }

    Response reject(String id) {
        var station = StationId.of(id);
        return desk(station)
                .map(desk -> {
                    desk.reject(station);
                    return get(id);
                })
                .orElseGet(() -> unknown(id));
    }

    private interface Wish {
        Response done();
    }

    private static Response reading(Request request, Function<Fields, Wish> wish) {
        var body = body(request);
        if (body.isEmpty()) {
            return noJson();
        }
        var violations = new Violations();
        try {
            var wished = wish.apply(Fields.of(body.get(), "", violations));
            return violations.isEmpty() ? wished.done() : Answers.errors(422, violations.all());
        } catch (IllegalArgumentException noSuch) {
            return Answers.error(422, "INVALID", String.valueOf(noSuch.getMessage()));
        }
    }

    /** No body is an empty object. */
    private static Optional<ObjectNode> body(Request request) {
        return request.body().length == 0
                ? Optional.of(Json.object())
                : Json.tryParse(request.body())
                        .filter(ObjectNode.class::isInstance)
                        .map(ObjectNode.class::cast);
    }

    private Optional<StationDesk> desk(StationId station) {
        return cpo(station, null)
                .map(Cpo::desk)
                .filter(desk -> desk.find(station).isPresent());
    }

    private Optional<Cpo> cpo(StationId station, @Nullable String at) {
        return cast.cpos().stream()
                .filter(cpo -> at == null
                        ? cpo.desk().find(station).isPresent()
                        : cpo.member().id().toString().equalsIgnoreCase(at))
                .findFirst();
    }

    private static Response unknown(String id) {
        return Answers.notFound("the station " + id);
    }

    private static Response offline(String id) {
        return Answers.error(503, "OFFLINE", id + " is not connected");
    }

    private static Response noJson() {
        return Answers.error(400, "NO_JSON", "the body is no JSON object");
    }
}
