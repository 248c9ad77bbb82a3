package org.voltroam.verify.ocpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltroam.verify.ocpp.Teller.all;
import static org.voltroam.verify.ocpp.Teller.oddities;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.session.Oddity;
import org.voltroam.domain.journey.session.Session;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.CiText;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.StationId;
import org.voltroam.verify.ocpi.Town;
import tools.jackson.databind.JsonNode;

/** Transactions of OCPP 1.6, to which we give numbers, told as stations in the field tell them. */
final class NumberedTransactionsTest {

    private static final Instant EIGHT = Instant.parse("2026-03-14T08:00:00Z");
    private static final String CARD = "04A1B2C3D4E5F6";

    private final Town town = new Town("world", party -> true);
    private final Teller station = new Teller(town, "GVB-0001", "ocpp1.6");

    @AfterEach
    void end() {
        station.close();
        town.close();
    }

    @Test
    @Tag("OCPP-TRX-01")
    void everyStartGetsANumberOfItsOwn() {
        var numbers = List.of(
                start(1, CARD, 1_000, EIGHT),
                start(1, "0400000000000000", 1_000, at(1)),
                start(9, CARD, 1_000, at(2)),
                start(0, CARD, 1_000, at(3)),
                start(2, CARD, -5, at(4)));

        assertThat(numbers).allMatch(answer -> answer.path("transactionId").isInt());
        assertThat(numbers.stream().map(answer -> answer.path("transactionId").asInt()))
                .doesNotHaveDuplicates();
        assertThat(numbers.stream().map(NumberedTransactionsTest::status))
                .startsWith("Accepted", "Invalid", "Invalid", "Invalid");
    }

    @Test
    @Tag("OCPP-TRX-02")
    void aRepeatedStartIsTheSameTransaction() {
        var first = number(start(1, CARD, 1_000, EIGHT));

        assertThat(number(start(1, CARD, 1_000, EIGHT))).isEqualTo(first);
        stop(first, 2_000, at(60), "");
        assertThat(number(start(1, CARD, 1_000, EIGHT))).isEqualTo(first);

        assertThat(all(town, Kind.SESSION)).hasSize(1);
        assertThat(cdrs()).hasSize(1);
    }

    @Test
    @Tag("OCPP-TRX-03")
    void anotherStartAtTheSamePlaceEndsTheOneBeforeWithItsLastReading() {
        var first = number(start(1, CARD, 1_000, EIGHT));
        meter(first, 30, 6_000);
        var second = number(start(1, CARD, 9_000, at(90)));

        assertThat(second).isNotEqualTo(first);
        assertThat(cdrs()).singleElement().satisfies(cdr -> {
            assertThat(cdr.totalEnergy()).isEqualTo(Energy.ofKWh("5"));
            assertThat(cdr.end()).isEqualTo(at(30));
        });
        assertThat(oddities(town)).containsExactly(Oddity.Sort.SUPERSEDED);
        assertThat(all(town, Kind.SESSION).stream().filter(Session::isRunning)).hasSize(1);
    }

    @Test
    @Tag("OCPP-TRX-04")
    void aSecondStopChangesNothingAndIsListedWhenItSaysSomethingElse() {
        var number = number(start(1, CARD, 1_000, EIGHT));
        stop(number, 11_000, at(60), "");
        stop(number, 11_000, at(60), "");
        assertThat(oddities(town)).isEmpty();

        stop(number, 99_000, at(60), "");

        assertThat(cdrs()).singleElement().extracting(Cdr::totalEnergy).isEqualTo(Energy.ofKWh("10"));
        assertThat(oddities(town)).containsExactly(Oddity.Sort.OTHER_END);
    }

    @Test
    @Tag("OCPP-TRX-05")
    void whatBelongsToNoTransactionWeNumberedIsAnsweredAndListedOrFoundByItsPlace() {
        var number = number(start(1, CARD, 1_000, EIGHT));
        assertThat(meter(-1, 20, 4_000).isEmpty()).isTrue();
        assertThat(meter(777, 20, 4_000).isEmpty()).isTrue();
        assertThat(stop(-1, 4_000, at(25), "").isEmpty()).isTrue();

        assertThat(all(town, Kind.SESSION))
                .singleElement()
                .satisfies(session -> assertThat(session.energy()).isEqualTo(Energy.ofKWh("3")))
                .satisfies(session -> assertThat(session.isRunning()).isTrue());
        assertThat(oddities(town)).containsExactly(Oddity.Sort.ORPHAN, Oddity.Sort.ORPHAN);
        stop(number, 11_000, at(60), "");
        assertThat(cdrs()).hasSize(1);
    }

