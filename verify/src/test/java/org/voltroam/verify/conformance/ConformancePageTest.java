package org.voltroam.verify.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConformancePageTest {

    private static final Path ROOT = Path.of("..");
    private static final Path PAGE = ROOT.resolve("docs/conformance-ocpi.md");
    private static final Path FRESH = Path.of("target/conformance-ocpi.md");

    @Test
    void thePageSaysWhatTheTagsOnTheTestsSay() throws IOException {
        var requirements = Requirement.all();
        if (requirements.isEmpty()) {
            return;
        }
        var page = new ConformancePage(requirements.get(), Proofs.below(ROOT), LeftOut.reasons()).text();
        Files.writeString(FRESH, page);

        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
                .as(PAGE + " is out of date; as it should be it is in verify/" + FRESH)
                .isEqualTo(page);
    }

    @Test
    void everyTagIsTheIdOfARule() {
        Requirement.all()
                .ifPresent(requirements -> assertThat(
                                requirements.stream().map(Requirement::id).toList())
                        .doesNotHaveDuplicates()
                        .containsAll(Proofs.below(ROOT).keySet()));
    }

    @Test
    void aTagBelongsToTheTestBelowItAndToNoOther(@TempDir Path root) throws IOException {
        var folder = Files.createDirectories(root.resolve("module/src/test/java"));
        var indent = "    ";
        Files.writeString(
                folder.resolve("SomeTest.java"),
                String.join(
                        "\n",
                        indent + "@Test",
                        indent + "@Tag(\"LOC-01\")",
                        indent + "@Tag(\"LOC-02\")",
                        indent + "void one() {",
                        indent + "@Test",
                        indent + "void other() {"));

        var proofs = Proofs.below(root);

        assertThat(proofs).containsOnlyKeys("LOC-01", "LOC-02");
        assertThat(proofs.getOrDefault("LOC-02", List.of()))
                .extracting(Proofs.Proof::test)
                .containsExactly("SomeTest.one");
    }

    @Test
    void aRuleWithoutATestIsSaidToHaveNone() {
        var rule = new Requirement("LOC-01", "2.2.1", "locations", "CPO", "Some clause", "P1");

        assertThat(new ConformancePage(List.of(rule), Map.of(), Map.of()).text())
                .contains(
                        "0 of 1 rules have a test: 0 of 1 of priority 1, 0 of 0 of priority 2. 0 have none for a reason.")
                .contains("| LOC-01 | P1 | 2.2.1 | CPO | Some clause | no test yet |");
    }

    @Test
    void aRuleThatIsLeftOutSaysWhy() {
        var rule = new Requirement("SES-10", "2.2.1", "sessions", "CPO", "Some clause", "P1");

        assertThat(new ConformancePage(List.of(rule), Map.of(), Map.of("SES-10", "For this reason.")).text())
                .contains("1 have none for a reason.")
                .contains("| Some clause | For this reason. |");
    }

    @Test
    void onlyARuleWithoutATestIsLeftOut() {
        var proven = Proofs.below(ROOT).keySet();
        assertThat(LeftOut.all().map(LeftOut::id)).doesNotHaveDuplicates().noneMatch(proven::contains);
        Requirement.all()
                .ifPresent(requirements -> assertThat(
                                requirements.stream().map(Requirement::id).toList())
                        .containsAll(LeftOut.reasons().keySet()));
    }
}
