package org.voltroam.domain.journey.cdr;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Extras;

/** Meter values with the meter's signature, byte for byte. Source: OCPI 2.2.1 mod_cdrs, SignedData. */
public record SignedData(
        String encodingMethod,
        @Nullable Integer encodingMethodVersion,
        @Nullable String publicKey,
        List<SignedValue> values,
        @Nullable String url,
        Extras extras) {

    /** Source: SignedValue. */
    public record SignedValue(String nature, String plainData, String signedData, Extras extras) {}
}
