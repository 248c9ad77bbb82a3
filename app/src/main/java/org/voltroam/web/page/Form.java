package org.voltroam.web.page;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.location.Evse;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.catalog.token.Contract;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.catalog.token.TokenType;
import org.voltroam.domain.value.EvseId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Violation;
import org.voltroam.role.emsp.Emsp;
import org.voltroam.stage.Cast;
import org.voltroam.stage.Visits;
import org.voltroam.web.page.FormView.Choice;
import org.voltroam.web.page.FormView.Group;
import tools.jackson.databind.node.ObjectNode;

/** Offers drivers and EVSEs to choose from, and reads what was chosen. */
final class Form {

    private static final Set<String> NUMBERS = Set.of("kwh", "parked_minutes", "speed");
    private static final Choice STRANGER = new Choice("04DEADBEEF0180", "Somebody nobody knows");

    /** Into the night rates. */
    private static final LocalTime EVENING = LocalTime.of(22, 15);

    private final Cast cast;
    private final Visits visits;
    private final Sites sites;
    private final InstantSource clock;

    Form(Cast cast, Visits visits, Sites sites, InstantSource clock) {
        this.cast = cast;
        this.visits = visits;
        this.sites = sites;
        this.clock = clock;
    }

    FormView suggested(@Nullable String evse) {
        var chosen = new LinkedHashMap<String, String>();
        chosen.put("by", "card");
        chosen.put("kwh", "18");
        chosen.put("parked_minutes", "10");
        if (evse != null) {
            chosen.put("evse", evse);
        }
        return view(chosen, List.of());
    }

    FormView view(Map<String, String> chosen, List<Violation> wrong) {
        return new FormView(cards(), evses(), chosen, wrong);
    }

    /** The fields of an {@code application/x-www-form-urlencoded} body. */
    static Map<String, String> fields(String body) {
        var fields = new LinkedHashMap<String, String>();
        for (var pair : body.split("&", -1)) {
            var equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decode(String raw) {
        try {
            return URLDecoder.decode(raw, StandardCharsets.UTF_8).strip();
        } catch (IllegalArgumentException broken) {
            return raw;
        }
    }

    /** The same as the API's body; what is left empty is left out. */
    ObjectNode body(Map<String, String> fields) {
        var body = Json.object();
        fields.forEach((name, value) -> {
            if (!value.isEmpty()) {
                put(body, name, value);
            }
        });
        if ("evening".equals(fields.get("start"))) {
            body.put("start", evening(fields.getOrDefault("evse", "")).toString());
        }
        if ("app".equals(fields.get("by"))) {
            app(fields.getOrDefault("card", "")).ifPresent(uid -> body.put("card", uid.text()));
        }
        return body;
    }

    private static void put(ObjectNode body, String name, String value) {
        try {
            if (NUMBERS.contains(name)) {
                body.put(name, new BigDecimal(value.replace(',', '.')));
                return;
            }
        } catch (NumberFormatException noNumber) {
            // goes on as text, and is reported as what it is
        }
        body.put(name, value);
    }

    /** The last time it was evening where the car stands. */
    private Instant evening(String evse) {
        var zone = located()
                .filter(place -> id(place.evse()).equalsIgnoreCase(evse))
                .map(place -> place.location().zone())
                .findFirst()
                .orElse((ZoneId) ZoneOffset.UTC);
        return clock.instant()
                .atZone(zone)
                .toLocalDate()
                .minusDays(1)
                .atTime(EVENING)
                .atZone(zone)
                .toInstant();
    }

    /** The same driver's app, when the driver has one. */
    private Optional<TokenUid> app(String card) {
        return tokens(TokenType.RFID)
                .filter(token -> token.uid().equals(TokenUid.of(card)))
                .flatMap(token ->
                        tokens(TokenType.APP_USER).filter(app -> app.contract().equals(token.contract())))
                .map(Token::uid)
                .findFirst();
    }

    private Stream<Token> tokens(TokenType type) {
        return cast.emsps().stream()
                .map(Emsp::member)
                .flatMap(member -> member.directory().tokens().stream()
                        .filter(token -> token.party().equals(member.id())
                                && token.type().is(type)));
    }

    private List<Group> cards() {
        var groups = new ArrayList<Group>();
        for (var emsp : cast.emsps()) {
            var member = emsp.member();
            var choices = member.directory().tokens().stream()
                    .filter(token ->
                            token.party().equals(member.id()) && token.type().is(TokenType.RFID))
                    .sorted(Comparator.comparing(token -> token.contract().ci()))
                    .map(token -> new Choice(
                            token.uid().text(),
                            label(
                                    token,
                                    member.directory()
                                            .contract(token.contract())
                                            .orElse(null))))
                    .toList();
            groups.add(new Group(member.party().business().name(), choices));
        }
        groups.add(new Group("Others", List.of(STRANGER)));
        return List.copyOf(groups);
    }

    private String label(Token token, @Nullable Contract contract) {
        var driver = contract == null ? token.contract().text() : contract.driver();
        if (!token.valid()) {
            return driver + " (card is blocked)";
        }
        if (contract == null || contract.expiredAt(clock.instant())) {
            return driver + " (contract has ended)";
        }
        return contract.blocked() ? driver + " (contract is blocked)" : driver;
    }

    private record Place(Location location, Evse evse) {}

    private Stream<Place> located() {
        return visits.sites().stream()
                .flatMap(key -> sites.find(key).stream())
                .flatMap(location -> location.evses().stream().map(evse -> new Place(location, evse)))
                .filter(place -> visits.serves(EvseId.of(id(place.evse()))));
    }

    private List<Group> evses() {
        var groups = new LinkedHashMap<String, List<Choice>>();
        located()
                .forEach(place -> groups.computeIfAbsent(
                                Sites.name(place.location()) + ", "
                                        + place.location().city(),
                                site -> new ArrayList<>())
                        .add(new Choice(
                                id(place.evse()),
                                id(place.evse()) + "  "
                                        + place.evse().connectors().stream()
                                                .map(Sites::plug)
                                                .findFirst()
                                                .orElse(""))));
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), List.copyOf(group.getValue())))
                .toList();
    }

    private static String id(Evse evse) {
        var id = evse.evseId();
        return id == null ? "" : id.text();
    }
}