    @Test
    @Tag("OCPP-TRX-06")
    void aCardOfTheSameGroupEndsAChargeAndOneOfAnotherIsListed() {
        var shared = number(start(2, CARD, 1_000, EIGHT));
        grouped("04EAD0000000002", "FLEET");
        grouped(CARD, "FLEET");
        assertThat(status(stop(shared, 11_000, at(60), ",\"idTag\":\"04EAD0000000002\"")))
                .isEqualTo("Accepted");
        assertThat(oddities(town)).isEmpty();

        grouped("04EAD0000000002", "OTHERS");
        var number = number(start(1, CARD, 1_000, EIGHT));

        var answer = stop(number, 11_000, at(60), ",\"idTag\":\"04EAD0000000002\"");

        assertThat(status(answer)).isEqualTo("Invalid");
        assertThat(cdrs()).hasSize(2);
        assertThat(oddities(town)).containsExactly(Oddity.Sort.OTHER_TOKEN);
    }

    @Test
    @Tag("OCPP-TRX-07")
    void aStopNeedsNoReasonAndNoCard() {
        var number = number(start(1, CARD, 1_000, EIGHT));

        assertThat(stop(number, 11_000, at(60), "").isEmpty()).isTrue();

        assertThat(cdrs()).hasSize(1);
        var steps = town.cast().cpos().stream()
                .flatMap(cpo -> cpo
                        .member()
                        .store()
                        .trail(all(town, Kind.RECORDING).getFirst().charge())
                        .stream())
                .map(step -> step.text());
        assertThat(steps).anyMatch(text -> text.contains("(Local)"));
    }

    @Test
    @Tag("OCPP-TRX-08")
    void whatTheStopRepeatsOfTheWayCountsOnce() {
        var number = number(start(1, CARD, 1_000, EIGHT));
        meter(number, 20, 4_000);
        stop(number, 11_000, at(60), ",\"transactionData\":[" + value(20, 4_000) + "," + value(40, 8_000) + "]");

        assertThat(all(town, Kind.RECORDING).getFirst().readings())
                .extracting(reading -> reading.register().kWh().intValueExact())
                .containsExactly(1, 4, 8, 11);
        assertThat(cdrs()).singleElement().extracting(Cdr::totalEnergy).isEqualTo(Energy.ofKWh("10"));
    }

    @Test
    @Tag("OCPP-TRX-10")
    void whatIsToldHoursLaterKeepsItsTimesInWhateverOrderThePlacesCome() {
        var later = number(start(2, CARD, 5_000, at(30)));
        stop(later, 8_000, at(50), "");
        var earlier = number(start(1, CARD, 1_000, EIGHT));
        stop(earlier, 11_000, at(60), "");

        assertThat(cdrs()).extracting(Cdr::start).containsExactly(at(30), EIGHT);
        assertThat(cdrs()).extracting(Cdr::end).containsExactly(at(50), at(60));
    }

    @Test
    @Tag("OCPP-TRX-11")
    void aWrongClockIsNoticedAndItsTimesArePutRight() {
        var wrong = Instant.now().plus(Duration.ofHours(2));
        status(1, wrong);
        var number = number(start(1, CARD, 1_000, wrong.minusSeconds(3_600)));
        stop(number, 11_000, wrong, "");

        assertThat(cdrs()).singleElement().satisfies(cdr -> {
            assertThat(cdr.end()).isBetween(Instant.now().minusSeconds(60), Instant.now());
            assertThat(Duration.between(cdr.start(), cdr.end())).isEqualTo(Duration.ofHours(1));
        });
        assertThat(oddities(town)).containsExactly(Oddity.Sort.CLOCK);
    }

