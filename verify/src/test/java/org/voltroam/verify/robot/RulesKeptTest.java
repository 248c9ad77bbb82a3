package org.voltroam.verify.robot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.app.conformance.Check.Finding;
import org.voltroam.app.conformance.Played;
import org.voltroam.app.conformance.Report;
import org.voltroam.app.conformance.Verdict;
import org.voltroam.app.partner.Fault;
import org.voltroam.domain.catalog.party.Role;

/** Rules that our CPO and our eMSP keep in every version that has them, as the robot sees it. */
final class RulesKeptTest {

    private static final Map<String, Report> REPORTS = new ConcurrentHashMap<>();

    @Test
    @Tag("TRN-08")
    @Tag("TRN-09")
    @Tag("TRN-21")
    void everyAnswerIsAnEnvelopeAndListsAreLists() {
        keeps("TRN-08", "TRN-09", "TRN-21");
    }

    @Test
    @Tag("PAG-05")
    @Tag("PAG-10")
    void everyListTellsItsTotalAndEnds() {
        keeps("PAG-05", "PAG-10");
    }

    @Test
    @Tag("VER-03")
    @Tag("CRD-22")
    void whatIsServedIsToldOnceWithItsRole() {
        keeps("VER-03", "CRD-22");
    }

    @Test
    @Tag("TRN-11")
    @Tag("STC-03")
    @Tag("LOC-05")
    void whatIsPushedIsWhatTheUrlSaysAndStays() {
        keeps("TRN-11", "STC-03", "LOC-05");
    }

    @Test
    @Tag("TOK-02")
    void aTokenIsNamedByItsUidAndType() {
        keeps("TOK-02");
    }

    @Test
    @Tag("TOK-10")
    @Tag("TOK-13")
    void anAuthorizationIsOfATokenThatIsKnown() {
        keeps("TOK-10", "TOK-13");
    }

    @Test
    @Tag("HUB-13")
    void aRefusalOfTheHubIsNoHttpError() {
        try (var arena = new HubArena("2.3.0")) {
            assertThat(of("HUB-13", arena.examine(Played.CPO).findings().stream()))
                    .allMatch(RulesKeptTest::isKept);
        }
    }

    private static void keeps(String... rules) {
        for (var rule : rules) {
            var found = of(rule, runs().flatMap(report -> report.findings().stream()));

            assertThat(found).as(rule).noneMatch(finding -> finding.verdict().isBroken());
            assertThat(found).as(rule).anyMatch(RulesKeptTest::isKept);
        }
    }

    private static List<Finding> of(String rule, Stream<Finding> findings) {
        return findings.filter(finding -> finding.check().rule().equals(rule)).toList();
    }

    private static boolean isKept(Finding finding) {
        return finding.verdict() instanceof Verdict.Kept;
    }

    private static Stream<Report> runs() {
        return Stream.of(Role.CPO, Role.EMSP)
                .flatMap(role -> Stream.of("2.1.1", "2.2.1", "2.3.0").map(version -> run(role, version)));
    }

    private static Report run(Role role, String version) {
        return REPORTS.computeIfAbsent(role + version, unheard -> {
            try (var arena = new Arena(role, version, Fault.NONE)) {
                return arena.examine(true);
            }
        });
    }
}
