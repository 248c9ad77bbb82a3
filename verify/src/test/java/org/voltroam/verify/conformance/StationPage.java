package org.voltroam.verify.conformance;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.voltroam.verify.conformance.Proofs.Proof;

/** What is proven of OCPP and what is not, as docs/conformance-ocpp.md says it. */
record StationPage(List<StationRule> rules, Map<String, List<Proof>> proofs) {

    /** What we do on purpose in another way, and why. */
    private static final Map<String, String> OTHERWISE = Map.of(
            "CON-01",
            "kept but for the case of letters: identities that differ by it alone are one station",
            "CON-10",
            "not kept on purpose: the newest connection wins once the first one answers no ping, and is sent away while it does ([0043](decisions/0043-the-connection-that-answers-stays.md))",
            "CON-02",
            "not kept on purpose: a station nobody knows gets 401 as one with a wrong password does, and is listed for the operator ([0040](decisions/0040-unknown-and-wrong-look-the-same.md))");

    String text() {
        return introduction()
                + rules.stream()
                        .map(StationRule::block)
                        .distinct()
                        .map(this::block)
                        .collect(Collectors.joining());
    }

    private String introduction() {
        return """
                # What tests prove of OCPP

                Made from the tags on the tests, by
                [StationPageTest](../verify/src/test/java/org/voltroam/verify/conformance/StationPageTest.java), which fails when this
                page is out of date. Each row is one rule for the operator's side of OCPP 1.6, 2.0.1 or 2.1 by the place where it
                stands; "own" is a rule we set ourselves. A test is named where it would fail if the rule were broken, the whole rule
                and in each version it holds in. **No test yet** does not say that the rule is broken: it says that nothing here proves
                it as a whole, and for much of it that we do not offer it yet.

                %s of %s rules have a test.

                The tests of a rule: `mvn test -Dgroups=OCPP-RPC-04`. Dialogues with a station are files, named after the official
                case (TC_...) where there is one, in `testkit/src/test/resources/ocpp16`, `ocpp201` and `ocpp21`.
                """.formatted(proven(rules), rules.size());
    }

    private long proven(List<StationRule> those) {
        return those.stream().filter(each -> proofs.containsKey(each.id())).count();
    }

    private String block(String name) {
        var those = rules.stream().filter(each -> each.block().equals(name)).toList();
        return "\n## " + name + "\n\n" + proven(those) + " of " + those.size() + " have a test.\n\n"
                + "| Rule | Versions | Where it stands | Tests |\n|---|---|---|---|\n"
                + those.stream().map(this::row).collect(Collectors.joining());
    }

    private String row(StationRule rule) {
        return "| %s | %s | %s | %s |\n"
                .formatted(rule.id(), rule.version(), rule.source().replace("|", "\\|"), tests(rule));
    }

    private String tests(StationRule rule) {
        var found = proofs.getOrDefault(rule.id(), List.of());
        return found.isEmpty()
                ? OTHERWISE.getOrDefault(rule.id(), "no test yet")
                : found.stream()
                        .map(proof -> "[" + proof.test() + "](../" + proof.file() + ")")
                        .collect(Collectors.joining(", "));
    }
}
