package org.voltroam.verify.ocpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.value.ContractId;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.TariffId;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpi.bridge.Replica;
import org.voltroam.protocol.ocpi.v211.V211;
import org.voltroam.protocol.ocpi.v221.V221;
import org.voltroam.protocol.ocpi.v230.V230;
import org.voltroam.protocol.ocpi.wire.Codec;
import org.voltroam.protocol.ocpi.wire.Parties;
import org.voltroam.protocol.ocpi.wire.Wire;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is read in one version is written as another version demands: with its required fields and its words only. */
final class CrossingTest {

    private static final List<Wire> WIRES = List.of(new V211(new World()), new V221(), new V230());

    private static final Parties PARTIES = new Parties(PartyId.parse("NL*GVB"), PartyId.parse("DE*EMO"));

    /** A connector must have a standard, and older versions have no word that would be true of these. */
    private static final Set<String> UNTRANSLATABLE = Set.of("\"MCS\"", "\"SAE_J3400\"");

    /** What 2.1.1 does not tell, and only the partner who asked knows: the token of an answer, the EVSE of a CDR without one. */
    private static final Set<String> UNTOLD = Set.of("AuthorizationInfo of 2.1.1", "CDR of 2.1.1");

    private static final Map<String, Function<Wire, Codec<?>>> OBJECTS = new TreeMap<>(Map.ofEntries(
            Map.entry("Location", Wire::location),
            Map.entry("EVSE", Wire::evse),
            Map.entry("Connector", Wire::connector),
            Map.entry("Tariff", Wire::tariff),
            Map.entry("Session", Wire::session),
            Map.entry("CDR", Wire::cdr),
            Map.entry("Token", Wire::token),
            Map.entry("LocationReferences", Wire::place),
            Map.entry("AuthorizationInfo", Wire::authorizationInfo),
            Map.entry("Credentials", Wire::credentials),
            Map.entry("StartSession", Wire::startSession),
            Map.entry("StopSession", Wire::stopSession),
            Map.entry("ReserveNow", Wire::reserveNow),
            Map.entry("UnlockConnector", Wire::unlockConnector),
            Map.entry("CommandResponse", Wire::commandResponse),
            Map.entry("CommandResult", Wire::commandResult)));

    @TestFactory
    Stream<DynamicTest> whatIsReadInOneVersionIsWrittenAsAnotherDemands() {
        return WIRES.stream()
                .flatMap(from -> WIRES.stream()
                        .filter(to -> !to.version().equals(from.version()))
                        .flatMap(to -> crossings(from, to)));
    }

    private static Stream<DynamicTest> crossings(Wire from, Wire to) {
        return SpecTables.find(from.version()).stream()
                .flatMap(tables -> SpecTables.find(to.version()).stream()
                        .map(other -> new Crossing(from, to, tables, other.schemas())))
                .flatMap(crossing -> OBJECTS.entrySet().stream()
                        .filter(object -> crossing.isThere(object.getKey()))
                        .map(object -> DynamicTest.dynamicTest(
                                object.getKey() + " of " + from.version() + " in " + to.version(),
                                () -> crossing.check(object.getKey(), object.getValue()))));
    }

    /** Knows the location of the sessions. */
    private record World() implements Replica {

        @Override
        public Optional<Location> location(Owned<LocationId> key) {
            return SpecTables.find("2.3.0")
                    .map(tables -> Fields.of(tables.full("Location"), "", new Violations()))
                    .map(document -> new V230().location().read(document, PARTIES));
        }

        @Override
        public Optional<Tariff> tariff(Owned<TariffId> key) {
            return Optional.empty();
        }

        @Override
        public Optional<Token> token(PartyId emsp, ContractId contract) {
            return Optional.empty();
        }
    }

    private record Crossing(Wire from, Wire to, SpecTables tables, Schemas schemas) {

        /** 2.1.1 has one object for a command's response and its result. */
        boolean isThere(String type) {
            return !type.equals("CommandResult")
                    || (!from.version().equals("2.1.1") && !to.version().equals("2.1.1"));
        }

        void check(String type, Function<Wire, Codec<?>> codec) {
            var judged = 0;
            for (var document : Variants.of(tables, type)) {
                var written = written(codec.apply(from), codec.apply(to), document);
                if (written.isPresent() && !UNTOLD.contains(type + " of " + from.version())) {
                    assertThat(schemas.breaches(type, written.get()).isEmpty())
                            .as(document + " became " + written)
                            .isEqualTo(isTranslatable(document));
                }
                judged += written.isPresent() ? 1 : 0;
            }
            assertThat(judged).isPositive();
        }

        /** 2.1.1 leaves out what it has no word for. */
        private boolean isTranslatable(JsonNode document) {
            return to.version().equals("2.1.1") || UNTRANSLATABLE.stream().noneMatch(document.toString()::contains);
        }

        @SuppressWarnings("unchecked") // the same object in both versions is the same record
        private static <T> Optional<ObjectNode> written(Codec<?> from, Codec<?> to, JsonNode document) {
            var value = ((Codec<T>) from).read(Fields.of(document, "", new Violations()), PARTIES);
            return ((Codec<T>) to).says(value) ? Optional.of(((Codec<T>) to).write(value)) : Optional.empty();
        }
    }
}
