package org.voltroam.protocol.ocpi.v211;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltroam.protocol.ocpi.v211.Crossing.CPO;
import static org.voltroam.protocol.ocpi.v211.Crossing.CPO_TO_EMSP;
import static org.voltroam.protocol.ocpi.v211.Crossing.EMSP;
import static org.voltroam.protocol.ocpi.v211.Crossing.EMSP_TO_CPO;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.catalog.token.TokenType;
import org.voltroam.domain.journey.session.Session;
import org.voltroam.domain.value.Extras;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Out;
import org.voltroam.protocol.ocpi.bridge.Replica;
import org.voltroam.protocol.ocpi.v211.Crossing.Known;

final class SessionsTest {

    private static final V211 WIRE = new V211(Replica.NONE);

    private final Crossing crossing = new Crossing();

    @Test
    void aSessionComesBackAsItWas() {
        Crossing.sameAgain(WIRE.session(), Papers.SESSION, CPO_TO_EMSP);
    }

    @Test
    @Tag("XLT-03")
    void theLocationIsReadAsItsThreeIds() {
        var session = crossing.read(WIRE.session(), Papers.SESSION, CPO_TO_EMSP);

        assertThat(session.party()).isEqualTo(CPO);
        assertThat(session.location().text()).isEqualTo("L1");
        assertThat(session.evse().text()).isEqualTo("E1");
        assertThat(session.connector().text()).isEqualTo("1");
    }

    @Test
    @Tag("XLT-02")
    void aTokenNobodyKnowsIsNamedByItsContract() {
        var token = crossing.read(WIRE.session(), Papers.SESSION, CPO_TO_EMSP).token();

        assertThat(token.party()).isEqualTo(EMSP);
        assertThat(token.contract().text()).isEqualTo("NL-TNM-C00000001");
        assertThat(token.uid().text()).isEqualTo("NL-TNM-C00000001");
        assertThat(token.type().is(TokenType.OTHER)).isTrue();
        assertThat(crossing.losses()).contains("/cdr_token/uid STOOD_IN");
    }

    @Test
    @Tag("XLT-02")
    void aTokenThatIsKnownIsFoundByItsContract() {
        var known = new Known(null, null, crossing.read(WIRE.token(), Papers.TOKEN, EMSP_TO_CPO));
        var token = crossing.read(new V211(known).session(), Papers.SESSION, CPO_TO_EMSP)
                .token();

        assertThat(token.uid().text()).isEqualTo("012345678");
        assertThat(token.type().is(TokenType.RFID)).isTrue();
        assertThat(crossing.losses()).doesNotContain("/cdr_token/uid STOOD_IN");
    }

    @Test
    @Tag("XLT-03")
    void aSessionOfALaterVersionGetsItsLocationFromWhatIsKnown() {
        var location = crossing.read(WIRE.location(), Papers.LOCATION, CPO_TO_EMSP);
        var session = withoutExtras(crossing.read(WIRE.session(), Papers.SESSION, CPO_TO_EMSP));
        crossing.losses();

        var written = crossing.write(new V211(new Known(location, null, null)).session(), session);

        assertThat(Crossing.parsed(written)).isEqualTo(Json.parse(Papers.SESSION));
        assertThat(crossing.losses()).isEmpty();
    }

    @Test
    void withoutItsLocationASessionMustNotBeSent() {
        var session = withoutExtras(crossing.read(WIRE.session(), Papers.SESSION, CPO_TO_EMSP));
        crossing.losses();

        crossing.write(WIRE.session(), session);

        assertThat(crossing.losses()).containsExactly("/location_id INEXPRESSIBLE");
    }

    @Test
    void aWordOfLaterVersionsIsSaidWithTheNearest() {
        var document = Papers.SESSION.replace("\"ACTIVE\"", "\"RESERVATION\"").replace("\"WHITELIST\"", "\"COMMAND\"");
        var session = crossing.read(WIRE.session(), document, CPO_TO_EMSP);
        crossing.losses();

        var written = crossing.write(WIRE.session(), session);

        assertThat(written.path("status").asString()).isEqualTo("PENDING");
        assertThat(written.path("auth_method").asString()).isEqualTo("AUTH_REQUEST");
        assertThat(crossing.losses()).containsExactlyInAnyOrder("/status NARROWED", "/auth_method NARROWED");
    }

    @Test
    void aPeriodThatMeasuredNothingSayableStays() {
        var document = Papers.SESSION.replace(
                "{\"type\":\"ENERGY\",\"volume\":1.5},{\"type\":\"FLAT\",\"volume\":1}",
                "{\"type\":\"RESERVATION_TIME\",\"volume\":0.5}");
        var session = crossing.read(WIRE.session(), document, CPO_TO_EMSP);
        crossing.losses();

        var written = crossing.write(WIRE.session(), session);

        assertThat(written.at("/charging_periods/0/dimensions").toString())
                .isEqualTo("[{\"type\":\"TIME\",\"volume\":0}]");
        assertThat(crossing.losses())
                .containsExactly("/charging_periods/0/dimensions/0 DROPPED", "/charging_periods/0/dimensions STOOD_IN");
    }

    @Test
    void whatIsKeptForThisVersionNoOtherWrites() {
        var session = crossing.read(WIRE.session(), Papers.SESSION, CPO_TO_EMSP);

        assertThat(session.extras().json().keySet()).allMatch(name -> name.startsWith("~2.1.1/"));
        assertThat(new Out().extras(session.extras()).done().isEmpty()).isTrue();
    }

    private static Session withoutExtras(Session session) {
        return new Session(
                session.party(),
                session.id(),
                session.start(),
                session.end(),
                session.energy(),
                session.token(),
                session.authMethod(),
                session.authorization(),
                session.location(),
                session.evse(),
                session.connector(),
                session.meterId(),
                session.currency(),
                session.periods(),
                session.totalCost(),
                session.status(),
                session.lastUpdated(),
                Extras.NONE);
    }
}
