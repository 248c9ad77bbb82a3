package org.voltroam.stage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.catalog.location.lint.LocationLint;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Store;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.TariffId;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Violation;
import org.voltroam.protocol.json.Violation.Code;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpi.v221.LocationsModule;
import org.voltroam.role.Member;
import org.voltroam.role.cpo.Cpo;
import org.voltroam.role.emsp.Emsp;
import tools.jackson.databind.JsonNode;

/**
 * Takes in a document of OCPI 2.2.1 locations: a list, or an envelope with a list in {@code data} (transport_and_format, response
 * format).
 *
 * <p>A location whose CPO plays here becomes that CPO's; any other becomes known to one of the parties here. Every violation is
 * reported and none stops it: what has a party and an id is loaded, unless it takes the uid of an EVSE from another
 * location of its CPO. Of two with the same key the later counts.
 */
public final class LocationImport {

    private static final int AT_ONCE = 500;

    private final Cast cast;

    public LocationImport(Cast cast) {
        this.cast = cast;
    }

    /**
     * @param loaded locations written
     * @param violations of all objects, in the document's order; pointers are into the document
     */
    public record Report(int loaded, List<Violation> violations) {}

    /** Nobody here could keep the locations: no such party plays here, or no eMSP does. */
    public static final class NobodyToKeepThem extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NobodyToKeepThem(String message) {
            super(message);
        }
    }

    /**
     * @param to who keeps the locations of CPOs that do not play here; null for the first eMSP
     * @throws Json.MalformedJson when the document is no JSON
     * @throws NobodyToKeepThem when {@code to} does not play here
     */
    public Report load(byte[] document, @Nullable PartyId to) {
        var root = Json.parse(document);
        var enveloped = root.isObject() && root.has("data");
        var list = enveloped ? root.get("data") : root;
        var violations = new Violations();
        var locations = new LinkedHashMap<String, Location>();
        if (!list.isArray()) {
            violations.add(enveloped ? "/data" : "", Code.WRONG_TYPE, "a list of locations belongs here");
        } else {
            read(list, enveloped ? "/data/" : "/", violations, locations);
        }
        if (!locations.isEmpty()) {
            write(locations.values(), keeper(to));
        }
        return new Report(locations.size(), violations.all());
    }

    private void read(JsonNode list, String pointer, Violations violations, Map<String, Location> locations) {
        int index = 0;
        for (var node : list) {
            var at = pointer + index++;
            var location = LocationsModule.location(Fields.of(node, at, violations));
            if (hasName(location) && areItsOwn(location, at, violations)) {
                LocationLint.check(location, id -> tariff(new Owned<>(location.party(), id)))
                        .forEach(found -> violations.add(at + found.pointer(), Code.OUT_OF_RANGE, found.text()));
                locations.put(Kind.LOCATION.keyOf(location), told(location));
            }
        }
    }

    /** The uid of an EVSE is never that of one at another location, not even of one that was removed. Source: EVSE, uid. */
    private boolean areItsOwn(Location location, String at, Violations violations) {
        var others =
                cast.cpo(location.party()).map(cpo -> cpo.member().directory().locations()).orElse(List.of()).stream()
                        .filter(known -> known.party().equals(location.party())
                                && !known.id().equals(location.id()))
                        .toList();
        var own = true;
        for (int index = 0; index < location.evses().size(); index++) {
            var uid = location.evses().get(index).uid();
            if (others.stream().anyMatch(known -> known.evse(uid).isPresent())) {
                violations.add(at + "/evses/" + index + "/uid", Code.OUT_OF_RANGE, "is an EVSE of another location");
                own = false;
            }
        }
        return own;
    }

    private Optional<Tariff> tariff(Owned<TariffId> key) {
        return cast.members().stream()
                .flatMap(member -> member.directory().tariff(key).stream())
                .findFirst();
    }

    /** What others told is not ours to mend. */
    private Location told(Location location) {
        return cast.cpo(location.party()).isPresent() ? location.notOlderThanItsParts() : location;
    }

    private static boolean hasName(Location location) {
        return !location.party().countryCode().isEmpty()
                && !location.party().partyCode().isEmpty()
                && !location.id().text().isEmpty();
    }

    private Member keeper(@Nullable PartyId to) {
        if (to == null) {
            return cast.emsps().stream()
                    .findFirst()
                    .map(Emsp::member)
                    .orElseThrow(() -> new NobodyToKeepThem("no eMSP plays here that could keep them"));
        }
        return cast.members().stream()
                .filter(member -> member.id().equals(to))
                .findFirst()
                .orElseThrow(() -> new NobodyToKeepThem(to + " does not play here"));
    }

    private void write(Iterable<Location> locations, Member keeper) {
        var batches = new LinkedHashMap<Store, List<Change>>();
        for (var location : locations) {
            var store =
                    cast.cpo(location.party()).map(Cpo::member).orElse(keeper).store();
            var batch = batches.computeIfAbsent(store, first -> new ArrayList<>());
            batch.add(Change.put(Kind.LOCATION, location));
            if (batch.size() == AT_ONCE) {
                store.commit(List.copyOf(batch));
                batch.clear();
            }
        }
        batches.forEach((store, rest) -> {
            if (!rest.isEmpty()) {
                store.commit(rest);
            }
        });
    }

    /** A location as anybody here knows it: its CPO first. */
    public Optional<Location> find(Owned<LocationId> key) {
        var cpo = cast.cpo(key.owner())
                .flatMap(known -> known.member().directory().location(key));
        return cpo.isPresent()
                ? cpo
                : cast.members().stream()
                        .flatMap(member -> member.directory().location(key).stream())
                        .findFirst();
    }
}
