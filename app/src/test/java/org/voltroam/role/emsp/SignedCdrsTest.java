package org.voltroam.role.emsp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.voltroam.role.emsp.Office.CPO;
import static org.voltroam.role.emsp.Office.cdr;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltroam.domain.aftercare.quality.CdrFinding;
import org.voltroam.domain.aftercare.quality.CdrFinding.Code;
import org.voltroam.domain.aftercare.quality.Judgement;
import org.voltroam.domain.aftercare.quality.Judgement.State;
import org.voltroam.domain.aftercare.quality.MeterKey;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Incident;
import org.voltroam.domain.store.Incident.Sort;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.CdrId;
import org.voltroam.domain.value.Owned;
import org.voltroam.protocol.http.Method;
import org.voltroam.testkit.station.SigningMeter;

/** CDRs with signed meter values: ten kWh from ten to eleven, and what the meter says of them. */
final class SignedCdrsTest {

    private static final String CDRS = "cdrs/receiver";
    private static final Instant TEN = Instant.parse("2026-03-14T10:00:00Z");

    private final Office office = new Office();
    private final SigningMeter meter = new SigningMeter("M1");

    SignedCdrsTest() {
        office.store.commit(Change.put(Kind.TOKEN, Office.token(Office.EMSP, "1")));
    }

    private static SigningMeter.Charge charge(int hour, long from, long to) {
        var start = TEN.plusSeconds(hour * 3600L);
        return new SigningMeter.Charge(start, from, start.plusSeconds(3600), to);
    }

    private static String signed(String key, String record) {
        return signed(key, "", Base64.getEncoder().encodeToString(record.getBytes(UTF_8)));
    }

