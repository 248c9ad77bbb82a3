package org.voltroam.verify.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltroam.verify.story.RoamedChargeStory.ADA_CHARGES;

import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.cdr.SignedData;
import org.voltroam.platform.simulator.SimulatedStationSpec.OcppVersion;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.ocmf.Ocmf;
import org.voltroam.protocol.ocmf.SignedValues;
import org.voltroam.protocol.ocmf.Transparency;
import org.voltroam.protocol.ocmf.Verification;
import org.voltroam.stage.Visits;

/** What a meter signed, from the station to the eMSP across the hub: not a byte of it is another, whatever is spoken on the way. */
final class SignedChargeStory {

    @ParameterizedTest
    @CsvSource({
        "V1_6, 2.2.1, 2.2.1",
        "V1_6, 2.3.0, 2.3.0",
        "V2_0_1, 2.2.1, 2.3.0",
        "V2_0_1, 2.3.0, 2.2.1",
        "V2_1, 2.2.1, 2.2.1",
        "V2_1, 2.3.0, 2.3.0"
    })
    @Tag("MON-ECH-06")
    void itArrivesAsItWasSigned(OcppVersion station, String cpo, String emsp) {
        try (var stage = stage(station, cpo, emsp)) {
            assertThat(stage.play(ADA_CHARGES).state()).isEqualTo(Visits.State.CHARGED);

            var issued = signed(stage.issued().getFirst());
            assertThat(signed(stage.received().getFirst())).isEqualTo(issued);
            assertThat(issued.values()).singleElement().satisfies(value -> {
                var record = SignedValues.record(value);
                assertThat(value.plainData()).isEqualTo(record);
                assertThat(Ocmf.read(record))
                        .isInstanceOfSatisfying(
                                Ocmf.Outcome.Taken.class,
                                taken -> assertThat(Verification.of(
                                                taken.ocmf(), Objects.requireNonNull(issued.publicKey())))
                                        .isInstanceOf(Verification.Verdict.Genuine.class));
            });
            RoamedChargeStory.isAcceptedWithoutAFinding(stage);
        }
    }

    /** 2.1.1 has no words for it; the CPO keeps it, and the charge is paid as it was before there were such meters. */
    @ParameterizedTest
    @CsvSource({"2.1.1, 2.3.0", "2.3.0, 2.1.1"})
    @Tag("MON-ECH-06")
    void theOldestVersionLosesItAndNothingElse(String cpo, String emsp) {
        try (var stage = stage(OcppVersion.V2_0_1, cpo, emsp)) {
            assertThat(stage.play(ADA_CHARGES).state()).isEqualTo(Visits.State.CHARGED);

            assertThat(stage.issued().getFirst().signedData()).isNotNull();
            assertThat(stage.received().getFirst().signedData()).isNull();
            RoamedChargeStory.isAcceptedWithoutAFinding(stage);
        }
    }

    @Test
    @Tag("MON-ECH-05")
    void theDriverGetsItWithTheBillAndAsAFile() {
        try (var stage = stage(OcppVersion.V2_0_1, "2.3.0", "2.2.1")) {
            stage.play(ADA_CHARGES);
            var cdr = stage.received().getFirst();
            var record = SignedValues.record(signed(cdr).values().getFirst());

            var beside = Json.parse(stage.ask("/api/journeys/" + cdr.charge()).body())
                    .path("invoice")
                    .path("signed");
            assertThat(beside.path("records").path(0).path("record").asString()).isEqualTo(record);
            assertThat(beside.path("records").path(0).path("public_key").asString())
                    .isEqualTo(signed(cdr).publicKey());
            var file = stage.ask(beside.path("file").asString());
            assertThat(file.headers().first("Content-Type")).hasValue("application/xml; charset=utf-8");
            assertThat(Transparency.read(file.text()).values())
                    .containsExactly(new Transparency.Value(
                            "Transaction.End", record, signed(cdr).publicKey()));
        }
    }

    private static MemoryStage stage(OcppVersion station, String cpo, String emsp) {
        return new MemoryStage(RoamedChargeStory.atStationsOf(station, RoamedChargeStory.behindTheHub(cpo, emsp)));
    }

    private static SignedData signed(Cdr cdr) {
        return Objects.requireNonNull(cdr.signedData());
    }
}
