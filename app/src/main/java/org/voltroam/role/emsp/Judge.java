package org.voltroam.role.emsp;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.voltroam.domain.aftercare.dispute.UpwardCorrection;
import org.voltroam.domain.aftercare.quality.CdrCheck;
import org.voltroam.domain.aftercare.quality.CdrCheck.Level;
import org.voltroam.domain.aftercare.quality.CdrCheck.Verdict;
import org.voltroam.domain.aftercare.quality.CdrFinding.Code;
import org.voltroam.domain.aftercare.quality.CdrFinding.Severity;
import org.voltroam.domain.aftercare.quality.Judgement;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.catalog.party.Scrutiny;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.pricing.PricingRules;

/** Judges a CDR by what we know around it: the rules that its sender has too, and what only who bills the driver can ask. */
record Judge(Evidence evidence) {

    /** @param arrived when the CDR came */
    Verdict judge(Cdr cdr, Agreement agreement, Instant arrived) {
        var around = evidence.around(cdr, agreement, arrived);
        var verdict = new CdrCheck(PricingRules.STANDARD, agreement.scrutiny()).judge(cdr, around);
        return UpwardCorrection.of(cdr, around.cdrs())
                .map(dearer -> with(verdict, dearer, agreement.scrutiny()))
                .orElse(verdict);
    }

    /** What a CDR takes the place of at a higher price, as far as its judgement says that there is one. */
    Optional<UpwardCorrection> dearer(Cdr cdr, Agreement agreement, Judgement judgement) {
        var isDearer = !Boolean.TRUE.equals(cdr.credit())
                && judgement.findings().stream().anyMatch(each -> each.code() == Code.CREDIT_AMOUNT_MISMATCH);
        return isDearer
                ? UpwardCorrection.of(
                        cdr, evidence.around(cdr, agreement, judgement.arrived()).cdrs())
                : Optional.empty();
    }

    private static Verdict with(Verdict verdict, UpwardCorrection dearer, Scrutiny agreed) {
        var finding = dearer.finding();
        var findings = new ArrayList<>(verdict.findings());
        findings.add(finding);
        var level = finding.code().severity(agreed) == Severity.WARNING ? Level.WARNING : Level.SEVERE;
        var worst = verdict.level().compareTo(level) > 0 ? verdict.level() : level;
        return new Verdict(worst, findings, verdict.priced());
    }
}
