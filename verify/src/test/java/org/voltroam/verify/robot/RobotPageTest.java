package org.voltroam.verify.robot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.voltroam.app.conformance.Check;
import org.voltroam.app.conformance.Checks;

/** The list of checks in docs/conformance-robot.md is made from the checks. */
final class RobotPageTest {

    private static final Path PAGE = Path.of("../docs/conformance-robot.md");
    private static final Path FRESH = Path.of("target/conformance-robot.md");
    private static final String MARK = "<!-- made from the checks: below this line nothing is written by hand -->\n";

    @Test
    void thePageListsEveryCheck() throws IOException {
        var page = Files.readString(PAGE);
        var fresh = page.substring(0, page.indexOf(MARK) + MARK.length()) + list();
        Files.writeString(FRESH, fresh);

        assertThat(page)
                .as(PAGE + " is out of date; as it should be it is in verify/" + FRESH)
                .isEqualTo(fresh);
    }

    @Test
    void noCheckIsThereTwice() {
        assertThat(Checks.ALL.stream().flatMap(area -> area.checks().stream()))
                .extracting(check -> check.rule() + check.title())
                .doesNotHaveDuplicates();
    }

    private static String list() {
        return Checks.ALL.stream().map(RobotPageTest::area).collect(Collectors.joining());
    }

    private static String area(Checks.Area area) {
        return "\n### " + area.name() + "\n\n| Rule | Check | Needs | Clause |\n|---|---|---|---|\n"
                + area.checks().stream().map(RobotPageTest::row).collect(Collectors.joining());
    }

    private static String row(Check check) {
        return "| %s | %s | %s | %s |\n"
                .formatted(check.rule(), check.title(), check.needs().told(), check.clause());
    }
}
