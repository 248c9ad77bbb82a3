package org.voltroam.domain.aftercare.quality;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.CdrId;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.PartyId;

/**
 * The public key that a meter is known by, and the last that is known of it.
 *
 * @param cpo who runs the meter
 * @param meter its serial number, as its records tell it
 * @param key as its CPO wrote it
 * @param print the same however it is written: two keys are one when their prints are equal
 * @param since when this key came
 * @param latest the youngest charge whose records it signed
 * @param page the last of that charge; null where the meter counts none
 * @param at when that charge began
 */
public record MeterKey(
        PartyId cpo,
        String meter,
        String key,
        String print,
        Instant since,
        CdrId latest,
        @Nullable MeterPage page,
        Instant at) {

    public Owned<CdrId> latestCdr() {
        return new Owned<>(cpo, latest);
    }

    /** What is known after a charge was believed: one that began before the youngest known tells nothing newer. */
    public MeterKey after(MeterKey told) {
        if (!told.at.isAfter(at)) {
            return this;
        }
        var same = print.equals(told.print);
        return new MeterKey(
                cpo,
                meter,
                same ? key : told.key,
                told.print,
                same ? since : told.since,
                told.latest,
                told.page,
                told.at);
    }
}
