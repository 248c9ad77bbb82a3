package org.voltroam.protocol.ocpi.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.catalog.location.Evse;
import org.voltroam.domain.catalog.location.EvseStatus;
import org.voltroam.domain.journey.session.Session;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpi.v211.V211;
import org.voltroam.protocol.ocpi.v221.V221;
import org.voltroam.protocol.ocpi.wire.Codec;
import org.voltroam.protocol.ocpi.wire.Parties;
import org.voltroam.protocol.ocpi.wire.Wire;
import tools.jackson.databind.node.ObjectNode;

final class PatchesTest {

    private static final Wire OLD = new V211(Replica.NONE);
    private static final Wire NEW = new V221();
    private static final Patches<Evse> OLD_EVSES = Patches.of(OLD, Wire::evse);
    private static final Patches<Evse> NEW_EVSES = Patches.of(NEW, Wire::evse);
    private static final Patches<Session> OLD_SESSIONS = Patches.of(OLD, Wire::session);
    private static final Patches<Session> NEW_SESSIONS = Patches.of(NEW, Wire::session);

    private static final String EVSE = """
            {"uid":"E1","status":"AVAILABLE","connectors":[{"id":"1","standard":"IEC_62196_T2","format":"SOCKET",\
            "power_type":"AC_3_PHASE","voltage":230,"amperage":32,"tariff_id":"T1",\
            "last_updated":"2026-03-14T21:05:00Z"}],"floor_level":"-1","last_updated":"2026-03-14T21:05:00Z"}""";

    private static final String SESSION = """
            {"country_code":"BE","party_id":"BEC","id":"S1","start_date_time":"2026-03-14T21:05:00Z","kwh":1.5,\
            "cdr_token":{"country_code":"NL","party_id":"TNM","uid":"U1","type":"RFID","contract_id":"C1"},\
            "auth_method":"WHITELIST","location_id":"L1","evse_uid":"E1","connector_id":"1","currency":"EUR",\
            "charging_periods":[{"start_date_time":"2026-03-14T21:05:00Z","dimensions":[{"type":"ENERGY","volume":1.5}]}],\
            "status":"ACTIVE","last_updated":"2026-03-14T21:20:00Z"}""";

    private static final String NEXT_PERIOD =
            "{\"start_date_time\":\"2026-03-14T21:20:00Z\",\"dimensions\":[{\"type\":\"ENERGY\",\"volume\":2}]}";

    private final Patches.Passing passing = new Patches.Passing(
            new Parties(new PartyId("BE", "BEC"), new PartyId("NL", "TNM")),
            Instant.parse("2026-03-14T22:00:00Z"),
            new Violations(),
            new Losses());

    @Test
    @Tag("TRN-17")
    void aPatchChangesWhatItNamesAndNothingElse() {
        var before = read(OLD.evse(), EVSE);

        var after = OLD_EVSES.apply(before, object("{\"status\":\"CHARGING\"}"), passing);

        assertThat(after).isEqualTo(before.withStatus(after.status(), passing.received()));
        assertThat(after.status().is(EvseStatus.CHARGING)).isTrue();
        assertThat(passing.violations().isEmpty()).isTrue();
    }

    @Test
    void aPatchOfAnOldConnectorSaysItInTheWordsOfTheNew() {
        var before = read(OLD.evse(), EVSE).connectors().getFirst();
        var patch = object("{\"tariff_id\":\"T2\",\"voltage\":400,\"last_updated\":\"2026-03-14T21:30:00Z\"}");

        var said = Patches.of(OLD, Wire::connector).translate(Patches.of(NEW, Wire::connector), before, patch, passing);

        assertThat(said)
                .contains(object(
                        "{\"max_voltage\":400,\"tariff_ids\":[\"T2\"],\"last_updated\":\"2026-03-14T21:30:00Z\"}"));
    }

    @Test
    void aPatchOfTheNewSaysItInTheWordsOfTheOld() {
        var before = read(OLD.evse(), EVSE);
        var patch = object("{\"status\":\"BLOCKED\",\"last_updated\":\"2026-03-14T21:30:00Z\"}");

        assertThat(NEW_EVSES.translate(OLD_EVSES, before, patch, passing)).contains(patch);
    }

    @Test
    void aFieldThatGoesAwayNeedsThePutOfTheWholeObject() {
        var before = read(OLD.evse(), EVSE);

        var said = NEW_EVSES.translate(OLD_EVSES, before, object("{\"floor_level\":null}"), passing);

        assertThat(said).isEmpty();
    }

    @Test
    @Tag("SES-03")
    void chargingPeriodsAreAddedInTheNewAndReplacedInTheOld() {
        var session = read(NEW.session(), SESSION);
        var patch = object("{\"charging_periods\":[" + NEXT_PERIOD + "],\"last_updated\":\"2026-03-14T21:30:00Z\"}");

        var once = NEW_SESSIONS.apply(session, patch, passing);
        assertThat(once.periods()).hasSize(2);
        assertThat(NEW_SESSIONS.apply(once, patch, passing).periods()).hasSize(2);

        var said = NEW_SESSIONS.translate(OLD_SESSIONS, session, patch, passing).orElseThrow();
        assertThat(said.path("charging_periods")).hasSize(2);
    }

    @Test
    void toTheNewOnlyAddedPeriodsAreSaid() {
        var before = read(NEW.session(), SESSION);
        var after = NEW_SESSIONS.apply(before, object("{\"charging_periods\":[" + NEXT_PERIOD + "]}"), passing);

        assertThat(NEW_SESSIONS
                        .difference(before, after, new Losses())
                        .map(said -> said.path("charging_periods").size()))
                .isEqualTo(Optional.of(1));
        assertThat(NEW_SESSIONS.difference(after, before, new Losses())).isEmpty();
    }

    private <T> T read(Codec<T> codec, String json) {
        return codec.read(Fields.of(Json.parse(json), "", new Violations()), passing.parties());
    }

    private static ObjectNode object(String json) {
        return (ObjectNode) Json.parse(json);
    }
}
