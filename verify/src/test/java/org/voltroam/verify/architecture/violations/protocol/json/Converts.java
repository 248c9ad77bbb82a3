package org.voltroam.verify.architecture.violations.protocol.json;

import java.math.BigDecimal;

/** Forbidden: an exact number made of an inexact one. */
public record Converts(BigDecimal exact) {

    public boolean isRound() {
        return new BigDecimal(exact.doubleValue()).compareTo(exact) == 0;
    }
}
