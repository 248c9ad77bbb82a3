package org.voltroam.verify.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class MoneyPageTest {

    private static final Path ROOT = Path.of("..");
    private static final Path PAGE = ROOT.resolve("docs/conformance-money.md");
    private static final Path FRESH = Path.of("target/conformance-money.md");
    private static final String PREFIX = "MON-";

    @Test
    void thePageSaysWhatTheTagsOnTheTestsSay() throws IOException {
        var rules = MoneyRule.all();
        if (rules.isEmpty()) {
            return;
        }
        var page = new MoneyPage(rules.get(), Proofs.below(ROOT, PREFIX)).text();
        Files.writeString(FRESH, page);

        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
                .as(PAGE + " is out of date; as it should be it is in verify/" + FRESH)
                .isEqualTo(page);
    }

    @Test
    void everyTagIsTheIdOfARule() {
        MoneyRule.all()
                .ifPresent(rules -> assertThat(rules.stream().map(MoneyRule::id).toList())
                        .doesNotHaveDuplicates()
                        .containsAll(Proofs.below(ROOT, PREFIX).keySet()));
    }

    @Test
    void aRuleWithoutATestIsSaidToHaveNone() {
        var rule = new MoneyRule("LINT-06", "tariff linter", "A rule", "ours");

        assertThat(new MoneyPage(List.of(rule), Map.of()).text())
                .contains("0 of 1 rules have a test.")
                .contains("| LINT-06 | A rule | ours | no test yet |");
    }
}
