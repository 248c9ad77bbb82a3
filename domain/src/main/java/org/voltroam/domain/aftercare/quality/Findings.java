package org.voltroam.domain.aftercare.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.voltroam.domain.aftercare.quality.CdrFinding.Code;

/** What the rules have found so far. */
final class Findings {

    private final List<CdrFinding> all = new ArrayList<>();

    void add(Code code, String field, Object claimed, Object computed) {
        all.add(new CdrFinding(code, field, text(claimed), text(computed)));
    }

    void add(CdrFinding finding) {
        all.add(finding);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    List<CdrFinding> all() {
        return List.copyOf(all);
    }

    private static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        return value.toString();
    }
}
