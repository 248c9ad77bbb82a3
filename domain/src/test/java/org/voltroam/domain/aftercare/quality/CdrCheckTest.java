package org.voltroam.domain.aftercare.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltroam.domain.journey.Samples.AMSTERDAM;
import static org.voltroam.domain.journey.Samples.EMSP;
import static org.voltroam.domain.journey.Samples.START;
import static org.voltroam.domain.journey.Samples.cdr;
import static org.voltroam.domain.journey.Samples.total;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltroam.domain.aftercare.quality.CdrCheck.Level;
import org.voltroam.domain.aftercare.quality.CdrFinding.Code;
import org.voltroam.domain.catalog.party.CheckLimits;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.cdr.CdrLocation;
import org.voltroam.domain.journey.pricing.PricingRules;
import org.voltroam.domain.journey.session.ChargingPeriod;
import org.voltroam.domain.journey.session.Dimension;
import org.voltroam.domain.journey.session.DimensionType;
import org.voltroam.domain.value.CdrId;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.LocationId;

/** Sums of a CDR that do not agree: it is held, and not refused. An hour with 10 kWh and half an hour parked. */
class CdrCheckTest {

    private static final List<Code> SUMS =
            List.of(Code.ENERGY_SUM_MISMATCH, Code.TIME_MISMATCH, Code.PARKING_TIME_MISMATCH);

    @ParameterizedTest
    @CsvSource(
            value = {
                "10,     1,     0.5,   -",
                "10.01,  1,     0.5,   -",
                "10.011, 1,     0.5,   ENERGY_SUM_MISMATCH",
                "9.98,   1,     0.5,   ENERGY_SUM_MISMATCH",
                "10,     1.016, 0.5,   -",
                "10,     1.018, 0.5,   TIME_MISMATCH",
                "10,     0.9,   0.5,   TIME_MISMATCH",
                "10,     1,     0.516, -",
                "10,     1,     0.4,   PARKING_TIME_MISMATCH"
            },
            nullValues = "-")
    @Tag("CDR-13")
    @Tag("MON-CDR-06")
    void sumsThatDeviateByMoreThanAgreedAreFlaggedAndNotRefused(
            String energy, BigDecimal time, BigDecimal parking, @Nullable Code expected) {
        var verdict = judge(told(cdr(total("0", "0"), energy), time, parking), CheckLimits.STANDARD);

        assertThat(sums(verdict)).isEqualTo(expected == null ? List.of() : List.of(expected));
        assertThat(verdict.level()).isNotEqualTo(Level.FATAL);
    }

    @Test
    @Tag("CDR-13")
    void howMuchMayDeviateIsAgreed() {
        var standard = CheckLimits.STANDARD;
        var generous = new CheckLimits(
                standard.maxAge(),
                standard.maxDuration(),
                BigDecimal.ONE,
                Duration.ofHours(1),
                standard.costTolerance(),
                standard.powerMargin(),
                false);

        var cdr = told(cdr(total("0", "0"), "10.9"), new BigDecimal("1.9"), new BigDecimal("1.4"));

        assertThat(sums(judge(cdr, generous))).isEmpty();
    }

    @Test
    void ofACardThatChargedEverywhereAtOnceSomeAreNamedAndTheRestCounted() {
        var cdr = cdr(total("0", "0"), "10");
        var others =
                IntStream.range(0, 50).mapToObj(n -> elsewhere(cdr, "C9-" + n)).toList();

        var overlaps = judge(cdr, CheckLimits.STANDARD, others).findings().stream()
                .filter(finding -> finding.code() == Code.OVERLAP_TOKEN)
                .toList();

        assertThat(overlaps).hasSize(3);
        assertThat(overlaps.getLast().computed()).startsWith("CDR C9-2 and 47 more from ");
    }

    private static Cdr elsewhere(Cdr cdr, String id) {
        var there = cdr.location();
        var location = new CdrLocation(
                LocationId.of("ELSEWHERE-" + id),
                there.name(),
                there.address(),
                there.city(),
                there.postalCode(),
                there.state(),
                there.country(),
                there.coordinates(),
                there.evse(),
                there.evseId(),
                there.connector(),
                there.standard(),
                there.format(),
                there.powerType(),
                there.extras());
        return told(cdr, CdrId.of(id), location, cdr.totalTime(), cdr.totalParkingTime(), cdr.periods());
    }

    private static List<Code> sums(CdrCheck.Verdict verdict) {
        return verdict.findings().stream()
                .map(CdrFinding::code)
                .filter(SUMS::contains)
                .toList();
    }

    private static CdrCheck.Verdict judge(Cdr cdr, CheckLimits limits) {
        return judge(cdr, limits, List.of());
    }

    private static CdrCheck.Verdict judge(Cdr cdr, CheckLimits limits, List<Cdr> known) {
        var around = new Surroundings(
                START.plusSeconds(3700),
                EMSP,
                AMSTERDAM,
                null,
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                known);
        return new CdrCheck(PricingRules.STANDARD, limits).judge(cdr, around);
    }

    private static Cdr told(Cdr cdr, BigDecimal time, BigDecimal parking) {
        return told(
                cdr,
                cdr.id(),
                cdr.location(),
                time,
                parking,
                List.of(
                        period(START, DimensionType.ENERGY, "10"),
                        period(START.plusSeconds(1800), DimensionType.PARKING_TIME, "0.5")));
    }

    private static Cdr told(
            Cdr cdr,
            CdrId id,
            CdrLocation location,
            BigDecimal time,
            @Nullable BigDecimal parking,
            List<ChargingPeriod> periods) {
        return new Cdr(
                cdr.party(),
                id,
                cdr.start(),
                cdr.end(),
                cdr.session(),
                cdr.token(),
                cdr.authMethod(),
                cdr.authorization(),
                location,
                cdr.meterId(),
                cdr.currency(),
                cdr.tariffs(),
                periods,
                cdr.signedData(),
                cdr.costs(),
                cdr.totalEnergy(),
                time,
                parking,
                cdr.remark(),
                cdr.invoiceReference(),
                cdr.credit(),
                cdr.creditReference(),
                cdr.homeChargingCompensation(),
                cdr.lastUpdated(),
                cdr.extras());
    }

    private static ChargingPeriod period(Instant at, DimensionType type, String volume) {
        return new ChargingPeriod(at, List.of(Dimension.of(type, new BigDecimal(volume))), null, Extras.NONE);
    }
}
