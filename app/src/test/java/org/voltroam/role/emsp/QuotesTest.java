package org.voltroam.role.emsp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.voltroam.role.emsp.Office.CPO;
import static org.voltroam.role.emsp.Office.NOON;
import static org.voltroam.role.emsp.Office.cdr;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.aftercare.margin.MarginReport;
import org.voltroam.domain.aftercare.match.FourWays.Gap;
import org.voltroam.domain.aftercare.match.Leg;
import org.voltroam.domain.catalog.markup.Effects;
import org.voltroam.domain.catalog.markup.Effects.Fees;
import org.voltroam.domain.catalog.markup.Effects.OnLoss;
import org.voltroam.domain.catalog.markup.Effects.OwnPrice;
import org.voltroam.domain.catalog.markup.MarkupRules;
import org.voltroam.domain.catalog.markup.MarkupRules.Draft;
import org.voltroam.domain.catalog.markup.MarkupRules.Saving;
import org.voltroam.domain.catalog.markup.Selector;
import org.voltroam.domain.catalog.party.Scrutiny;
import org.voltroam.domain.journey.billing.Explanation;
import org.voltroam.domain.journey.billing.Invoice;
import org.voltroam.domain.journey.quote.Plan;
import org.voltroam.domain.journey.quote.Preview.Computed;
import org.voltroam.domain.journey.quote.Quote;
import org.voltroam.domain.journey.quote.Quote.Sealed;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.EvseId;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.Money;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.Rate;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.json.Json;
import org.voltroam.role.emsp.Quotes.Answer;
import org.voltroam.role.emsp.Quotes.Asked;
import tools.jackson.databind.JsonNode;

/** Ten kWh at 1.00 from ten to eleven, as planned or not. */
final class QuotesTest {

    private static final Instant TEN = Instant.parse("2026-03-14T10:00:00Z");
    private static final BigDecimal ZERO = BigDecimal.ZERO;

    private final Office office = new Office(Scrutiny.STANDARD);

    @BeforeEach
    void knowsPlaceTokenAndPrice() {
        office.store.commit(Change.put(Kind.TOKEN, Office.token(Office.EMSP, "1")));
        shows("1.0", "2026-03-14T08:00:00Z");
        assertThat(office.code(Method.PUT, "locations/receiver/NL/GVB/L1", """
                {"country_code": "NL", "party_id": "GVB", "id": "L1", "publish": true, "address": "Dam 1", "city": "Amsterdam",
                 "country": "NLD", "coordinates": {"latitude": "52.37530", "longitude": "4.88710"}, "parking_type": "ON_STREET",
                 "time_zone": "Europe/Amsterdam", "last_updated": "2026-03-14T08:00:00Z", "evses": [{"uid": "E1",
                 "evse_id": "NL*GVB*E1", "status": "AVAILABLE", "last_updated": "2026-03-14T08:00:00Z", "connectors": [{"id": "1",
                 "standard": "IEC_62196_T2", "format": "SOCKET", "power_type": "AC_3_PHASE", "max_voltage": 230,
                 "max_amperage": 32, "tariff_ids": ["T1"], "last_updated": "2026-03-14T08:00:00Z"}]}]}""")).isEqualTo(1000);
    }

    @Test
    @Tag("MON-PRE-01")
    void aPreviewIsMadeOfWhatTheOperatorShows() {
        var shown = (Answer.Shown) office.emsp.quotes().preview(asked("10"));

        assertThat(((Computed) shown.preview()).retail().gross()).isEqualTo(eur("10"));
    }

    @Test
    void whereWeKnowNothingNothingIsPromised() {
        var elsewhere = new Asked(TokenUid.of("1"), EvseId.of("NL*GVB*E9"), null, plan("10"));

        assertThat(office.emsp.quotes().make(elsewhere, Duration.ofMinutes(30))).isInstanceOf(Answer.Impossible.class);
    }

    @Test
    @Tag("MON-PRE-04")
    void theBillIsNeverAboveTheQuoteThoughThePriceWentUp() {
        var quote = quoted("10");
        var reference = authorized();
        shows("1.2", "2026-03-14T09:00:00Z");

        billed("12.00", "1.2", reference, "2026-03-14T09:00:00Z");

        assertThat(bill().gross()).isEqualTo(eur("10"));
        assertThat(bill().lines())
                .extracting(line -> line.kind() + " " + line.net())
                .containsExactly("ENERGY 12.00 EUR", "PROMISE -2.00 EUR");
        assertThat(explanation().promise()).satisfies(promise -> {
            assertThat(promise.quote()).isEqualTo(quote.id());
            assertThat(promise.beyond()).isNull();
        });
    }

