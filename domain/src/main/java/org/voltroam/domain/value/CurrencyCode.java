package org.voltroam.domain.value;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A currency by its three letters (ISO 4217), in capitals. Source: OCPI 2.2.1 mod_cdrs, CDR.currency. */
public record CurrencyCode(String code) implements Comparable<CurrencyCode> {

    private static final Map<String, Currency> KNOWN = Currency.getAvailableCurrencies().stream()
            .collect(Collectors.toUnmodifiableMap(Currency::getCurrencyCode, Function.identity()));

    public CurrencyCode {
        code = code.toUpperCase(Locale.ROOT);
    }

    /** Digits after the point of an amount a person pays: 2 for EUR, 0 for JPY; 2 where ISO 4217 does not know the code. */
    public int minorDigits() {
        var known = KNOWN.get(code);
        return known == null ? 2 : Math.max(0, known.getDefaultFractionDigits());
    }

    public boolean isKnown() {
        return KNOWN.containsKey(code);
    }

    @Override
    public int compareTo(CurrencyCode that) {
        return code.compareTo(that.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
