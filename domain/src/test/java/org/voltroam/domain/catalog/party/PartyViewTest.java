package org.voltroam.domain.catalog.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltroam.domain.journey.Samples.CPO;
import static org.voltroam.domain.journey.Samples.EMSP;
import static org.voltroam.domain.journey.Samples.START;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.catalog.party.Agreement.OwnTariff;
import org.voltroam.domain.journey.Samples;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.TariffId;

class PartyViewTest {

    private static final TariffId USUAL = Samples.nightRate().id();
    private static final TariffId OWN = TariffId.of("OWN");
    private final Agreement special = agreement(EMSP).with(List.of(new OwnTariff(USUAL, OWN)));
    private final Agreement plain = agreement(PartyId.parse("FR*ABC"));

    @Test
    void anEmspWithATariffOfItsOwnSeesThatInThePlaceOfTheUsualOne() {
        var view = PartyView.of(special, List.of(plain, special));
        assertThat(view.ours()).containsEntry(USUAL, OWN);
        assertThat(view.hidden()).containsExactly(USUAL);
        assertThat(view.shows(Samples.nightRate())).isFalse();
        var location = Samples.location();
        var connector = location.evses().getFirst().connectors().getFirst().withTariffs(List.of(USUAL));
        var evse = location.evses().getFirst().withConnectors(List.of(connector), START);
        var seen = view.of(location.withEvses(List.of(evse), START));
        assertThat(seen.evses().getFirst().connectors().getFirst().tariffIds()).containsExactly(OWN);
    }

    @Test
    void nobodyElseSeesIt() {
        var view = PartyView.of(plain, List.of(plain, special));
        assertThat(view.hidden()).containsExactly(OWN);
        assertThat(view.shows(Samples.nightRate())).isTrue();
        assertThat(view.of(Samples.location())).isEqualTo(Samples.location());
    }

    private static Agreement agreement(PartyId emsp) {
        return new Agreement(CPO, emsp, null, HubFee.NONE, Markup.NONE, START);
    }
}
