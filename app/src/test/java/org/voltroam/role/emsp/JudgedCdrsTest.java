package org.voltroam.role.emsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltroam.role.emsp.Office.CPO;
import static org.voltroam.role.emsp.Office.NOON;
import static org.voltroam.role.emsp.Office.cdr;
import static org.voltroam.role.emsp.Office.session;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltroam.domain.aftercare.match.FourWays;
import org.voltroam.domain.aftercare.match.Leg;
import org.voltroam.domain.aftercare.match.Leg.How;
import org.voltroam.domain.aftercare.quality.CdrFinding;
import org.voltroam.domain.aftercare.quality.CdrFinding.Code;
import org.voltroam.domain.aftercare.quality.Judgement;
import org.voltroam.domain.aftercare.quality.Judgement.State;
import org.voltroam.domain.catalog.party.CheckLimits;
import org.voltroam.domain.catalog.party.Scrutiny;
import org.voltroam.domain.ledger.ChainedEntry;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Incident;
import org.voltroam.domain.store.Incident.Sort;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.CdrId;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.Owned;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.json.Json;

/** What becomes of a CDR: accepted, held and decided about, or refused. Ten kWh at 1.00 from ten to eleven. */
final class JudgedCdrsTest {

    private static final String CDRS = "cdrs/receiver";
    private static final String TARIFF = """
            {"country_code": "NL", "party_id": "GVB", "id": "T1", "currency": "EUR", "elements": [{"price_components": [
              {"type": "ENERGY", "price": %s, "vat": 0, "step_size": 1}]}], "last_updated": "2026-03-14T08:00:00Z"}""";

    private final Office office = new Office(Scrutiny.STANDARD);

    private String tariff(String price) {
        return "\"tariffs\": [" + TARIFF.formatted(price) + "],";
    }

    private void knowsPlaceTokenAndPrice() {
        knowsTokenAndPrice();
        assertThat(office.code(Method.PUT, "locations/receiver/NL/GVB/L1", """
                {"country_code": "NL", "party_id": "GVB", "id": "L1", "publish": true, "address": "Dam 1", "city": "Amsterdam",
                 "country": "NLD", "coordinates": {"latitude": "52.37530", "longitude": "4.88710"},
                 "time_zone": "Europe/Amsterdam", "last_updated": "2026-03-14T08:00:00Z", "evses": [{"uid": "E1",
                 "status": "AVAILABLE", "last_updated": "2026-03-14T08:00:00Z", "connectors": [{"id": "1",
                 "standard": "IEC_62196_T2", "format": "SOCKET", "power_type": "AC_3_PHASE", "max_voltage": 230,
                 "max_amperage": 32, "tariff_ids": ["T1"], "last_updated": "2026-03-14T08:00:00Z"}]}]}""")).isEqualTo(1000);
    }

    private void knowsTokenAndPrice() {
        office.store.commit(Change.put(Kind.TOKEN, Office.token(Office.EMSP, "1")));
        assertThat(office.code(Method.PUT, "tariffs/receiver/NL/GVB/T1", TARIFF.formatted("1.0")))
                .isEqualTo(1000);
    }

    private Judgement judgement(String id) {
        return office.emsp.held().find(new Owned<>(CPO, CdrId.of(id))).orElseThrow();
    }

    private int entries() {
        return office.store.entriesAfter(0, 100).size();
    }

    @Test
    @Tag("MON-CDR-09")
    void whatAgreesWithAllWeKnowIsBilledAndNothingIsFound() {
        knowsPlaceTokenAndPrice();

        assertThat(office.code(Method.POST, CDRS, cdr("C1", "10.00", "10.00", tariff("1.0"))))
                .isEqualTo(1000);

        assertThat(judgement("C1").findings()).isEmpty();
        assertThat(judgement("C1").state()).isEqualTo(State.ACCEPTED);
        assertThat(office.all(Kind.INVOICE)).hasSize(1);
    }

    @Test
    @Tag("MON-CDR-09")
    @Tag("MON-CDR-16")
    void whatCostsMoreThanWasShownIsHeldAndItsSenderIsToldWhy() {
        knowsPlaceTokenAndPrice();

        var answer = Json.parse(office.ask(Method.POST, CDRS, cdr("C1", "11.00", "11.00", tariff("1.0")))
                .body());

        assertThat(answer.path("status_code").asInt()).isEqualTo(1000);
        assertThat(answer.path("status_message").asString())
                .contains("/total_energy_cost: cost_mismatch, 11 and not 10");
        assertThat(judgement("C1").state()).isEqualTo(State.HELD);
        assertThat(office.all(Kind.INVOICE)).isEmpty();
        assertThat(entries()).isZero();
        assertThat(office.all(Kind.INCIDENT)).extracting(Incident::sort).containsExactly(Sort.HELD_CDR);
    }

