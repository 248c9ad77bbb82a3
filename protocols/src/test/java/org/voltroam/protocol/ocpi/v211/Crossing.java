package org.voltroam.protocol.ocpi.v211;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.value.ContractId;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.TariffId;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Violation;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpi.bridge.Losses;
import org.voltroam.protocol.ocpi.bridge.LossyCodec;
import org.voltroam.protocol.ocpi.bridge.Replica;
import org.voltroam.protocol.ocpi.wire.Parties;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes 2.1.1 for the tests: what came of it, what was judged wrong and what was lost. */
final class Crossing {

    static final PartyId CPO = new PartyId("BE", "BEC");
    static final PartyId EMSP = new PartyId("NL", "TNM");
    static final Parties CPO_TO_EMSP = new Parties(CPO, EMSP);
    static final Parties EMSP_TO_CPO = new Parties(EMSP, CPO);

    private final List<String> violations = new ArrayList<>();
    private final List<String> losses = new ArrayList<>();

    <T> T read(LossyCodec<T> codec, String json, Parties parties) {
        var found = new Violations();
        var lost = new Losses();
        var value = codec.read(Fields.of(Json.parse(json), "", found), parties, lost);
        found.all().stream().map(Crossing::named).forEach(violations::add);
        lost.all().forEach(loss -> losses.add(loss.pointer() + " " + loss.kind()));
        return value;
    }

    <T> ObjectNode write(LossyCodec<T> codec, T value) {
        var lost = new Losses();
        var written = codec.write(value, lost);
        lost.all().forEach(loss -> losses.add(loss.pointer() + " " + loss.kind()));
        return written;
    }

    List<String> violations() {
        return List.copyOf(violations);
    }

    /** What was noted since this was asked last. */
    List<String> losses() {
        var noted = List.copyOf(losses);
        losses.clear();
        return noted;
    }

    /** A document comes back as it was. */
    static <T> void sameAgain(LossyCodec<T> codec, String json, Parties parties) {
        var crossing = new Crossing();
        var written = crossing.write(codec, crossing.read(codec, json, parties));

        assertThat(crossing.violations()).isEmpty();
        assertThat(parsed(written)).isEqualTo(Json.parse(json));
    }

    /** As the peer gets it. */
    static JsonNode parsed(ObjectNode written) {
        return Json.parse(Json.bytes(written));
    }

    private static String named(Violation violation) {
        return violation.pointer() + " " + violation.code();
    }

    /** Knows one of each, or nothing. */
    record Known(
            @Nullable Location location,
            @Nullable Tariff tariff,
            @Nullable Token token) implements Replica {

        @Override
        public Optional<Location> location(Owned<LocationId> key) {
            return Optional.ofNullable(location).filter(known -> known.key().equals(key));
        }

        @Override
        public Optional<Tariff> tariff(Owned<TariffId> key) {
            return Optional.ofNullable(tariff).filter(known -> known.key().equals(key));
        }

        @Override
        public Optional<Token> token(PartyId emsp, ContractId contract) {
            return Optional.ofNullable(token)
                    .filter(known ->
                            known.party().equals(emsp) && known.contract().equals(contract));
        }
    }
}
