package org.voltroam.verify.conformance;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.voltroam.verify.conformance.Proofs.Proof;

/** What is proven about money and what is not, as docs/conformance-money.md says it. */
record MoneyPage(List<MoneyRule> rules, Map<String, List<Proof>> proofs) {

    String text() {
        return introduction()
                + rules.stream().map(MoneyRule::area).distinct().map(this::area).collect(Collectors.joining());
    }

    private String introduction() {
        return """
                # What tests prove about money

                Made from the tags on the tests, by
                [MoneyPageTest](../verify/src/test/java/org/voltroam/verify/conformance/MoneyPageTest.java), which fails when this page
                is out of date. Each row is one rule about prices, CDRs, reconciliation, settlement or disputes. A test is named where
                it would fail if the rule were broken. **No test yet** does not say that the rule is broken: it says that nothing here
                proves it as a whole, and for much of it that we do not offer it yet.

                %s of %s rules have a test.

                The tests of a rule: `mvn test -Dgroups=MON-TAR-04`.
                """.formatted(proven(rules), rules.size());
    }

    private long proven(List<MoneyRule> those) {
        return those.stream().filter(each -> proofs.containsKey(each.id())).count();
    }

    private String area(String name) {
        var those = rules.stream().filter(each -> each.area().equals(name)).toList();
        return "\n## " + name + "\n\n" + proven(those) + " of " + those.size() + " have a test.\n\n"
                + "| Rule | What it says | Where it comes from | Tests |\n|---|---|---|---|\n"
                + those.stream().map(this::row).collect(Collectors.joining());
    }

    private String row(MoneyRule rule) {
        return "| %s | %s | %s | %s |\n".formatted(rule.id(), cell(rule.rule()), cell(rule.source()), tests(rule));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    private String tests(MoneyRule rule) {
        var found = proofs.getOrDefault(rule.id(), List.of());
        return found.isEmpty()
                ? "no test yet"
                : found.stream()
                        .map(proof -> "[" + proof.test() + "](../" + proof.file() + ")")
                        .collect(Collectors.joining(", "));
    }
}
