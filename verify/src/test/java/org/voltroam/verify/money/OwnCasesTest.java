package org.voltroam.verify.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.voltroam.app.money.Outcome;
import org.voltroam.app.money.Vectors;

/** The cases of our own, computed by hand, one for each rule; the file is named after the rule. */
class OwnCasesTest {

    private static final Path FOLDER = Path.of("src/test/resources/money");

    static Stream<Path> prices() throws IOException {
        return Vectors.files(FOLDER.resolve("prices")).stream();
    }

    static Stream<Path> checks() throws IOException {
        return Vectors.files(FOLDER.resolve("checks")).stream();
    }

    @ParameterizedTest
    @MethodSource("prices")
    @Tag("MON-TAR-01")
    @Tag("MON-TAR-02")
    @Tag("MON-TAR-03")
    @Tag("MON-TAR-05")
    @Tag("MON-TAR-07")
    @Tag("MON-TAR-09")
    @Tag("MON-TAR-10")
    @Tag("MON-TAR-11")
    @Tag("MON-TAR-12")
    @Tag("MON-TAR-14")
    @Tag("MON-TAR-16")
    @Tag("MON-TAR-17")
    @Tag("MON-TAR-19")
    @Tag("MON-TAR-23")
    @Tag("MON-TAR-26")
    void aPriceIsAsComputedByHand(Path file) {
        assertThat(Vectors.judge(file)).isEqualTo(new Outcome.Agrees());
    }

    @ParameterizedTest
    @MethodSource("checks")
    @Tag("MON-CDR-01")
    @Tag("MON-CDR-03")
    @Tag("MON-CDR-04")
    @Tag("MON-CDR-05")
    @Tag("MON-CDR-07")
    @Tag("MON-CDR-10")
    @Tag("MON-CDR-12")
    @Tag("MON-CDR-13")
    @Tag("MON-CDR-14")
    void aCdrIsJudgedByEveryRule(Path file) {
        assertThat(Vectors.judge(file)).isEqualTo(new Outcome.Agrees());
    }
}
