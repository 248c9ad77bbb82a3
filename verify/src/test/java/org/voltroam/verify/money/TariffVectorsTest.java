package org.voltroam.verify.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.app.money.Outcome;
import org.voltroam.app.money.Vectors;

/** The folder is the test: every case of others is computed and compared with what it expects. */
class TariffVectorsTest {

    @Test
    @Tag("TAR-04")
    @Tag("TAR-06")
    @Tag("TAR-18")
    @Tag("MON-TAR-04")
    @Tag("MON-TAR-06")
    @Tag("MON-TAR-08")
    @Tag("MON-TAR-13")
    @Tag("MON-TAR-15")
    @Tag("MON-TAR-18")
    @Tag("MON-TAR-20")
    @Tag("MON-TAR-24")
    void everyVectorGivesItsExpectedPriceOrPeriods() throws IOException {
        allAgree("shared/data/tariffs/visible");
    }

    @Test
    void everyCdrOfOthersIsJudgedAsExpected() throws IOException {
        allAgree("shared/data/money/cdr-checks-visible");
    }

    private static void allAgree(String inside) throws IOException {
        var folder = folder(inside);
        Assumptions.assumeTrue(Files.isDirectory(folder), () -> {
            System.out.println("skipped: there are no cases in " + inside);
            return "no cases in " + inside;
        });
        var others = new TreeMap<String, Outcome>();
        for (var file : Vectors.files(folder)) {
            var outcome = Vectors.judge(file);
            if (!(outcome instanceof Outcome.Agrees)) {
                others.put(file.getFileName().toString(), outcome);
            }
        }
        assertThat(others).isEmpty();
    }

    /** Beside the project, wherever the project stands. */
    private static Path folder(String inside) {
        return Stream.of("..", "../..", "../../..")
                .map(up -> Path.of(up).resolve(inside))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(Path.of(inside));
    }
}