    @Test
    @Tag("C03")
    void anotherStationsTransactionIsNobodyElsesToMeterOrEnd() {
        Teller.place(town, "GVB-0002");
        var number = number(start(1, CARD, 1_000, EIGHT));
        try (var other = new Teller(town, "GVB-0002", "ocpp1.6")) {
            other.ask("MeterValues", metering(number, 20, 90_000));
            other.ask("StopTransaction", stopping(number, 90_000, at(20), ""));
        }

        assertThat(all(town, Kind.SESSION)).singleElement().satisfies(session -> {
            assertThat(session.isRunning()).isTrue();
            assertThat(session.energy()).isEqualTo(Energy.ZERO);
        });
        assertThat(oddities(town)).contains(Oddity.Sort.NOT_ITS_OWN);
        stop(number, 11_000, at(60), "");
        assertThat(cdrs()).singleElement().extracting(Cdr::totalEnergy).isEqualTo(Energy.ofKWh("10"));
    }

    @Test
    @Tag("OCPP-AUT-03")
    void aCardIsTheSameInSmallLettersAndIsBilledAsItsIssuerWritesIt() {
        var number = number(start(1, CARD.toLowerCase(Locale.ROOT), 1_000, EIGHT));
        stop(number, 11_000, at(60), "");

        assertThat(cdrs())
                .singleElement()
                .satisfies(cdr -> assertThat(cdr.token().uid().text()).isEqualTo(CARD));
    }

    @Test
    @Tag("OCPP-STA-01")
    void anOlderStatusDoesNotTakeThePlaceOfALaterOne() {
        status("Charging", Instant.now());
        status("Available", Instant.now().minusSeconds(600));

        assertThat(shown()).isEqualTo("CHARGING");
    }

    @Test
    @Tag("OCPP-STA-02")
    void whatIsWrongWithTheStationIsWrongWithAllItsPlaces() {
        status(1, "Available");
        status(2, "Charging");
        status(0, "Faulted");
        assertThat(shown(1)).isEqualTo("OUTOFORDER");
        assertThat(shown(2)).as("a car charges there").isEqualTo("CHARGING");

        status(0, "Available");
        assertThat(shown(1)).isEqualTo("AVAILABLE");
    }

    @ParameterizedTest
    @CsvSource({
        "Available, AVAILABLE",
        "Preparing, CHARGING",
        "Charging, CHARGING",
        "SuspendedEV, CHARGING",
        "SuspendedEVSE, CHARGING",
        "Finishing, CHARGING",
        "Reserved, RESERVED",
        "Unavailable, INOPERATIVE",
        "Faulted, OUTOFORDER"
    })
    @Tag("OCPP-STA-03")
    void eachStatusIsOneOfOcpi(String word, String shown) {
        status(1, word);

        assertThat(shown(1)).isEqualTo(shown);
    }

