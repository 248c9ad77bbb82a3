package org.voltroam.stage.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.catalog.location.Connector;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.TariffId;

class DemoWorldTest {

    private final World world = WorldFiles.read(Path.of("src/main/resources/demo"));

    private final Map<Owned<TariffId>, Tariff> tariffs =
            world.tariffs().stream().collect(Collectors.toMap(Tariff::key, tariff -> tariff));

    @Test
    void itIsADozenSitesInThreeCountriesAndTwoCurrencies() {
        assertThat(world.locations()).hasSize(12);
        assertThat(world.locations()).extracting(Location::country).containsOnly("NLD", "DEU", "CHE");
        assertThat(world.tariffs())
                .extracting(tariff -> tariff.currency().code())
                .containsOnly("EUR", "CHF");
    }

    @Test
    void everySiteIsPricedInItsOwnCurrency() {
        for (var location : world.locations()) {
            assertThat(location.evses())
                    .flatMap(evse -> evse.connectors())
                    .flatMap(Connector::tariffIds)
                    .isNotEmpty()
                    .allSatisfy(id -> assertThat(tariffs.get(new Owned<>(location.party(), id)))
                            .isNotNull()
                            .extracting(tariff -> tariff.currency().code())
                            .isEqualTo(location.country().equals("CHE") ? "CHF" : "EUR"));
        }
    }

    @Test
    void everySiteLiesOnEarthInAZoneWithAName() {
        assertThat(world.locations()).allSatisfy(location -> {
            assertThat(location.coordinates().point()).isPresent();
            assertThat(location.zone().getId()).isEqualTo(location.timeZone());
        });
    }

    @Test
    void everyStationIsWiredToEvsesOfItsSiteAndHasALongPassword() {
        assertThat(world.stations()).hasSizeBetween(15, 25).allSatisfy(station -> {
            assertThat(station.password()).hasSizeGreaterThanOrEqualTo(16);
            var site = world.locations().stream()
                    .filter(location -> location.party().equals(station.party())
                            && location.id().equals(station.location()))
                    .findFirst()
                    .orElseThrow();
            assertThat(station.outlets())
                    .isNotEmpty()
                    .allSatisfy(outlet -> assertThat(
                                    site.evse(outlet.evse()).flatMap(evse -> evse.connector(outlet.connector())))
                            .isPresent());
        });
    }

    @Test
    void everyCardHasAContractOfItsOwnProvider() {
        assertThat(world.tokens())
                .allSatisfy(token -> assertThat(world.contracts())
                        .anyMatch(contract -> contract.id().equals(token.contract())
                                && contract.party().equals(token.party())));
    }

    @Test
    void everybodyIsRegisteredWhereItsAgreementsLead() {
        for (var agreement : world.agreements()) {
            var hub = agreement.hub();
            if (hub == null) {
                assertThat(registers(
                                agreement.cpo().toString(), agreement.emsp().toString()))
                        .isTrue();
            } else {
                assertThat(registers(agreement.cpo().toString(), hub.toString()))
                        .isTrue();
                assertThat(registers(agreement.emsp().toString(), hub.toString()))
                        .isTrue();
            }
        }
    }

    private boolean registers(String who, String at) {
        return world.members().stream()
                .filter(member -> member.party().id().toString().equals(who))
                .flatMap(member -> member.registersAt().stream())
                .anyMatch(registration -> registration.at().toString().equals(at));
    }
}