    @Test
    @Tag("MON-PRE-04")
    @Tag("MON-REC-02")
    void theQuoteIsALegOfTheMatchAndTellsWhatTheOperatorShouldHaveTaken() {
        quoted("10");
        var reference = authorized();
        shows("1.2", "2026-03-14T09:00:00Z");
        billed("12.00", "1.2", reference, "2026-03-14T09:00:00Z");

        var match = office.emsp.match(office.all(Kind.CDR).getFirst());

        assertThat(match.legs().getFirst().name()).isEqualTo(Leg.Name.QUOTE);
        assertThat(match.gaps()).contains(new Gap(Leg.Name.QUOTE, "cost", "10", "12.00"));
    }

    @Test
    @Tag("MON-PRE-04")
    void whatGoesBeyondThePlanIsSaidOnTheBill() {
        quoted("5");
        var reference = authorized();

        billed("10.00", "1.0", reference, "2026-03-14T08:00:00Z");

        assertThat(bill().gross()).isEqualTo(eur("10"));
        assertThat(explanation().promise())
                .satisfies(promise -> assertThat(promise.beyond()).isEqualTo("10 kWh instead of 5 kWh"));
    }

    @Test
    void aQuoteIsUsedOnce() {
        quoted("10");
        var reference = authorized();

        assertThat(office.all(Kind.QUOTE))
                .singleElement()
                .satisfies(quote -> assertThat(quote.charge()).hasToString(reference));
        var place = new Owned<>(CPO, LocationId.of("L1"));
        assertThat(office.emsp.quotes().open(Office.token(Office.EMSP, "1"), place, List.of(EvseUid.of("E1"))))
                .isEmpty();
    }

    @Test
    void whatWasSignedCanBeCheckedAndNothingElse() {
        var sealed = quoted("10").sealed();
        var key = office.emsp.quotes().seals().open();

        assertThat(Seals.isGenuine(sealed, key)).isTrue();
        assertThat(Seals.isGenuine(changed(sealed), key)).isFalse();
        assertThat(Seals.isGenuine(new Sealed(sealed.text(), "no signature", ""), key))
                .isFalse();
        assertThat(Json.parse(sealed.text().getBytes(UTF_8)).path("to_pay").decimalValue())
                .isEqualByComparingTo("10");
        assertThat(sealed.text()).doesNotContain("margin");
    }

    @Test
    @Tag("MON-MKP-06")
    void aRuleHoldsFromItsStartOnAndNeverBefore() {
        saved("all", new Effects(null, Rate.ofPercent("10"), ZERO, ZERO, ZERO, null, Fees.NONE, null, null, null));

        billed("10.00", "1.0", "", "2026-03-14T08:00:00Z");

        assertThat(bill().gross()).isEqualTo(eur("10"));
        assertThat(explanation().rule()).isNull();
        assertThat(preview(NOON).retail().gross()).isEqualTo(eur("11"));
        assertThat(preview(NOON).retail().explanation().rule()).hasToString("all version 1");
    }

    @Test
    void aChargeAtALossIsRefusedWhereTheRuleSaysSo() {
        saved("cheap", own("0.5", OnLoss.DENY));

        var answer = authorize();

        assertThat(answer.path("allowed").asString()).isEqualTo("NOT_ALLOWED");
        assertThat(answer.path("info").path("text").asString()).contains("another one");
        assertThat(office.store.trail(office.store.latestCharges(1).getFirst()))
                .anySatisfy(step -> assertThat(step.text()).contains("20 kWh here leave -10.00 EUR"));
    }

    @Test
    void whatWasPromisedIsAuthorizedThoughItLosesMoney() {
        saved("cheap", own("0.5", OnLoss.DENY));
        quoted("10");

        assertThat(authorize().path("allowed").asString()).isEqualTo("ALLOWED");
    }

    @Test
    void aWarningIsWrittenDownAndTheDriverCharges() {
        saved("cheap", own("0.5", OnLoss.WARN));

        assertThat(authorize().path("allowed").asString()).isEqualTo("ALLOWED");
        assertThat(office.store.trail(office.store.latestCharges(1).getFirst()))
                .anySatisfy(step -> assertThat(step.text()).contains("at a loss"));
    }