    @Test
    @Tag("MON-CDR-11")
    void thePriceShownAtTheStartCountsAndNotTheOneThatIsTold() {
        knowsPlaceTokenAndPrice();

        office.code(Method.POST, CDRS, cdr("C1", "20.00", "20.00", tariff("2.0")));

        assertThat(judgement("C1").findings())
                .extracting(CdrFinding::code)
                .contains(Code.TARIFF_MISMATCH, Code.COST_MISMATCH);
        assertThat(Objects.requireNonNull(judgement("C1").expected()).total().beforeTaxes())
                .isEqualByComparingTo("10");
    }

    @Test
    void whatIsReleasedIsSettledAndBilledWithTheDecision() {
        knowsPlaceTokenAndPrice();
        office.code(Method.POST, CDRS, cdr("C1", "11.00", "11.00", tariff("1.0")));

        office.emsp.held().release(new Owned<>(CPO, CdrId.of("C1")), "Eva", "agreed on the phone");

        assertThat(judgement("C1").state()).isEqualTo(State.RELEASED);
        assertThat(judgement("C1").decision()).isEqualTo(new Judgement.Decision("Eva", "agreed on the phone", NOON));
        assertThat(office.all(Kind.INVOICE)).hasSize(1);
        assertThat(office.all(Kind.SETTLEMENT)).hasSize(1);
        assertThat(office.all(Kind.INCIDENT)).isEmpty();
        assertThat(office.emsp.held().reject(new Owned<>(CPO, CdrId.of("C1")), "Eva", "no"))
                .isInstanceOf(HeldCdrs.Outcome.NotPossible.class);
    }

    @Test
    @Tag("MON-CDR-15")
    void whatIsHeldIsJudgedAgainForNinetyDaysAndThenExpiresWithARecord() {
        knowsTokenAndPrice();
        office.code(Method.POST, CDRS, cdr("C1", "10.00", "10.00", tariff("1.0")));
        office.now = NOON.plus(Duration.ofDays(90));
        office.emsp.look();
        assertThat(judgement("C1").state()).isEqualTo(State.HELD);

        office.now = office.now.plusSeconds(1);
        office.emsp.look();

        assertThat(judgement("C1").state()).isEqualTo(State.EXPIRED);
        assertThat(Objects.requireNonNull(judgement("C1").decision()).why()).contains("90 days");
        assertThat(office.all(Kind.INVOICE)).isEmpty();
        assertThat(office.all(Kind.INCIDENT)).isEmpty();
        knowsPlaceTokenAndPrice();
        office.emsp.look();
        assertThat(judgement("C1").state()).isEqualTo(State.EXPIRED);
    }

    @ParameterizedTest
    @CsvSource({"10:01:59, 0.099, DROPPED, 0", "10:02:00, 0.099, ACCEPTED, 1", "10:01:59, 0.100, ACCEPTED, 1"})
    @Tag("MON-CDR-08")
    void soSmallAChargeIsDroppedWhereItIsAgreed(String end, BigDecimal kWh, State state, int bills) {
        var lenient = Scrutiny.STANDARD
                .passing(Stream.of(Code.values()).map(Code::text).toList())
                .dropping(new Scrutiny.Trifle(Duration.ofMinutes(2), Energy.ofKWh("0.1")));
        var generous = new Office(lenient);
        var text = cdr("C1", "0.10", "0.10", "")
                .replace(
                        "\"end_date_time\": \"2026-03-14T11:00:00Z\"", "\"end_date_time\": \"2026-03-14T" + end + "Z\"")
                .replace("\"total_energy\": 10,", "\"total_energy\": " + kWh + ",");

        assertThat(generous.code(Method.POST, CDRS, text)).isEqualTo(1000);

        var judged = generous.emsp.held().find(new Owned<>(CPO, CdrId.of("C1"))).orElseThrow();
        assertThat(judged.state() == State.ACCEPTED_WITH_WARNINGS ? State.ACCEPTED : judged.state())
                .isEqualTo(state);
        assertThat(generous.all(Kind.INVOICE)).hasSize(bills);
        assertThat(generous.store.entriesAfter(0, 9)).hasSize(bills);
    }

