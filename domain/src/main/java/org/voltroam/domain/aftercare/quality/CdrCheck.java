package org.voltroam.domain.aftercare.quality;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.aftercare.quality.CdrFinding.Code;
import org.voltroam.domain.aftercare.quality.CdrFinding.Severity;
import org.voltroam.domain.catalog.party.CheckLimits;
import org.voltroam.domain.catalog.party.Scrutiny;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.cdr.CdrReceipt;
import org.voltroam.domain.journey.pricing.PricedCharge;
import org.voltroam.domain.journey.pricing.PricingRules;

/**
 * Judges one CDR against what is known around it: the same rules for who sends it and who receives it.
 *
 * <p>A CDR that is offered again word for word is fine, and nothing else is looked at. One with an id that stands for something else
 * is refused. Every other one goes through all rules, so that its sender learns everything at once.
 */
public final class CdrCheck {

    private final PricingRules rules;
    private final Scrutiny scrutiny;

    public CdrCheck(PricingRules rules, CheckLimits limits) {
        this(rules, Scrutiny.of(limits));
    }

    public CdrCheck(PricingRules rules, Scrutiny scrutiny) {
        this.rules = rules;
        this.scrutiny = scrutiny;
    }

    /**
     * What came of it.
     *
     * @param findings in the order of the rules
     * @param priced the CDR priced again; null when it is one that is known already
     */
    public record Verdict(
            Level level,
            List<CdrFinding> findings,
            @Nullable PricedCharge priced) {}

    /** What to do with it. */
    public enum Level {
        /** Pass. */
        OK,
        /** Known, say yes again. */
        IDEMPOTENT,
        /** Pass, and count. */
        WARNING,
        /** Hold: not invoiced until somebody has looked. */
        SEVERE,
        /** Refuse. */
        FATAL
    }

    public Verdict judge(Cdr cdr, Surroundings around) {
        return switch (CdrReceipt.of(known(cdr, around).orElse(null), cdr)) {
            case CdrReceipt.Duplicate duplicate -> new Verdict(Level.IDEMPOTENT, List.of(), null);
            case CdrReceipt.Conflict(var other, var fields) -> conflict(cdr, fields);
            case CdrReceipt.Accepted accepted -> judged(cdr, around);
        };
    }

    private static Optional<Cdr> known(Cdr cdr, Surroundings around) {
        return around.cdrs().stream()
                .filter(other -> other.key().equals(cdr.key()))
                .findFirst();
    }

    private static Verdict conflict(Cdr cdr, List<String> fields) {
        var finding = new CdrFinding(
                Code.CDR_ID_CONFLICT, "/id", cdr.id().text(), "known with other " + String.join(", ", fields));
        return new Verdict(Level.FATAL, List.of(finding), null);
    }

    private Verdict judged(Cdr cdr, Surroundings around) {
        var found = new Findings();
        AbsurdityRules.judge(cdr, found);
        if (!found.isEmpty()) {
            return new Verdict(Level.FATAL, found.all(), null); // no sense in computing with such numbers
        }
        var subject = Case.of(cdr, around, scrutiny.limits(), rules);
        CreditRules.judge(subject, found);
        TimeRules.judge(subject, found);
        EnergyRules.judge(subject, found);
        MeterRules.judge(subject, found);
        PartyRules.judge(subject, found);
        OverlapRules.judge(subject, found);
        TariffRules.judge(subject, found);
        CostRules.judge(subject, found);
        return new Verdict(level(found.all()), found.all(), subject.priced());
    }

    private Level level(List<CdrFinding> findings) {
        return findings.stream()
                .map(finding -> level(finding.code().severity(scrutiny)))
                .reduce(Level.OK, (one, other) -> one.compareTo(other) >= 0 ? one : other);
    }

    private static Level level(Severity severity) {
        return switch (severity) {
            case WARNING -> Level.WARNING;
            case SEVERE -> Level.SEVERE;
            case FATAL -> Level.FATAL;
        };
    }
}
