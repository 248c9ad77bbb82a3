package org.voltroam.protocol.ocpi.v211;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltroam.protocol.ocpi.v211.Crossing.CPO;
import static org.voltroam.protocol.ocpi.v211.Crossing.CPO_TO_EMSP;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.catalog.location.ConnectorType;
import org.voltroam.domain.catalog.location.ParkingType;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpi.bridge.Replica;

final class LocationsTest {

    private static final V211 WIRE = new V211(Replica.NONE);

    private final Crossing crossing = new Crossing();

    @Test
    void aLocationComesBackAsItWas() {
        Crossing.sameAgain(WIRE.location(), Papers.LOCATION, CPO_TO_EMSP);
    }

    @Test
    void theOwnerComesFromOutsideAndTheLocationIsForEverybody() {
        var location = crossing.read(WIRE.location(), Papers.LOCATION, CPO_TO_EMSP);

        assertThat(location.party()).isEqualTo(CPO);
        assertThat(location.publish()).isTrue();
        assertThat(location.parkingType()).isEqualTo(Open.of(ParkingType.ON_STREET));
        assertThat(location.evses().getFirst().connectors().getFirst().tariffIds())
                .hasSize(1);
    }

    @Test
    void theTimeZoneIsWorkedOutByTheCountryAndNotToldBack() {
        var location = crossing.read(WIRE.location(), Papers.LOCATION, CPO_TO_EMSP);

        assertThat(location.timeZone()).isEqualTo("Europe/Brussels");
        assertThat(crossing.losses()).containsExactly("/time_zone STOOD_IN");
        assertThat(crossing.write(WIRE.location(), location).has("time_zone")).isFalse();
    }

    @Test
    void aCountryInTwoLettersIsTakenAndNoted() {
        var document = Papers.LOCATION.replace("\"BEL\"", "\"BE\"");

        assertThat(crossing.read(WIRE.location(), document, CPO_TO_EMSP).country())
                .isEqualTo("BEL");
        assertThat(crossing.violations()).containsExactly("/country BAD_FORMAT");
    }

    @Test
    void aTypeThatIsNoParkingTypeIsKeptForThoseWhoKnowIt() {
        for (var type : List.of("OTHER", "UNKNOWN")) {
            var document = Papers.LOCATION.replace("ON_STREET", type);

            assertThat(crossing.read(WIRE.location(), document, CPO_TO_EMSP).parkingType())
                    .isNull();
            Crossing.sameAgain(WIRE.location(), document, CPO_TO_EMSP);
        }
    }

    @Test
    void aParkingTypeOfLaterVersionsIsSaidAsOther() {
        var document = Papers.LOCATION.replace("ON_STREET", "ALONG_MOTORWAY");
        var location = crossing.read(WIRE.location(), document, CPO_TO_EMSP);
        crossing.losses();

        assertThat(crossing.write(WIRE.location(), location).path("type").asString())
                .isEqualTo("OTHER");
        assertThat(crossing.losses()).containsExactly("/parking_type NARROWED");
        assertThat(crossing.violations()).containsExactly("/type UNKNOWN_VALUE");
    }

    @Test
    void aPlugThatCannotBeSaidIsLeftOutAndNotCalledAnother() {
        var document = Papers.LOCATION.replace(
                Papers.CONNECTOR, Papers.CONNECTOR + "," + Papers.CONNECTOR.replace("IEC_62196_T2", "GBT_DC"));
        var location = crossing.read(WIRE.location(), document, CPO_TO_EMSP);
        crossing.losses();

        assertThat(location.evses().getFirst().connectors().get(1).standard().is(ConnectorType.GBT_DC))
                .isTrue();
        var written = crossing.write(WIRE.location(), location);
        assertThat(written.at("/evses/0/connectors")).hasSize(1);
        assertThat(crossing.losses()).containsExactly("/evses/0/connectors/1 DROPPED");
    }

    @Test
    void anEvseWithoutASayablePlugIsLeftOutOfItsLocation() {
        var document = Papers.LOCATION.replace("IEC_62196_T2", "PANTOGRAPH_TOP_DOWN");
        var location = crossing.read(WIRE.location(), document, CPO_TO_EMSP);
        crossing.losses();

        assertThat(crossing.write(WIRE.location(), location).has("evses")).isFalse();
        assertThat(crossing.losses()).containsExactly("/evses/0 DROPPED");
    }

    @Test
    void longTextIsCutAndShortCoordinatesAreFilledUp() {
        var document = Papers.LOCATION
                .replace("Rooseveltlaan 3A", "R".repeat(60))
                .replace("51.047599", "51.04759")
                .replace("3.729944", "3.7299444");
        var location = crossing.read(WIRE.location(), document, CPO_TO_EMSP);
        crossing.losses();

        var written = crossing.write(WIRE.location(), location);
        assertThat(written.path("address").asString()).hasSize(45);
        assertThat(written.at("/coordinates/latitude").asString()).isEqualTo("51.047590");
        assertThat(written.at("/coordinates/longitude").asString()).isEqualTo("3.729944");
        assertThat(crossing.losses())
                .containsExactlyInAnyOrder("/address SHORTENED", "/coordinates/longitude SHORTENED");
    }

    @Test
    void whatAPeerAddsIsWrittenBack() {
        var document = Papers.LOCATION.replace("\"city\"", "\"x_warmth\":[1,{\"a\":null}],\"city\"");

        var written = crossing.write(WIRE.location(), crossing.read(WIRE.location(), document, CPO_TO_EMSP));
        assertThat(written.path("x_warmth").toString()).isEqualTo("[1,{\"a\":null}]");
    }
}
