package org.voltroam.domain.journey.cdr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltroam.domain.journey.Samples.START;
import static org.voltroam.domain.journey.Samples.beginning;
import static org.voltroam.domain.journey.Samples.location;
import static org.voltroam.domain.journey.Samples.reading;
import static org.voltroam.domain.journey.Samples.total;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.journey.session.CdrToken;
import org.voltroam.domain.journey.session.ChargingPeriod;
import org.voltroam.domain.journey.session.Dimension;
import org.voltroam.domain.journey.session.DimensionType;
import org.voltroam.domain.journey.session.PriceCuts;
import org.voltroam.domain.journey.session.Recording;
import org.voltroam.domain.journey.session.Session;
import org.voltroam.domain.journey.session.SessionRecorder;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.Extras;

/** What a CPO writes down of a charge. */
class CdrIssuerTest {

    private static final Instant STOP = Instant.parse("2026-01-15T21:00:00Z");

    private final SessionRecorder recorder =
            new SessionRecorder(PriceCuts.NONE, recording -> total("1", "1").total());
    private final CdrIssuer issuer = new CdrIssuer(recording -> total("1", "1"));

    @Test
    @Tag("CDR-08")
    void thePlaceIsAsItWasWhenTheChargeBegan() {
        var renamed = described("Another street 2", "Elsewhere");

        var cdr = issuer.issue(ended(recorder.begin(beginning("1000"), START)), renamed, STOP);

        assertThat(cdr.location().address()).isEqualTo("Keizersgracht 1");
        assertThat(cdr.token()).isEqualTo(CdrToken.of(beginning("1000").token()));
        assertThat(cdr.tariffs()).isEqualTo(beginning("1000").tariffs());
    }

    @Test
    @Tag("CDR-10")
    void itNamesItsSession() {
        var recording = ended(recorder.begin(beginning("1000"), START));

        assertThat(issuer.issue(recording, location(), STOP).session())
                .isEqualTo(recording.session().id());
    }

    @Test
    @Tag("CDR-12")
    void whatIsSoAtAMomentOnlyIsOfASessionAndOfNoCdr() {
        var recording = ended(recorder.begin(beginning("1000"), START));
        var everything = Stream.of(DimensionType.values())
                .map(type -> Dimension.of(type, BigDecimal.ONE))
                .toList();
        var told = with(recording, List.of(new ChargingPeriod(START, everything, null, Extras.NONE)));

        var cdr = issuer.issue(told, location(), STOP);

        assertThat(cdr.periods().getFirst().dimensions())
                .extracting(dimension -> dimension.type().text())
                .containsExactlyInAnyOrder(
                        "ENERGY",
                        "MAX_CURRENT",
                        "MIN_CURRENT",
                        "MAX_POWER",
                        "MIN_POWER",
                        "PARKING_TIME",
                        "RESERVATION_TIME",
                        "TIME");
    }

    @Test
    @Tag("CDR-18")
    void aLongAddressIsCutToWhatACdrHasRoomFor() {
        var recording = recorder.begin(beginning("1000"), START);
        var without = new Recording(
                recording.charge(),
                recording.station(),
                recording.outlet(),
                recording.transaction(),
                recording.meterStart(),
                recording.readings(),
                recording.tariffs(),
                recording.zone(),
                recording.session(),
                described("a".repeat(200), "s".repeat(40)));

        var place = issuer.issue(ended(without), location(), STOP).location();

        assertThat(place.address()).isEqualTo("a".repeat(45));
        assertThat(place.state()).isEqualTo("s".repeat(20));
    }

    private Recording ended(Recording recording) {
        var metered = recorder.metered(recording, List.of(reading("2026-01-15T20:30:00Z", "1005")), STOP);
        return recorder.ended(metered, Energy.ofKWh("1010"), STOP, STOP);
    }

    private static Recording with(Recording recording, List<ChargingPeriod> periods) {
        var session = recording.session();
        return new Recording(
                recording.charge(),
                recording.station(),
                recording.outlet(),
                recording.transaction(),
                recording.meterStart(),
                recording.readings(),
                recording.tariffs(),
                recording.zone(),
                new Session(
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
                        periods,
                        session.totalCost(),
                        session.status(),
                        session.lastUpdated(),
                        session.extras()),
                recording.place());
    }

    private static Location described(String address, String state) {
        var known = location();
        return new Location(
                known.party(),
                known.id(),
                known.publish(),
                known.publishAllowedTo(),
                known.name(),
                address,
                known.city(),
                known.postalCode(),
                state,
                known.country(),
                known.coordinates(),
                known.relatedLocations(),
                known.parkingType(),
                known.evses(),
                known.parkingPlaces(),
                known.directions(),
                known.operator(),
                known.suboperator(),
                known.owner(),
                known.facilities(),
                known.timeZone(),
                known.openingTimes(),
                known.chargingWhenClosed(),
                known.images(),
                known.energyMix(),
                known.helpPhone(),
                known.lastUpdated(),
                known.extras());
    }
}
