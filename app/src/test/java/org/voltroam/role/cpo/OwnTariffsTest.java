package org.voltroam.role.cpo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltroam.role.cpo.Yard.ADA;
import static org.voltroam.role.cpo.Yard.BOB;
import static org.voltroam.role.cpo.Yard.CPO;
import static org.voltroam.role.cpo.Yard.LEFT;
import static org.voltroam.role.cpo.Yard.NOON;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.catalog.party.Agreement.OwnTariff;
import org.voltroam.domain.catalog.party.HubFee;
import org.voltroam.domain.catalog.party.Markup;
import org.voltroam.domain.journey.session.Recording;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.TariffId;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.json.Json;

/** An eMSP that pays by a tariff of its own. */
final class OwnTariffsTest {

    private static final String ADAS = """
            {"country_code": "NL", "party_id": "ONE", "id": "ADAS", "currency": "EUR", "elements": [
              {"price_components": [{"type": "ENERGY", "price": 0.15, "step_size": 1}]}], "last_updated": "2026-03-01T10:00:00Z"}""";

    private final Yard yard = new Yard();

    @BeforeEach
    void adaHasATariffOfItsOwn() {
        yard.store.commit(
                Change.put(Kind.TARIFF, Yard.tariff(ADAS)),
                Change.put(
                        Kind.AGREEMENT,
                        new Agreement(CPO, ADA, null, HubFee.NONE, Markup.NONE, NOON)
                                .with(List.of(new OwnTariff(TariffId.of("T1"), TariffId.of("ADAS"))))));
    }

    @Test
    @Tag("TAR-20")
    void eachEmspSeesItsTariffsAndConnectorsThatNameThemPushedAndPulled() {
        assertThat(pulledTariffs(ADA)).containsExactly("ADAS");
        assertThat(pulledTariffs(BOB)).containsExactly("T1");
        assertThat(connector(ADA)).contains("\"tariff_ids\":[\"ADAS\"]");
        assertThat(connector(BOB)).contains("\"tariff_ids\":[\"T1\"]");

        pushed(ADA, "\"ADAS\"", "\"T1\"");
        pushed(BOB, "\"T1\"", "\"ADAS\"");
    }

    @Test
    void aChargeIsPricedByWhatItsEmspPaysBy() {
        yard.starts(LEFT, "1", null);
        var recordings = new ArrayList<Recording>();
        yard.store.each(Kind.RECORDING, recordings::add);
        assertThat(recordings).allSatisfy(recording -> {
            var own = recording.session().token().party().equals(ADA);
            assertThat(recording.tariffs())
                    .extracting(tariff -> tariff.id().text())
                    .containsExactly(own ? "ADAS" : "T1");
        });
    }

    /** From the beginning of the log. */
    private void pushed(PartyId emsp, String named, String hidden) {
        yard.sent.clear();
        var receiver = new EmspReceiver(yard.cpo.member(), emsp, yard.cpo.pulling());
        yard.store.changesAfter(0, 100).forEach(receiver::deliver);
        var told = yard.sent.stream()
                .filter(request -> request.target().contains("/tariffs/")
                        || request.target().contains("/locations/"))
                .map(request -> request.text())
                .toList();
        assertThat(told)
                .hasSize(2)
                .allSatisfy(body -> assertThat(body).contains(named).doesNotContain(hidden));
    }

    private List<String> pulledTariffs(PartyId emsp) {
        var ids = new ArrayList<String>();
        yard.ask(emsp, Method.GET, "tariffs/sender", "")
                .path("data")
                .forEach(tariff -> ids.add(tariff.path("id").asString()));
        return ids;
    }

    private String connector(PartyId emsp) {
        var list = Json.text(yard.ask(emsp, Method.GET, "locations/sender", ""));
        var one = Json.text(yard.ask(emsp, Method.GET, "locations/sender/L1/E1/1", ""));
        assertThat(list).contains(one.substring(one.indexOf("\"tariff_ids\""), one.indexOf(']') + 1));
        return one;
    }
}
