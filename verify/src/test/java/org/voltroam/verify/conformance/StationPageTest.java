package org.voltroam.verify.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class StationPageTest {

    private static final Path ROOT = Path.of("..");
    private static final Path PAGE = ROOT.resolve("docs/conformance-ocpp.md");
    private static final Path FRESH = Path.of("target/conformance-ocpp.md");
    private static final String PREFIX = "OCPP-";

    @Test
    void thePageSaysWhatTheTagsOnTheTestsSay() throws IOException {
        var rules = StationRule.all();
        if (rules.isEmpty()) {
            return;
        }
        var page = new StationPage(rules.get(), Proofs.below(ROOT, PREFIX)).text();
        Files.writeString(FRESH, page);

        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
                .as(PAGE + " is out of date; as it should be it is in verify/" + FRESH)
                .isEqualTo(page);
    }

    @Test
    void everyTagIsTheIdOfARule() {
        StationRule.all()
                .ifPresent(
                        rules -> assertThat(rules.stream().map(StationRule::id).toList())
                                .doesNotHaveDuplicates()
                                .containsAll(Proofs.below(ROOT, PREFIX).keySet()));
    }

    @Test
    void aRuleWithoutATestIsSaidToHaveNone() {
        var rule = new StationRule("RPC-04", "all", "RPC", "Part 4, 4.2.3");

        assertThat(new StationPage(List.of(rule), Map.of()).text())
                .contains("0 of 1 rules have a test.")
                .contains("| RPC-04 | all | Part 4, 4.2.3 | no test yet |");
    }
}