    @Test
    @Tag("OCPP-STA-06")
    void manyStationsTellTheirFirstStatusTogether() {
        IntStream.range(0, 100).forEach(each -> Teller.place(town, "NEW-" + each));
        var answers = IntStream.range(0, 100)
                .mapToObj(each -> town.threads().submit(() -> {
                    try (var fresh = new Teller(town, "NEW-" + each, "ocpp1.6")) {
                        return fresh.ask("StatusNotification", """
                                {"connectorId":1,"errorCode":"NoError","status":"Available"}""");
                    }
                }))
                .toList();

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.get().isEmpty()).isTrue());
    }

    @Test
    @Tag("OCPP-HBT-01")
    void aHeartbeatTellsOurTimeAndAnyMessageIsASignOfLife() {
        var before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var told = station.ask("Heartbeat", "{}").path("currentTime").asString();
        assertThat(told).endsWith("Z");
        assertThat(Instant.parse(told)).isBetween(before, Instant.now());

        var then = heard();
        station.ask("Authorize", "{\"idTag\":\"" + CARD + "\"}");
        assertThat(heard()).isAfter(then);
    }

    private Instant heard() {
        return Objects.requireNonNull(Teller.cpo(town)
                .desk()
                .find(StationId.of("GVB-0001"))
                .orElseThrow()
                .seen()
                .heard());
    }

    @Test
    @Tag("OCPP-BOO-08")
    void nothingIsAskedOfAStationBeforeItIsLetIn() {
        Teller.place(town, "NEW-1");
        try (var fresh = BareStation.connected(town, "NEW-1", "a-password-for-tests")) {
            assertThat(fresh.ask("""
                    [2,"1","BootNotification",{"chargePointVendor":"V","chargePointModel":"M"}]""")).startsWith("[3,\"1\"");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"value\":\"11000\"",
                "\"value\":\"11000.00\",\"unit\":\"Wh\"",
                "\"value\":\"1.1E4\"",
                "\"value\":\"11\",\"unit\":\"kWh\"",
                "\"value\":\"1.1e1\",\"unit\":\"kWh\",\"measurand\":\"Energy.Active.Import.Register\""
            })
    @Tag("OCPP-MET-03")
    void aRegisterIsReadInWhateverUnitAndSpellingItComes(String sample) {
        var number = number(start(1, CARD, 1_000, EIGHT));
        station.ask(
                "MeterValues",
                "{\"connectorId\":1,\"transactionId\":" + number + ",\"meterValue\":[{\"timestamp\":\"" + at(30)
                        + "\",\"sampledValue\":[{" + sample + "}]}]}");

        assertThat(all(town, Kind.SESSION))
                .singleElement()
                .satisfies(session -> assertThat(session.energy()).isEqualTo(Energy.ofKWh("10")));
    }

    private void grouped(String uid, String group) {
        all(town, Kind.TOKEN).stream()
                .filter(token -> token.uid().text().equals(uid))
                .forEach(token -> Teller.cpo(town)
                        .member()
                        .store()
                        .commit(Change.put(
                                Kind.TOKEN,
                                new Token(
                                        token.party(),
                                        token.uid(),
                                        token.type(),
                                        token.contract(),
                                        token.visualNumber(),
                                        token.issuer(),
                                        new CiText(group),
                                        token.valid(),
                                        token.whitelist(),
                                        token.language(),
                                        token.defaultProfile(),
                                        token.energyContract(),
                                        token.lastUpdated(),
                                        token.extras()))));
    }

    private void status(int connector, String word) {
        station.ask("StatusNotification", """
                {"connectorId":%d,"errorCode":"NoError","status":"%s"}""".formatted(connector, word));
    }

    private String shown(int place) {
        return all(town, Kind.EVSE_STATE).stream()
                .filter(state -> state.evse().text().equals("E" + place))
                .findFirst()
                .map(state -> state.status().text())
                .orElse("UNKNOWN");
    }

    private String shown() {
        return all(town, Kind.EVSE_STATE).getLast().status().text();
    }

    private static Instant at(int minute) {
        return EIGHT.plus(Duration.ofMinutes(minute));
    }

    private List<Cdr> cdrs() {
        return all(town, Kind.CDR);
    }

    private JsonNode start(int connector, String card, int wattHours, Instant at) {
        return station.ask("StartTransaction", """
                {"connectorId":%d,"idTag":"%s","meterStart":%d,"timestamp":"%s"}""".formatted(connector, card, wattHours, at));
    }

    private JsonNode meter(int number, int minute, int wattHours) {
        return station.ask("MeterValues", metering(number, minute, wattHours));
    }

    private static String metering(int number, int minute, int wattHours) {
        return "{\"connectorId\":1,\"transactionId\":" + number + ",\"meterValue\":[" + value(minute, wattHours) + "]}";
    }

    private static String value(int minute, int wattHours) {
        return "{\"timestamp\":\"" + at(minute) + "\",\"sampledValue\":[{\"value\":\"" + wattHours + "\"}]}";
    }

    private JsonNode stop(int number, int wattHours, Instant at, String more) {
        return station.ask("StopTransaction", stopping(number, wattHours, at, more));
    }

    private static String stopping(int number, int wattHours, Instant at, String more) {
        return "{\"transactionId\":%d,\"meterStop\":%d,\"timestamp\":\"%s\"%s}".formatted(number, wattHours, at, more);
    }

    private void status(int connector, Instant at) {
        station.ask("StatusNotification", """
                {"connectorId":%d,"errorCode":"NoError","status":"Available","timestamp":"%s"}""".formatted(connector, at));
    }

    private void status(String word, Instant at) {
        station.ask("StatusNotification", """
                {"connectorId":1,"errorCode":"NoError","status":"%s","timestamp":"%s"}""".formatted(word, at));
    }

    private static int number(JsonNode answer) {
        return answer.path("transactionId").asInt();
    }

    private static String status(JsonNode answer) {
        return answer.path("idTagInfo").path("status").asString();
    }
}