    @Test
    @Tag("MON-MKP-07")
    @Tag("MON-MKP-08")
    void otherRulesAreTriedOnWhatWasBilledAndShowWhatTheyLose() {
        billed("10.00", "1.0", "", "2026-03-14T08:00:00Z");
        var draft = new Draft("cheap", Selector.at(CPO), own("0.5", OnLoss.WARN), Instant.EPOCH, null);
        var rules =
                MarkupRules.NONE.with(((Saving.Saved) MarkupRules.NONE.save(draft, Office.EMSP, Instant.EPOCH)).rule());

        assertThat(said(office.emsp.margins().billed()))
                .containsExactly(
                        "all all 1 0 10.00 EUR 0.00 EUR",
                        "channel direct 1 0 10.00 EUR 0.00 EUR",
                        "location_type ON_STREET 1 0 10.00 EUR 0.00 EUR",
                        "partner NL*GVB 1 0 10.00 EUR 0.00 EUR",
                        "power AC 1 0 10.00 EUR 0.00 EUR");
        var simulated = office.emsp.margins().by(rules);
        assertThat(said(simulated)).startsWith("all all 1 1 5.00 EUR -5.00 EUR");
        assertThat(simulated.losses())
                .singleElement()
                .satisfies(loss -> assertThat(loss.rule()).isEqualTo("cheap version 1"));
        assertThat(office.all(Kind.INVOICE))
                .singleElement()
                .satisfies(bill -> assertThat(bill.gross()).isEqualTo(eur("10")));
    }

    private static Iterable<String> said(MarginReport report) {
        return report.rows().stream()
                .map(row -> row.view() + " " + row.name() + " " + row.charges() + " " + row.losses() + " "
                        + row.revenue() + " " + row.margin())
                .toList();
    }

    private static Sealed changed(Sealed sealed) {
        return new Sealed(sealed.text().replace("\"to_pay\":10", "\"to_pay\":1"), sealed.signature(), sealed.key());
    }

    private void saved(String id, Effects effects) {
        assertThat(office.emsp.markups().save(new Draft(id, Selector.ALL, effects, NOON, null)))
                .isInstanceOf(Saving.Saved.class);
    }

    private static Effects own(String perKWh, OnLoss onLoss) {
        var own = new OwnPrice(new BigDecimal(perKWh), ZERO, ZERO);
        return new Effects(own, Rate.ZERO, ZERO, ZERO, ZERO, null, Fees.NONE, null, null, onLoss);
    }

    private void shows(String price, String at) {
        assertThat(office.code(Method.PUT, "tariffs/receiver/NL/GVB/T1", tariff(price, at)))
                .isEqualTo(1000);
    }

    private static String tariff(String price, String at) {
        return """
            {"country_code": "NL", "party_id": "GVB", "id": "T1", "currency": "EUR", "elements": [{"price_components": [
              {"type": "ENERGY", "price": %s, "vat": 0, "step_size": 1}]}], "last_updated": "%s"}""".formatted(price, at);
    }

    private void billed(String total, String price, String reference, String at) {
        var more = "\"tariffs\": [" + tariff(price, at) + "],"
                + (reference.isEmpty() ? "" : "\"authorization_reference\": \"" + reference + "\",");
        assertThat(office.code(Method.POST, "cdrs/receiver", cdr("C1", total, total, more)))
                .isEqualTo(1000);
    }

    private Invoice bill() {
        return office.all(Kind.INVOICE).getFirst();
    }

    private Explanation explanation() {
        var explained = bill().explanation();
        assertThat(explained).isNotNull();
        return Objects.requireNonNull(explained);
    }

    private Computed preview(Instant start) {
        var asked = new Asked(
                TokenUid.of("1"),
                EvseId.of("NL*GVB*E1"),
                null,
                Plan.of(start, Energy.ofKWh("10"), Duration.ofHours(1), Duration.ZERO));
        return (Computed) ((Answer.Shown) office.emsp.quotes().preview(asked)).preview();
    }

    private Quote quoted(String kWh) {
        return ((Answer.Made) office.emsp.quotes().make(asked(kWh), Duration.ofMinutes(30))).quote();
    }

    private static Asked asked(String kWh) {
        return new Asked(TokenUid.of("1"), EvseId.of("NL*GVB*E1"), null, plan(kWh));
    }

    private static Plan plan(String kWh) {
        return Plan.of(TEN, Energy.ofKWh(kWh), Duration.ofHours(1), Duration.ZERO);
    }

    private String authorized() {
        return authorize().path("authorization_reference").asString("");
    }

    private JsonNode authorize() {
        return Json.parse(office.ask(
                                Method.POST,
                                "tokens/sender/1/authorize?type=APP_USER",
                                "{\"location_id\": \"L1\", \"evse_uids\": [\"E1\"]}")
                        .body())
                .path("data");
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
