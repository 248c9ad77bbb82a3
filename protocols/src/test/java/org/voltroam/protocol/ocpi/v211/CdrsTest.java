package org.voltroam.protocol.ocpi.v211;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltroam.protocol.ocpi.v211.Crossing.CPO_TO_EMSP;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.catalog.tariff.Price;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.cdr.Costs;
import org.voltroam.domain.value.CdrId;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.SessionId;
import org.voltroam.protocol.ocpi.bridge.Replica;
import org.voltroam.protocol.ocpi.v211.Crossing.Known;

final class CdrsTest {

    private static final V211 WIRE = new V211(Replica.NONE);

    private final Crossing crossing = new Crossing();

    @Test
    void aCdrComesBackAsItWas() {
        Crossing.sameAgain(WIRE.cdr(), Papers.CDR, CPO_TO_EMSP);
    }

    @Test
    void theCostIsBeforeTaxesAndTaxesAreNotKnown() {
        var total = crossing.read(WIRE.cdr(), Papers.CDR, CPO_TO_EMSP).costs().total();

        assertThat(total.beforeTaxes()).isEqualByComparingTo("4.00");
        assertThat(total.afterTaxes()).isNull();
    }

    @Test
    void aPriceInTextIsTakenAndNoted() {
        var cdr = crossing.read(WIRE.cdr(), Papers.CDR.replace("\"price\":2.00", "\"price\":\"2.00\""), CPO_TO_EMSP);

        assertThat(cdr.tariffs()
                        .getFirst()
                        .elements()
                        .getFirst()
                        .components()
                        .getFirst()
                        .price())
                .isEqualByComparingTo("2");
        assertThat(crossing.violations()).containsExactly("/tariffs/0/elements/0/price_components/0/price WRONG_TYPE");
    }

    @Test
    void aCdrOfALaterVersionSaysItsPlaceAsAWholeLocation() {
        var cdr = later(null);
        var known = new Known(crossing.read(WIRE.location(), Papers.LOCATION, CPO_TO_EMSP), null, null);
        crossing.losses();

        var location = crossing.write(new V211(known).cdr(), cdr).path("location");

        assertThat(location.path("type").asString()).isEqualTo("ON_STREET");
        assertThat(location.at("/evses/0/status").asString()).isEqualTo("UNKNOWN");
        assertThat(location.at("/evses/0/connectors/0/voltage").intValue()).isEqualTo(230);
        assertThat(crossing.losses())
                .containsExactlyInAnyOrder(
                        "/total_cost/taxes DROPPED", "/total_time_cost DROPPED", "/session_id DROPPED");
    }

    @Test
    void voltsAndAmperesThatNobodyKnowsAreZero() {
        var cdr = later(null);
        crossing.losses();

        var written = crossing.write(WIRE.cdr(), cdr);

        assertThat(written.at("/location/evses/0/connectors/0/voltage").intValue())
                .isZero();
        assertThat(crossing.losses()).contains("/cdr_location/connector_id STOOD_IN");
    }

    @Test
    void aCreditIsNotSentAsACharge() {
        var cdr = later(CdrId.of("C0"));
        crossing.losses();

        crossing.write(WIRE.cdr(), cdr);

        assertThat(crossing.losses()).contains("/credit INEXPRESSIBLE");
    }

    @Test
    void aCdrWithoutAnEvseIsOneOfAReservation() {
        var document = Papers.CDR.replace(",\"evses\":[" + Papers.EVSE + "]", "");
        var cdr = crossing.read(WIRE.cdr(), document, CPO_TO_EMSP);

        assertThat(cdr.location().evse().text()).isEqualTo("#NA");
        assertThat(crossing.violations()).containsExactly("/location/evses OUT_OF_RANGE");
        assertThat(crossing.losses()).contains("/evse_uid STOOD_IN", "/cdr_location/evse_id STOOD_IN");
        assertThat(crossing.write(WIRE.cdr(), cdr).path("location").has("evses"))
                .isFalse();
    }

    /** As a peer of a later version would have sent it. */
    private Cdr later(@Nullable CdrId creditOf) {
        var cdr = crossing.read(WIRE.cdr(), Papers.CDR, CPO_TO_EMSP);
        var price = new Price(new BigDecimal("4.00"), new BigDecimal("4.84"), List.of(), Extras.NONE);
        return new Cdr(
                cdr.party(),
                cdr.id(),
                cdr.start(),
                cdr.end(),
                SessionId.of("S1"),
                cdr.token(),
                cdr.authMethod(),
                null,
                cdr.location(),
                null,
                cdr.currency(),
                cdr.tariffs(),
                cdr.periods(),
                null,
                new Costs(price, null, null, price, null, null),
                cdr.totalEnergy(),
                cdr.totalTime(),
                null,
                null,
                null,
                creditOf == null ? null : true,
                creditOf,
                null,
                cdr.lastUpdated(),
                Extras.NONE);
    }
}
