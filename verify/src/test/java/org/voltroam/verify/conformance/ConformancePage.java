package org.voltroam.verify.conformance;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.voltroam.verify.conformance.Proofs.Proof;

/** What is proven of OCPI and what is not, as docs/conformance-ocpi.md says it. */
record ConformancePage(List<Requirement> requirements, Map<String, List<Proof>> proofs, Map<String, String> leftOut) {

    String text() {
        return introduction()
                + requirements.stream()
                        .map(Requirement::module)
                        .distinct()
                        .map(this::module)
                        .collect(Collectors.joining());
    }

    private String introduction() {
        return """
                # What tests prove of OCPI

                Made from the tags on the tests, by
                [ConformancePageTest](../verify/src/test/java/org/voltroam/verify/conformance/ConformancePageTest.java), which fails
                when this page is out of date. Each row is one rule of OCPI 2.1.1, 2.2.1 or 2.3.0 by the place where it stands; a rule
                that a specification leaves open is one we set ourselves. A test is named where it would fail if the rule were broken.
                **No test yet** does not say that the rule is broken: it says that nothing here proves it as a whole.
                Where no test can or need prove a rule, the reason stands in its place.

                %s of %s rules have a test: %s of priority 1, %s of priority 2. %s have none for a reason.

                The tests of a rule: `mvn test -Dgroups=LOC-04`.
                """.formatted(proven(requirements), requirements.size(), share("P1"), share("P2"), reasoned());
    }

    private String share(String priority) {
        var those = requirements.stream()
                .filter(each -> each.priority().equals(priority))
                .toList();
        return proven(those) + " of " + those.size();
    }

    private long proven(List<Requirement> those) {
        return those.stream().filter(each -> proofs.containsKey(each.id())).count();
    }

    private long reasoned() {
        return requirements.stream()
                .filter(each -> leftOut.containsKey(each.id()))
                .count();
    }

    private String module(String name) {
        var those =
                requirements.stream().filter(each -> each.module().equals(name)).toList();
        return "\n## " + name + "\n\n" + proven(those) + " of " + those.size() + " have a test.\n\n"
                + "| Rule | Priority | Versions | Who | Where it stands | Tests |\n|---|---|---|---|---|---|\n"
                + those.stream().map(this::row).collect(Collectors.joining());
    }

    private String row(Requirement rule) {
        return "| %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        rule.id(),
                        rule.priority(),
                        rule.versions(),
                        rule.role(),
                        rule.clause().replace("|", "\\|"),
                        tests(rule));
    }

    private String tests(Requirement rule) {
        var found = proofs.getOrDefault(rule.id(), List.of());
        return found.isEmpty()
                ? leftOut.getOrDefault(rule.id(), "no test yet")
                : found.stream()
                        .map(proof -> "[" + proof.test() + "](../" + proof.file() + ")")
                        .collect(Collectors.joining(", "));
    }
}
