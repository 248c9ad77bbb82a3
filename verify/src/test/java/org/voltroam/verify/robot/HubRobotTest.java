package org.voltroam.verify.robot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltroam.app.conformance.Check.Finding;
import org.voltroam.app.conformance.Played;
import org.voltroam.app.conformance.Report;

/** The robot through our hub, at the CPO and at the eMSP behind it. */
final class HubRobotTest {

    /** To a peer of 2.1.1 the hub lists the locations of all, under ids of its own, and does not read them out one by one. */
    private static boolean isAccepted(String version, Finding found) {
        return version.equals("2.1.1") && found.check().rule().equals("LOC-09");
    }

    @ParameterizedTest
    @CsvSource({"CPO, 2.2.1", "CPO, 2.3.0", "EMSP, 2.2.1", "EMSP, 2.3.0", "CPO, 2.1.1", "EMSP, 2.1.1"})
    void ourHubBreaksNoRule(Played played, String version) {
        try (var arena = new HubArena(version)) {
            var report = arena.examine(played);

            assertThat(report.broken())
                    .filteredOn(found -> !isAccepted(version, found))
                    .extracting(found -> Report.line(version, found))
                    .isEmpty();
            assertThat(report.kept()).isGreaterThan(25);
        }
    }
}
