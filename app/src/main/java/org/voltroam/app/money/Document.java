package org.voltroam.app.money;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.value.CurrencyCode;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Violation;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpi.wire.Parties;
import tools.jackson.databind.JsonNode;

/**
 * A file with a CDR or tariffs of OCPI: the object itself, a list of them, or an answer of a server with either in its {@code data}.
 *
 * <p>Read leniently: what breaks the specification without making the price unsure is only told.
 *
 * @param pointer to where the objects begin
 */
public record Document(Path file, JsonNode json, String pointer) {

    private static final PartyId NOBODY = new PartyId("", "");

    /** Fields without which a price would be a guess. */
    private static final Pattern PRICED = Pattern.compile(
            ".*/(?:id|currency|price|type|volume|elements|price_components"
                    + "|charging_periods|dimensions|start_date_time|end_date_time|stop_date_time|total_cost|excl_vat|before_taxes"
                    + "|(?:start|end)_(?:time|date)|(?:min|max)_(?:kwh|power|current|duration)|vat|incl_vat|after_taxes)");

    private static final Pattern BESIDE =
            Pattern.compile("/(?:cdr_location|location|signed_data|cdr_token|energy_mix)(?:/.*)?");

    /** @throws Unusable when it cannot be read or is no JSON */
    public static Document read(Path file) {
        try {
            var json = Json.parse(Files.readAllBytes(file));
            var wrapped = json.isObject() && json.has("data") && !json.has("id");
            return new Document(file, wrapped ? json.path("data") : json, wrapped ? "/data" : "");
        } catch (IOException unreadable) {
            throw new Unusable(file, "", "the file cannot be read");
        } catch (Json.MalformedJson broken) {
            throw new Unusable(file, "", broken.getMessage() == null ? "no JSON" : broken.getMessage());
        }
    }

    /** What a document holds, and what is wrong with it all the same. */
    public record Content<T>(T value, List<Violation> violations) {}

    public Content<Cdr> cdr(OcpiVersion version) {
        if (json.isArray()) {
            throw new Unusable(file, pointer, "one CDR belongs here, not a list");
        }
        return content(json, pointer, (in, parties) -> version.wire().cdr().read(in, parties));
    }

    public Content<List<Tariff>> tariffs(OcpiVersion version) {
        var tariffs = new ArrayList<Tariff>();
        var violations = new ArrayList<Violation>();
        for (var item : items()) {
            var content = content(
                    item.json(),
                    item.pointer(),
                    (in, parties) -> version.wire().tariff().read(in, parties));
            tariffs.add(content.value());
            violations.addAll(content.violations());
        }
        if (tariffs.isEmpty()) {
            throw new Unusable(file, pointer, "there is no tariff");
        }
        return new Content<>(List.copyOf(tariffs), List.copyOf(violations));
    }

    /** Each object of a list, or the one object there is. */
    List<Document> items() {
        if (!json.isArray()) {
            return List.of(this);
        }
        var items = new ArrayList<Document>();
        for (int index = 0; index < json.size(); index++) {
            items.add(new Document(file, json.path(index), pointer + "/" + index));
        }
        return items;
    }

    private <T> Content<T> content(JsonNode object, String at, BiFunction<Fields, Parties, T> reader) {
        if (!object.isObject()) {
            throw new Unusable(file, at, "an object belongs here");
        }
        var violations = new Violations();
        var value = reader.apply(Fields.of(object, "", violations), new Parties(NOBODY, NOBODY));
        for (var violation : violations.all()) {
            if (spoils(object, violation)) {
                throw new Unusable(file, at + violation.pointer(), violation.text());
            }
        }
        var currency = new CurrencyCode(object.path("currency").asString(""));
        if (!currency.isKnown()) {
            throw new Unusable(file, at + "/currency", "\"" + currency + "\" is no currency of ISO 4217");
        }
        return new Content<>(value, violations.all());
    }

    /** A value of the wrong kind that says the same all the same, such as a number written as text, spoils nothing. */
    private static boolean spoils(JsonNode object, Violation violation) {
        var where = violation.pointer();
        if (!PRICED.matcher(where).matches() || BESIDE.matcher(where).matches()) {
            return false;
        }
        return switch (violation.code()) {
            case MISSING, EMPTY, BAD_FORMAT -> true;
            case WRONG_TYPE -> !isNumber(object.at(where));
            case UNKNOWN_VALUE, TOO_LONG, TOO_MANY, OUT_OF_RANGE, UNKNOWN_FIELD -> false;
        };
    }

    private static boolean isNumber(JsonNode node) {
        try {
            return new BigDecimal(node.asString("").strip()).precision() > 0;
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }
}
