package org.voltroam.verify.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.catalog.tariff.Price;
import org.voltroam.domain.journey.cdr.Costs;
import org.voltroam.domain.journey.pricing.PricedCharge;
import org.voltroam.domain.journey.pricing.Pricer;

/** The folder is the test: every file is priced, or cut into periods, and compared with what it expects. */
class TariffVectorsTest {

    private static final Path FOLDER = folder();

    /** Vectors we deliberately answer differently, and why. */
    private static final Map<String, String> OURS_DIFFERS = Map.of(
            "segment-02_current_threshold.json", "a recording has no current readings yet, so it cannot be cut at one",
            "segment-03_power_band_switch.json", "a recording has no power readings yet, so it cannot be cut at one",
            "segment-07_meter_rollback.json",
                    "the peer bills 2.5 kWh where the register rose by 2; we ignore the reading that goes backwards");

    @Test
    @Tag("TAR-04")
    @Tag("TAR-06")
    void everyVectorGivesItsExpectedPriceOrPeriods() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(FOLDER), () -> "no tariff vectors at " + FOLDER + ": skipped");
        var wrong = new TreeMap<String, List<String>>();
        var vectors = vectors();
        for (var vector : vectors) {
            var differences = vector.isSegmentation() ? SegmentVector.differences(vector) : differences(vector);
            if (!differences.isEmpty()) {
                wrong.put(vector.name(), differences);
            }
        }
        System.out.println(
                "tariff vectors: " + (vectors.size() - wrong.size()) + " of " + vectors.size() + " as expected");
        OURS_DIFFERS.forEach((name, reason) -> System.out.println("  not " + name + ": " + reason));
        assertThat(wrong.keySet()).as("unexpected: %s", wrong).isEqualTo(OURS_DIFFERS.keySet());
    }

    /** Beside the project, wherever the project stands. */
    private static Path folder() {
        var inside = Path.of("shared/data/tariffs/visible");
        return Stream.of("..", "../..", "../../..")
                .map(up -> Path.of(up).resolve(inside))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(inside);
    }

    private static List<TariffVector> vectors() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.endsWith("manifest.json"))
                    .sorted()
                    .map(TariffVector::read)
                    .toList();
        }
    }

    private static List<String> differences(TariffVector vector) {
        var priced = new Pricer(vector.rules()).price(vector.measured());
        var differences = new ArrayList<String>();
        vector.expectedAmounts().forEach((name, expected) -> {
            int digits = Math.max(2, expected.scale());
            var actual = amount(priced.exact(), name);
            compare(name, expected, actual == null ? null : actual.setScale(digits, RoundingMode.HALF_UP), differences);
        });
        vector.expectedVolumes().forEach((dimension, expected) -> {
            var actual = priced.billed(dimension).setScale(4, RoundingMode.HALF_UP);
            compare("billed " + dimension, expected, actual, differences);
        });
        differences.addAll(otherDifferences(vector, priced));
        return differences;
    }

    private static List<String> otherDifferences(TariffVector vector, PricedCharge priced) {
        var differences = new ArrayList<String>();
        var expected = vector.json().get("expected");
        if (expected.has("limit")) {
            var limit = expected.get("limit").isNull()
                    ? null
                    : expected.get("limit").asString();
            var actual = priced.limit() == null ? null : Objects.toString(priced.limit());
            if (!Objects.equals(limit, actual)) {
                differences.add("limit " + limit + " but was " + actual);
            }
        }
        for (var note : vector.expectedNotes()) {
            var found = priced.findings().stream()
                    .anyMatch(finding -> note.equals(finding.code().name())
                            || note.equals(finding.code().name() + ":" + finding.subject()));
            if (!found) {
                differences.add("no finding " + note + " in " + priced.findings());
            }
        }
        return differences;
    }

    private static void compare(
            String name, BigDecimal expected, @Nullable BigDecimal actual, List<String> differences) {
        if (actual == null || actual.compareTo(expected) != 0) {
            differences.add(name + " " + expected + " but was " + actual);
        }
    }

    private static @Nullable BigDecimal amount(Costs costs, String name) {
        var dot = name.indexOf('.');
        var price = switch (name.substring(0, dot)) {
            case "total_cost" -> costs.total();
            case "total_fixed_cost" -> costs.fixed();
            case "total_energy_cost" -> costs.energy();
            case "total_time_cost" -> costs.time();
            case "total_parking_cost" -> costs.parking();
            default -> costs.reservation();
        };
        return price == null ? null : side(price, name.substring(dot + 1));
    }

    private static @Nullable BigDecimal side(Price price, String side) {
        return side.equals("excl_vat") ? price.beforeTaxes() : price.afterTaxes();
    }
}
