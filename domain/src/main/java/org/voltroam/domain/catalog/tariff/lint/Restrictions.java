package org.voltroam.domain.catalog.tariff.lint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.catalog.tariff.TariffRestrictions;
import org.voltroam.domain.catalog.tariff.lint.LintFinding.Code;

/** Restrictions that nothing can meet. Starts and minimums are inclusive, ends and maximums exclusive: equal ones leave nothing. */
final class Restrictions {

    private final String pointer;
    private final List<LintFinding> findings;

    private Restrictions(String pointer, List<LintFinding> findings) {
        this.pointer = pointer;
        this.findings = findings;
    }

    static List<LintFinding> findings(Tariff tariff) {
        var findings = new ArrayList<LintFinding>();
        for (int index = 0; index < tariff.elements().size(); index++) {
            var restrictions = tariff.elements().get(index).restrictions();
            if (restrictions != null) {
                new Restrictions("/elements/" + index + "/restrictions", findings).judge(restrictions);
            }
        }
        return findings;
    }

    /** An element that always holds; an empty object of restrictions restricts nothing. */
    static boolean isOpen(@Nullable TariffRestrictions restrictions) {
        return restrictions == null
                || new TariffRestrictions(
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                List.of(),
                                null,
                                restrictions.extras())
                        .equals(restrictions);
    }

    private void judge(TariffRestrictions restrictions) {
        range("kwh", restrictions.minKwh(), restrictions.maxKwh());
        range("current", restrictions.minCurrent(), restrictions.maxCurrent());
        range("power", restrictions.minPower(), restrictions.maxPower());
        range("duration", restrictions.minDuration(), restrictions.maxDuration());
        var from = restrictions.startDate();
        var to = restrictions.endDate();
        if (from != null && to != null && !from.isBefore(to)) {
            find(Code.IMPOSSIBLE_RANGE, "end_date", "ends on " + to + ", not after its start on " + from);
        }
        var start = restrictions.startTime();
        if (start != null && start.equals(restrictions.endTime())) {
            find(Code.WHOLE_DAY, "end_time", "is the start time too: the element holds all day");
        }
    }

    private void range(String name, @Nullable Integer min, @Nullable Integer max) {
        range(name, min == null ? null : BigDecimal.valueOf(min), max == null ? null : BigDecimal.valueOf(max));
    }

    private void range(String name, @Nullable BigDecimal min, @Nullable BigDecimal max) {
        if (max != null && max.compareTo(min == null ? BigDecimal.ZERO : min) <= 0) {
            var below = max.toPlainString();
            find(
                    Code.IMPOSSIBLE_RANGE,
                    "max_" + name,
                    min == null
                            ? "nothing is below " + below
                            : "nothing is below " + below + " and from " + min.toPlainString());
        }
    }

    private void find(Code code, String field, String text) {
        findings.add(new LintFinding(code, pointer + "/" + field, text));
    }
}