    private static String signed(String key, String plain, String data) {
        return """
                "signed_data": {"encoding_method": "OCMF", %s "signed_values": [
                  {"nature": "End", "plain_data": %s, "signed_data": %s}]},""".formatted(key.isEmpty() ? "" : "\"public_key\": \"" + key + "\",", quoted(plain), quoted(data));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** A charge so many hours after ten o'clock, in the past of the office's noon. */
    private Judgement sent(String id, int hour, String signed) {
        var text = cdr(id, "10.00", "10.00", signed)
                .replace("2026-03-14T10:", "2026-03-14T%02d:".formatted(10 + hour))
                .replace("2026-03-14T11:", "2026-03-14T%02d:".formatted(11 + hour));
        return sent(id, text);
    }

    private Judgement sent(String id, String text) {
        assertThat(office.code(Method.POST, CDRS, text)).isEqualTo(1000);
        return judgement(id);
    }

    private Judgement judgement(String id) {
        return office.emsp.held().find(new Owned<>(CPO, CdrId.of(id))).orElseThrow();
    }

    private static List<Code> codes(Judgement judgement) {
        return judgement.findings().stream().map(CdrFinding::code).toList();
    }

    /** What this office was never told of does not matter here. */
    private static List<Code> ofTheMeter(Judgement judgement) {
        return codes(judgement).stream()
                .filter(code -> code.name().startsWith("METER") || code.name().startsWith("SIGN"))
                .toList();
    }

    @Test
    @Tag("MON-ECH-03")
    void whatTheMeterSignedAgreesAndItsKeyIsKnownFromThenOn() {
        var judgement = sent("C1", 0, signed(meter.publicKey(), meter.record(charge(0, 5_000, 15_000))));

        assertThat(ofTheMeter(judgement)).isEmpty();
        assertThat(judgement.state().isBilled()).isTrue();
        assertThat(office.all(Kind.METER_KEY)).extracting(MeterKey::meter).containsExactly("M1");
    }

    @Test
    @Tag("MON-ECH-01")
    void aBrokenSignatureIsHeldWithItsFieldAndNothingReachesTheLedger() {
        var record = meter.record(charge(0, 5_000, 15_000)).replace("15.000", "15.001");

        var judgement = sent("C1", 0, signed(meter.publicKey(), record));

        assertThat(judgement.state()).isEqualTo(State.HELD);
        assertThat(judgement.findings())
                .filteredOn(finding -> finding.code() == Code.SIGNATURE_BROKEN)
                .extracting(CdrFinding::field)
                .containsExactly("/signed_data/signed_values/0/signed_data");
        assertThat(office.store.entriesAfter(0, 9)).isEmpty();
        assertThat(office.all(Kind.INVOICE)).isEmpty();
        assertThat(office.all(Kind.METER_KEY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"15.010, ''", "15.011, SIGNED_ENERGY_MISMATCH", "14.900, SIGNED_ENERGY_MISMATCH"})
    @Tag("MON-ECH-03")
    void theEnergyIsTheDifferenceOfTheReadings(String end, String code) {
        var payload = meter.payload(charge(0, 5_000, 15_000), "S").replace("15.000", end);

        var judgement = sent("C1", 0, signed(meter.publicKey(), meter.signed(payload)));

        assertThat(ofTheMeter(judgement))
                .extracting(Code::name)
                .containsExactlyElementsOf(code.isEmpty() ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"TX\":\"E\";\"TX\":\"C\";SIGNED_READINGS_INCOMPLETE",
                "\"RU\":\"kWh\",\"ST\":\"G\"}]};\"RU\":\"kWh\",\"ST\":\"M\"}]};METER_FAULT",
                "\"RI\":\"1-b:1.8.0\",\"RU\":\"kWh\",\"ST\":\"G\"}]};\"RI\":\"1-b:1.8.1\",\"RU\":\"kWh\",\"ST\":\"G\"}]};SIGNED_READINGS_INCOMPLETE"
            })
    @Tag("MON-ECH-03")
    void aRecordThatProvesNoChargeIsHeld(String told, String other, Code code) {
        var payload = meter.payload(charge(0, 5_000, 15_000), "S");
        assertThat(payload).contains(told);

        var judgement = sent("C1", 0, signed(meter.publicKey(), meter.signed(payload.replace(told, other))));

        assertThat(judgement.state()).isEqualTo(State.HELD);
        assertThat(ofTheMeter(judgement)).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({"S, DEU, ''", "R, DEU, ''", "I, DEU, METER_TIME_UNCERTAIN", "U, DEU, METER_TIME_UNCERTAIN", "U, NLD, ''"
    })
    @Tag("MON-ECH-04")
    void timeIsBilledInGermanyOnlyByAClockThatCounts(String clock, String country, String code) {
        var record = meter.signed(meter.payload(charge(0, 5_000, 15_000), clock));
        var text = cdr("C1", "10.00", "8.00", signed(meter.publicKey(), record))
                .replace("\"NLD\"", "\"" + country + "\"")
                .replace(
                        "\"total_energy\":",
                        "\"total_time_cost\": {\"excl_vat\": 2, \"incl_vat\": 2}, \"total_energy\":");

        var judgement = sent("C1", text);

        assertThat(ofTheMeter(judgement))
                .extracting(Code::name)
                .containsExactlyElementsOf(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    @Tag("MON-ECH-03")
    void pagesOfAMeterGrowWithItsChargesAndNoRecordProvesTwo() {
        var record = meter.record(charge(0, 5_000, 15_000));
        sent("C1", 0, signed(meter.publicKey(), record));

        assertThat(ofTheMeter(sent("C2", -2, signed(meter.publicKey(), record))))
                .containsExactly(Code.METER_PAGINATION_BROKEN, Code.METER_RECORD_REUSED);
        assertThat(ofTheMeter(sent("C3", -4, signed(meter.publicKey(), meter.record(charge(-4, 0, 10_000))))))
                .isEmpty();
    }

    @Test
    @Tag("MON-ECH-07")
    void anotherKeyIsAnAlertUntilAPersonLetsItPass() {
        sent("C1", -4, signed(meter.publicKey(), meter.record(charge(-4, 5_000, 15_000))));
        var other = new SigningMeter("M1 ");
        var payload = new SigningMeter("M1").payload(charge(-2, 15_000, 25_000), "S");

        var judgement = sent("C2", -2, signed(other.publicKey(), other.signed(payload)));

        assertThat(judgement.state()).isEqualTo(State.HELD);
        assertThat(ofTheMeter(judgement)).containsExactly(Code.METER_KEY_CHANGED);
        assertThat(office.all(Kind.INCIDENT))
                .extracting(Incident::sort)
                .contains(Sort.METER_KEY_CHANGED, Sort.HELD_CDR);
        assertThat(office.all(Kind.METER_KEY)).extracting(MeterKey::key).containsExactly(meter.publicKey());

        office.emsp.held().release(new Owned<>(CPO, CdrId.of("C2")), "Eva", "the meter was changed");

        assertThat(office.all(Kind.METER_KEY)).extracting(MeterKey::key).containsExactly(other.publicKey());
    }

    @Test
    @Tag("MON-ECH-07")
    void aCdrWithoutAKeyIsCheckedByTheOneItsMeterIsKnownBy() {
        assertThat(ofTheMeter(sent("C0", -8, signed("", meter.record(charge(-8, 0, 10_000))))))
                .containsExactly(Code.SIGNED_DATA_UNCHECKED);
        sent("C1", -6, signed(meter.publicKey(), meter.record(charge(-6, 5_000, 15_000))));

        assertThat(ofTheMeter(sent("C2", -4, signed("", meter.record(charge(-4, 15_000, 25_000))))))
                .isEmpty();
        assertThat(ofTheMeter(sent(
                        "C3",
                        -2,
                        signed("", new SigningMeter("M1 ").signed(meter.payload(charge(-2, 25_000, 35_000), "S"))))))
                .containsExactly(Code.SIGNATURE_BROKEN);
    }

    @Test
    void whatIsShownBesideTheRecordHasToBeWhatIsSigned() {
        var payload = meter.payload(charge(0, 5_000, 15_000), "S");
        var record = meter.signed(payload);

        assertThat(ofTheMeter(sent("C1", signedAs("C1", payload, record)))).isEmpty();
        assertThat(ofTheMeter(sent("C2", signedAs("C2", payload.replace("15.0", "25.0"), record))))
                .contains(Code.SIGNED_PLAIN_DIFFERS);
    }

    private String signedAs(String id, String plain, String record) {
        return cdr(id, "10.00", "10.00", signed(meter.publicKey(), plain, record));
    }

    @Test
    void whatIsNoRecordIsHeldAndAnotherFormatIsCounted() {
        assertThat(ofTheMeter(sent("C1", 0, signed(meter.publicKey(), "no record"))))
                .containsExactly(Code.SIGNED_DATA_UNREADABLE);
        var other = sent("C2", -2, signed(meter.publicKey(), "x").replace("OCMF", "Alfen Eichrecht"));
        assertThat(ofTheMeter(other)).containsExactly(Code.SIGNED_DATA_UNCHECKED);
        assertThat(other.state()).isEqualTo(State.ACCEPTED_WITH_WARNINGS);
    }
}
