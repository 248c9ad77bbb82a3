package org.voltroam.protocol.ocpi.v211;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltroam.protocol.ocpi.v211.Crossing.CPO_TO_EMSP;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.catalog.location.Connector;
import org.voltroam.domain.catalog.tariff.PriceComponent;
import org.voltroam.domain.catalog.tariff.ReservationRestriction;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.catalog.tariff.TariffDimension;
import org.voltroam.domain.catalog.tariff.TariffElement;
import org.voltroam.domain.catalog.tariff.TariffRestrictions;
import org.voltroam.domain.catalog.tariff.TariffType;
import org.voltroam.domain.catalog.tariff.TaxIncluded;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.Rate;
import org.voltroam.domain.value.TariffId;
import org.voltroam.protocol.ocpi.bridge.Replica;
import org.voltroam.protocol.ocpi.v211.Crossing.Known;

final class TariffsTest {

    private static final V211 WIRE = new V211(Replica.NONE);

    private final Crossing crossing = new Crossing();

    @Test
    void aTariffComesBackAsItWas() {
        Crossing.sameAgain(WIRE.tariff(), Papers.TARIFF, CPO_TO_EMSP);
    }

    @Test
    void anElementWhoseConditionCannotBeSaidIsLeftOut() {
        var tariff = tariff(TaxIncluded.NO, element(null, true), element(null, false));

        assertThat(crossing.write(WIRE.tariff(), tariff).path("elements")).hasSize(1);
        assertThat(crossing.losses()).containsExactlyInAnyOrder("/type DROPPED", "/elements/0 DROPPED");
    }

    @Test
    void aTariffOfWhichNoElementIsLeftMustNotBeSent() {
        crossing.write(WIRE.tariff(), tariff(TaxIncluded.NO, element(null, true)));

        assertThat(crossing.losses()).contains("/elements INEXPRESSIBLE");
    }

    @Test
    void taxesAreTakenOutWhereTheirRateIsTold() {
        var tariff = tariff(TaxIncluded.YES, element(Rate.ofPercent("21"), false));

        var written = crossing.write(WIRE.tariff(), tariff);

        assertThat(written.at("/elements/0/price_components/0/price").decimalValue())
                .isEqualByComparingTo("0.2479");
        assertThat(crossing.losses()).contains("/tax_included SHORTENED");
    }

    @Test
    void aTaxOfUnknownRateCannotBeTakenOut() {
        crossing.write(WIRE.tariff(), tariff(TaxIncluded.YES, element(null, false)));

        assertThat(crossing.losses()).contains("/tax_included INEXPRESSIBLE");
    }

    @Test
    void ofSeveralTariffsTheOneForEverybodyIsNamed() {
        var forAll = tariff(TaxIncluded.NO, element(null, false));
        var location = crossing.read(WIRE.location(), Papers.LOCATION, CPO_TO_EMSP);
        var evse = location.evses().getFirst();
        var connector = withTariffs(evse.connectors().getFirst(), TariffId.of("NIGHT"), forAll.id());
        var changed = location.with(evse.withConnectors(List.of(connector), evse.lastUpdated()), evse.lastUpdated());
        crossing.losses();

        var written = crossing.write(new V211(new Known(null, forAll, null)).location(), changed);

        assertThat(written.at("/evses/0/connectors/0/tariff_id").asString()).isEqualTo("T1");
        assertThat(crossing.losses()).containsExactly("/evses/0/connectors/0/tariff_ids CHOSEN");
    }

    private static Connector withTariffs(Connector connector, TariffId... tariffs) {
        return new Connector(
                connector.id(),
                connector.standard(),
                connector.format(),
                connector.powerType(),
                connector.maxVoltage(),
                connector.maxAmperage(),
                null,
                List.of(tariffs),
                null,
                List.of(),
                connector.lastUpdated(),
                Extras.NONE);
    }

    private Tariff tariff(TaxIncluded included, TariffElement... elements) {
        var read = crossing.read(WIRE.tariff(), Papers.TARIFF, CPO_TO_EMSP);
        return new Tariff(
                read.party(),
                read.id(),
                read.currency(),
                Open.of(TariffType.REGULAR),
                List.of(),
                null,
                null,
                null,
                null,
                List.of(elements),
                Open.of(included),
                null,
                null,
                null,
                read.lastUpdated(),
                Extras.NONE);
    }

    private static TariffElement element(@Nullable Rate vat, boolean reservation) {
        var component =
                new PriceComponent(Open.of(TariffDimension.ENERGY), new BigDecimal("0.30"), vat, 1, Extras.NONE);
        return new TariffElement(List.of(component), reservation ? reserved() : null, Extras.NONE);
    }

    private static TariffRestrictions reserved() {
        return new TariffRestrictions(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                Open.of(ReservationRestriction.RESERVATION),
                Extras.NONE);
    }
}