    @ParameterizedTest
    @CsvSource({"false, ACCEPTED_WITH_WARNINGS", "true, HELD"})
    @Tag("MON-CDR-08")
    void whatCostsWithoutEnergyHoldsWhereItIsAgreed(boolean strict, State state) {
        var passed = Stream.of(Code.values())
                .filter(code -> code != Code.ZERO_ENERGY_BILLED)
                .map(Code::text)
                .toList();
        var held = strict ? List.of("zero_energy_billed") : List.<String>of();
        var other = new Office(new Scrutiny(CheckLimits.STANDARD, passed, held, Duration.ofHours(24), null));
        var text = cdr("C1", "10.00", "10.00", "")
                .replace("\"total_energy\": 10,", "\"total_energy\": 0,")
                .replace("\"volume\": 10", "\"volume\": 0");

        assertThat(other.code(Method.POST, CDRS, text)).isEqualTo(1000);

        assertThat(other.emsp.held().find(new Owned<>(CPO, CdrId.of("C1"))))
                .hasValueSatisfying(judged -> assertThat(judged.state()).isEqualTo(state));
    }

    @Test
    void whatIsRejectedIsNeverBilledAndStandsInNobodysWay() {
        knowsPlaceTokenAndPrice();
        office.code(Method.POST, CDRS, cdr("C1", "11.00", "11.00", tariff("1.0")));

        office.emsp.held().reject(new Owned<>(CPO, CdrId.of("C1")), "Eva", "wrong price");
        office.code(Method.POST, CDRS, cdr("C2", "10.00", "10.00", tariff("1.0")));

        assertThat(judgement("C1").state()).isEqualTo(State.REJECTED);
        assertThat(judgement("C2").state()).isEqualTo(State.ACCEPTED);
        assertThat(office.all(Kind.INVOICE)).hasSize(1);
    }

    @Test
    @Tag("MON-CDR-04")
    void aSecondCdrOnTheConnectorIsHeld() {
        knowsPlaceTokenAndPrice();
        office.code(Method.POST, CDRS, cdr("C1", "10.00", "10.00", tariff("1.0")));
        office.code(Method.POST, CDRS, cdr("C2", "10.00", "10.00", tariff("1.0")));

        assertThat(judgement("C2").findings()).extracting(CdrFinding::code).containsExactly(Code.OVERLAP_CONNECTOR);
        assertThat(office.all(Kind.INVOICE)).hasSize(1);
    }

    @Test
    void aCdrThatWasHeldForAPlaceNobodyKnewIsBilledWhenThePlaceIsTold() {
        knowsTokenAndPrice();
        office.code(Method.POST, CDRS, cdr("C1", "10.00", "10.00", tariff("1.0")));
        assertThat(judgement("C1").state()).isEqualTo(State.HELD);

        knowsPlaceTokenAndPrice();
        office.emsp.look();

        assertThat(judgement("C1").state()).isEqualTo(State.ACCEPTED);
        assertThat(office.all(Kind.INVOICE)).hasSize(1);
        assertThat(office.all(Kind.INCIDENT)).isEmpty();
    }

    @Test
    void aSessionThatComesLateIsHeldAgainstTheCdr() {
        knowsPlaceTokenAndPrice();
        office.code(Method.POST, CDRS, cdr("C1", "10.00", "10.00", tariff("1.0") + "\"session_id\": \"S1\","));
        assertThat(judgement("C1").state()).isEqualTo(State.ACCEPTED);

        office.code(
                Method.PUT,
                "sessions/receiver/NL/GVB/S1",
                session("S1", "\"end_date_time\": \"2026-03-14T11:00:00Z\",").replace("ACTIVE", "COMPLETED"));

        assertThat(judgement("C1").state()).isEqualTo(State.ACCEPTED_WITH_WARNINGS);
        assertThat(judgement("C1").findings())
                .extracting(CdrFinding::code)
                .containsExactly(Code.SESSION_ENERGY_MISMATCH);
        assertThat(office.all(Kind.INVOICE)).hasSize(1);
    }

    @Test
    void aSessionWhoseCdrNeverCameIsToldAndCounted() {
        var strict = new Office(Scrutiny.STANDARD.patient(Duration.ofMinutes(30)));
        strict.code(
                Method.PUT,
                "sessions/receiver/NL/GVB/S1",
                session("S1", "\"end_date_time\": \"2026-03-14T11:00:00Z\",").replace("ACTIVE", "COMPLETED"));

        strict.emsp.look();

        assertThat(strict.all(Kind.INCIDENT)).extracting(Incident::sort).containsExactly(Sort.MISSING_CDR);
        assertThat(strict.emsp.scores()).singleElement().satisfies(score -> {
            assertThat(score.missing()).isEqualTo(1);
            assertThat(score.share()).isEqualTo(new BigDecimal("0.0000"));
        });
    }

