package org.voltroam.verify.robot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltroam.app.conformance.Check.Finding;
import org.voltroam.app.conformance.HtmlReport;
import org.voltroam.app.conformance.JsonReport;
import org.voltroam.app.conformance.Report;
import org.voltroam.app.conformance.Robot;
import org.voltroam.app.partner.Fault;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.platform.engine.Engine;
import org.voltroam.platform.engine.Limits;
import org.voltroam.protocol.json.Json;

final class RobotTest {

    @ParameterizedTest
    @CsvSource({"CPO, 2.1.1", "CPO, 2.2.1", "CPO, 2.3.0", "EMSP, 2.1.1", "EMSP, 2.2.1", "EMSP, 2.3.0"})
    void ourOwnRolesBreakNoRule(Role role, String version) {
        try (var arena = new Arena(role, version, Fault.NONE)) {
            var report = arena.examine(true);

            assertThat(report.broken())
                    .extracting(found -> Report.line(version, found))
                    .isEmpty();
            assertThat(report.kept()).isGreaterThan(30);
            assertThat(report.version()).isEqualTo(version);
        }
    }

    @Test
    void withoutBeingToldToItLeavesNothing() {
        try (var arena = new Arena(Role.EMSP, "2.2.1", Fault.NONE)) {
            var report = arena.examine(false);

            assertThat(report.broken()).isEmpty();
            assertThat(arena.them().member().directory().locations())
                    .noneMatch(location -> location.id().text().equals("VOLTROAM-ROBOT-TEST"));
            assertThat(report.findings())
                    .extracting(Finding::verdict)
                    .anyMatch(verdict -> verdict.why().equals("only with --write"));
        }
    }

    /** Each fault breaks the rule that it is about, and is seen in every version that has the rule. */
    @ParameterizedTest
    @CsvSource({
        "TOO_MANY, CPO, 2.1.1, STC-02",
        "TOO_MANY, EMSP, 2.3.0, STC-02",
        "BROKEN, CPO, 2.2.1, STC-02",
        "BROKEN, EMSP, 2.1.1, STC-02",
        "TRUNCATED, CPO, 2.1.1, TRN-08",
        "TRUNCATED, EMSP, 2.2.1, TRN-08",
        "TRUNCATED, CPO, 2.3.0, TRN-08",
        "ONE_ITEM_PAGES, CPO, 2.2.1, PAG-06",
        "ONE_ITEM_PAGES, EMSP, 2.3.0, PAG-06",
        "WRONG_IDS, CPO, 2.1.1, LOC-09",
        "WRONG_IDS, CPO, 2.2.1, TRN-19",
        "WRONG_IDS, EMSP, 2.3.0, TRN-20",
        "REPLAYS, CPO, 2.1.1, PAG-10",
        "REPLAYS, EMSP, 2.2.1, TRN-19",
        "REPLAYS, CPO, 2.3.0, PAG-10"
    })
    void aPartnerThatMisbehavesIsFoundOut(Fault fault, Role role, String version, String rule) {
        try (var arena = new Arena(role, version, fault)) {
            var report = arena.examine(false);

            assertThat(report.broken())
                    .extracting(found -> found.check().rule())
                    .contains(rule);
        }
    }

    @Test
    void aPartnerThatIsTooSlowIsFoundOut() {
        try (var arena = new Arena(Role.EMSP, "2.2.1", Fault.SLOW);
                var engine = Engine.start(Limits.standard())) {
            var report = arena.examine(false, arena.token(), arena.over(engine, Duration.ofSeconds(2)));

            assertThat(report.broken())
                    .extracting(found -> found.verdict().why())
                    .anyMatch(why -> why.startsWith("no answer"));
        }
    }

    @Test
    void aTokenThatIsRefusedIsSaidToBe() {
        try (var arena = new Arena(Role.CPO, "2.2.1", Fault.NONE)) {
            assertThatThrownBy(() -> arena.examine(false, "wrong", arena.network()))
                    .isInstanceOf(Robot.NoWayIn.class)
                    .hasMessageContaining("the token is refused");
        }
    }

    @Test
    void aPeerThatIsNotThereIsSaidToBe() {
        try (var arena = new Arena(Role.CPO, "2.2.1", Fault.NONE)) {
            assertThatThrownBy(() -> arena.examine(false, "any", arena.network(), Arena.nobody(), null))
                    .isInstanceOf(Robot.NoWayIn.class)
                    .hasMessageContaining("does not answer");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.1.1", "2.2.1", "2.3.0"})
    void theReportsSayWhatWasFound(String version) {
        try (var arena = new Arena(Role.CPO, version, Fault.BROKEN)) {
            var report = arena.examine(false);
            var json = Json.parse(JsonReport.of(report));

            assertThat(json.path("failed").asInt())
                    .isEqualTo(report.broken().size())
                    .isPositive();
            assertThat(json.path("findings").size()).isEqualTo(report.findings().size());
            assertThat(HtmlReport.of(report))
                    .contains("<html lang=\"en\">", "<caption>What failed</caption>", report.summary())
                    .doesNotContain("<script", "http-equiv", arena.token());
        }
    }
}
