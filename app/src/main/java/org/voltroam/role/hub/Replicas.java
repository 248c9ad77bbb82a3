package org.voltroam.role.hub;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.location.Evse;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.catalog.token.TokenType;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.SessionId;
import org.voltroam.domain.value.TariffId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Violation;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpi.bridge.Errand;
import org.voltroam.protocol.ocpi.bridge.Losses;
import org.voltroam.protocol.ocpi.bridge.Patches;
import org.voltroam.protocol.ocpi.wire.Codec;
import org.voltroam.protocol.ocpi.wire.Wire;
import org.voltroam.role.KnownLocations;
import org.voltroam.role.Member;
import tools.jackson.databind.node.ObjectNode;

/**
 * The hub's copies of what crosses it to peers of OCPI 2.1.1, taken before it goes on: their sessions repeat locations, their lists are
 * answered from here, and a PATCH becomes the object it makes of what is known here.
 */
record Replicas(Member member, KnownLocations locations) {

    private record Passing<V>(
            Wire near,
            Errand errand,
            byte[] body,
            Function<Wire, Codec<V>> codec,
            @Nullable V known) {}

    Optional<byte[]> whole(Wire near, Errand errand, byte[] body) {
        if (!errand.isReceiver() || !errand.writes() || errand.names().isEmpty()) {
            return Optional.of(body);
        }
        var owner = errand.parties().owner();
        var id = errand.names().getFirst();
        return switch (errand.address().module()) {
            case "locations" -> place(near, errand, body, new Owned<>(owner, LocationId.of(id)));
            case "tariffs" -> {
                var known = member.directory().tariff(new Owned<>(owner, TariffId.of(id)));
                yield whole(
                        new Passing<>(near, errand, body, Wire::tariff, known.orElse(null)), put(Kind.TARIFF, owner));
            }
            case "sessions" -> {
                var key = Kind.key(owner, SessionId.of(id).ci().folded());
                var known = member.store().find(Kind.SESSION, key);
                yield whole(
                        new Passing<>(near, errand, body, Wire::session, known.orElse(null)), put(Kind.SESSION, owner));
            }
            case "tokens" -> {
                var known = member.directory().token(new Owned<>(owner, TokenUid.of(id)), type(errand));
                yield whole(new Passing<>(near, errand, body, Wire::token, known.orElse(null)), put(Kind.TOKEN, owner));
            }
            default -> Optional.of(body);
        };
    }

    private Optional<byte[]> place(Wire near, Errand errand, byte[] body, Owned<LocationId> key) {
        var location = locations.find(key);
        var names = errand.names();
        if (names.size() == 1) {
            return whole(new Passing<>(near, errand, body, Wire::location, location.orElse(null)), kept -> {
                if (kept.party().equals(key.owner())) {
                    locations.put(kept, List.of());
                }
            });
        }
        if (location.isEmpty()) {
            return Optional.empty();
        }
        var evse = location.get().evse(EvseUid.of(names.get(1)));
        return names.size() == 2
                ? whole(
                        new Passing<>(near, errand, body, Wire::evse, evse.orElse(null)),
                        changed -> locations.put(with(location.get(), changed), changed, List.of()))
                : Optional.of(body);
    }

    private static Location with(Location location, Evse evse) {
        return location.with(evse, evse.lastUpdated());
    }

    /** Empty for a PATCH of what is not known: then its sender tells all of it. */
    private <V> Optional<byte[]> whole(Passing<V> passing, Consumer<V> keep) {
        var errand = passing.errand();
        if (!(Json.tryParse(passing.body()).orElse(null) instanceof ObjectNode said)) {
            return Optional.of(passing.body());
        }
        if (errand.method() != Method.PATCH) {
            read(passing, said).filter(value -> isForeign(errand)).ifPresent(keep);
            return Optional.of(passing.body());
        }
        return Optional.ofNullable(passing.known()).map(known -> {
            var changed = patched(passing, known, said);
            if (isForeign(errand)) {
                keep.accept(changed);
            }
            return Json.bytes(passing.codec().apply(passing.near()).write(changed));
        });
    }

    private <V> V patched(Passing<V> passing, V known, ObjectNode patch) {
        var along = new Patches.Passing(
                passing.errand().parties(), member.clock().instant(), new Violations(), new Losses());
        return Patches.of(passing.near(), passing.codec()).apply(known, patch, along);
    }

    /** Empty for what lacks a required field: the receiver will refuse it. */
    private static <V> Optional<V> read(Passing<V> passing, ObjectNode said) {
        var violations = new Violations();
        var value = passing.codec()
                .apply(passing.near())
                .read(Fields.of(said, "", violations), passing.errand().parties());
        return violations.all().stream().anyMatch(found -> found.code() == Violation.Code.MISSING)
                ? Optional.empty()
                : Optional.of(value);
    }

    /** What a peer of 2.1.1 owns was kept as it came. */
    private boolean isForeign(Errand errand) {
        PartyId owner = errand.parties().owner();
        return !PlainPeers.isPlain(member, owner);
    }

    /** A body that names another owner than the URL is for the receiver to refuse, and changes nothing here. */
    private <V> Consumer<V> put(Kind<V> kind, PartyId owner) {
        return value -> {
            if (owner.equals(kind.owner().apply(value))) {
                member.store().commit(Change.put(kind, value));
            }
        };
    }

    private static Open<TokenType> type(Errand errand) {
        return Request.get(errand.rest())
                .parameter("type")
                .map(text -> Open.read(TokenType.class, text))
                .orElse(Open.of(TokenType.RFID));
    }
}
