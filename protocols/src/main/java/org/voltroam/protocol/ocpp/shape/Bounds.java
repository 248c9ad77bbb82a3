package org.voltroam.protocol.ocpp.shape;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.json.Violation.Code;

/** Between which numbers a number lies, and of what it is a multiple. A number outside is noted and kept. */
record Bounds(
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable BigDecimal step) {

    static final Bounds NONE = new Bounds(null, null, null);

    static Bounds of(@Nullable Range range, @Nullable Step step) {
        return range == null && step == null
                ? NONE
                : new Bounds(
                        range == null ? null : exact(range.min()),
                        range == null ? null : exact(range.max()),
                        step == null ? null : exact(step.value()));
    }

    private static @Nullable BigDecimal exact(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    boolean areNone() {
        return min == null && max == null && step == null;
    }

    void check(BigDecimal number, Place place, Findings findings) {
        if (min != null && number.compareTo(min) < 0) {
            findings.note(place, Code.OUT_OF_RANGE, number + " is less than " + min);
        }
        if (max != null && number.compareTo(max) > 0) {
            findings.note(place, Code.OUT_OF_RANGE, number + " is more than " + max);
        }
        if (step != null && number.remainder(step).signum() != 0) {
            findings.note(place, Code.OUT_OF_RANGE, number + " is no multiple of " + step);
        }
    }
}
