package org.voltroam.app.conformance;

import java.time.Instant;
import java.util.List;
import org.voltroam.app.conformance.Check.Finding;

/** What an examination found, in the order in which it was found. */
public record Report(String peer, String version, Instant at, List<Finding> findings) {

    public List<Finding> broken() {
        return findings.stream().filter(finding -> finding.verdict().isBroken()).toList();
    }

    public long kept() {
        return findings.stream()
                .filter(finding -> finding.verdict() instanceof Verdict.Kept)
                .count();
    }

    public long skipped() {
        return findings.stream()
                .filter(finding -> finding.verdict() instanceof Verdict.Skipped)
                .count();
    }

    /** For people: {@code 61 ok, 2 FAIL, 14 skip}. */
    public String summary() {
        return kept() + " ok, " + broken().size() + " FAIL, " + skipped() + " skip";
    }

    /** One line: verdict, rule, version, clause, title, and why. */
    public static String line(String version, Finding finding) {
        var check = finding.check();
        var why = finding.verdict().why();
        return "%-4s %-6s %s %s: %s%s"
                .formatted(
                        word(finding.verdict()),
                        check.rule(),
                        version,
                        check.clause(),
                        check.title(),
                        why.isEmpty() ? "" : " | " + why);
    }

    static String word(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Kept kept -> "ok";
            case Verdict.Broken broken -> "FAIL";
            case Verdict.Skipped skipped -> "skip";
        };
    }
}