    @Test
    void theScoreOfACpoIsCounted() {
        knowsPlaceTokenAndPrice();
        office.code(Method.POST, CDRS, cdr("C1", "10.00", "10.00", tariff("1.0")));
        office.code(Method.POST, CDRS, cdr("C2", "10.00", "10.00", tariff("1.0")));
        office.code(Method.POST, CDRS, cdr("C3", "1e30", "10.00", tariff("1.0")));

        var score = office.emsp.scores().getFirst();

        assertThat(score.cdrs()).isEqualTo(3);
        assertThat(score.clean()).isEqualTo(1);
        assertThat(score.held()).isEqualTo(1);
        assertThat(score.refused()).isEqualTo(1);
        assertThat(score.share()).isEqualTo(new BigDecimal("0.3333"));
        assertThat(score.median()).isEqualTo(Duration.ofHours(1));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsHeldAndTakenBackMovesNoMoneyAndTheRightOneIsBilled(boolean creditFirst) {
        knowsPlaceTokenAndPrice();
        var wrong = cdr("C1", "11.00", "11.00", tariff("1.0"));
        var credit =
                cdr("C1-C", "-11.00", "11.00", tariff("1.0") + "\"credit\": true, \"credit_reference_id\": \"C1\",");
        office.code(Method.POST, CDRS, creditFirst ? credit : wrong);
        office.code(Method.POST, CDRS, creditFirst ? wrong : credit);

        assertThat(judgement("C1").state()).isEqualTo(State.WITHDRAWN);
        assertThat(judgement("C1-C").state()).isEqualTo(State.WITHDRAWN);
        assertThat(Objects.requireNonNull(judgement("C1").decision()).by()).isEqualTo("NL*GVB");
        assertThat(office.all(Kind.INVOICE)).isEmpty();
        assertThat(entries()).isZero();
        assertThat(office.all(Kind.INCIDENT)).isEmpty();

        office.code(Method.POST, CDRS, cdr("C1-R", "10.00", "10.00", tariff("1.0")));
        assertThat(judgement("C1-R").state()).isEqualTo(State.ACCEPTED);
        assertThat(office.all(Kind.INVOICE)).hasSize(1);
        assertThat(office.emsp.held().release(new Owned<>(CPO, CdrId.of("C1")), "Eva", "no"))
                .isInstanceOf(HeldCdrs.Outcome.NotPossible.class);
    }

    @Test
    void aCreditOfAnotherAmountThanWhatIsHeldWaitsWithIt() {
        knowsPlaceTokenAndPrice();
        office.code(Method.POST, CDRS, cdr("C1", "11.00", "11.00", tariff("1.0")));
        office.code(
                Method.POST,
                CDRS,
                cdr("C1-C", "-10.00", "10.00", tariff("1.0") + "\"credit\": true, \"credit_reference_id\": \"C1\","));

        assertThat(judgement("C1").state()).isEqualTo(State.HELD);
        assertThat(judgement("C1-C").state()).isEqualTo(State.HELD);
        assertThat(entries()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"total_energy\": 10,', '\"total_energy\": 1e308,', exponent",
        "'\"total_energy\": 10,', '\"total_energy\": -1e15,', /total_energy",
        "'\"total_time\": 1,', '\"total_time\": 99999999999,', /total_time",
        "'\"volume\": 10', '\"volume\": 1e90', /charging_periods/0",
        "'\"excl_vat\": 10.00, \"incl_vat\": 10.00}, \"total_energy_cost\"', '\"excl_vat\": 1e90, \"incl_vat\": 1e90}, \"total_energy_cost\"', /total_cost",
        "'\"excl_vat\": 10.00, \"incl_vat\": 10.00}, \"total_energy_cost\"', '\"excl_vat\": -10.00, \"incl_vat\": -10.00}, \"total_energy_cost\"', /total_cost",
        "'2026-03-14T11:00:00Z\", \"auth', '9999-03-14T11:00:00Z\", \"auth', /end_date_time"
    })
    @Tag("A08")
    void anAbsurdNumberIsRefusedWithItsFieldAndReachesNoBook(String told, String absurd, String field) {
        knowsPlaceTokenAndPrice();
        var broken = cdr("C1", "10.00", "10.00", tariff("1.0")).replace(told, absurd);
        assertThat(broken).contains(absurd);

        var answer = Json.parse(office.ask(Method.POST, CDRS, broken).body());

        assertThat(answer.path("status_code").asInt()).isEqualTo(2001);
        assertThat(answer.path("status_message").asString()).contains(field);
        reachedNoBook();
    }

    @Test
    @Tag("A08")
    void moreThanTenThousandPeriodsAreRefusedAndNotComputed() {
        knowsPlaceTokenAndPrice();
        var period =
                "{\"start_date_time\": \"2026-03-14T10:00:00Z\", \"dimensions\": [{\"type\": \"ENERGY\", \"volume\": 0}]}";
        var periods = IntStream.range(0, 10_001).mapToObj(each -> period).collect(Collectors.joining(", "));
        var broken = cdr("C1", "10.00", "10.00", tariff("1.0"))
                .replace("\"charging_periods\": [", "\"charging_periods\": [" + periods + ", ");

        var answer = Json.parse(office.ask(Method.POST, CDRS, broken).body());

        assertThat(answer.path("status_code").asInt()).isEqualTo(2001);
        assertThat(answer.path("status_message").asString()).contains("/charging_periods");
        reachedNoBook();
    }

    @Test
    @Tag("A08")
    void aCurrencyThatDoesNotExistIsHeldWithItsField() {
        knowsPlaceTokenAndPrice();

        var answer = Json.parse(office.ask(
                        Method.POST,
                        CDRS,
                        cdr("C1", "10.00", "10.00", tariff("1.0"))
                                .replace("\"currency\": \"EUR\", \"tar", "\"currency\": \"QQQ\", \"tar"))
                .body());

        assertThat(answer.path("status_code").asInt()).isEqualTo(1000);
        assertThat(answer.path("status_message").asString()).contains("/currency: currency_unknown");
        reachedNoBook();
    }

    private void reachedNoBook() {
        assertThat(office.store.entriesAfter(0, 100))
                .extracting(ChainedEntry::entry)
                .isEmpty();
        assertThat(office.all(Kind.INVOICE)).isEmpty();
        assertThat(office.all(Kind.SETTLEMENT)).isEmpty();
    }

    @Test
    @Tag("MON-REC-02")
    void aSessionIsFoundByItsIdElseByReferenceElseLikelyByPlaceAndTime() {
        knowsPlaceTokenAndPrice();
        var named = tariff("1.0") + "\"session_id\": \"S1\",";
        var referred = tariff("1.0") + "\"authorization_reference\": \"REF\",";
        office.code(Method.POST, CDRS, cdr("C1", "10.00", "10.00", tariff("1.0")));
        tells("S1", "");

        assertThat(found("C1")).isEqualTo(How.BY_PLACE_AND_TIME);

        office.code(Method.POST, CDRS, cdr("C2", "10.00", "10.00", named));
        assertThat(found("C2")).isEqualTo(How.BY_ID);

        tells("S2", "\"authorization_reference\": \"REF\",");
        office.code(Method.POST, CDRS, cdr("C3", "10.00", "10.00", referred));
        assertThat(found("C3")).isEqualTo(How.BY_REFERENCE);
    }

    private void tells(String id, String more) {
        assertThat(office.code(
                        Method.PUT,
                        "sessions/receiver/NL/GVB/" + id,
                        session(id, more + "\"end_date_time\": \"2026-03-14T10:30:00Z\",")
                                .replace("ACTIVE", "COMPLETED")))
                .isEqualTo(1000);
    }

    private How found(String id) {
        return match(id).legs().get(1).how();
    }

    private FourWays match(String id) {
        return office.emsp.match(office.store
                .find(Kind.CDR, "NL*GVB/" + id.toLowerCase(Locale.ROOT))
                .orElseThrow());
    }

    @Test
    @Tag("MON-REC-03")
    void whereSessionAndCdrDifferBothValuesAreTold() {
        knowsPlaceTokenAndPrice();
        office.code(Method.POST, CDRS, cdr("C1", "10.00", "10.00", tariff("1.0") + "\"session_id\": \"S1\","));
        tells("S1", "\"total_cost\": {\"excl_vat\": 1.00, \"incl_vat\": 1.00},");

        assertThat(match("C1").gaps())
                .containsExactly(
                        new FourWays.Gap(Leg.Name.SESSION, "kwh", "1", "10"),
                        new FourWays.Gap(Leg.Name.SESSION, "duration", "PT30M", "PT1H"),
                        new FourWays.Gap(Leg.Name.SESSION, "cost", "1.00", "10.00"));
        assertThat(match("C1").isWhole()).isFalse();
    }
}
