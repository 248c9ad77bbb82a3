package org.voltroam.domain.catalog.tariff.lint;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.tariff.PriceLimit;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.catalog.tariff.lint.LintFinding.Code;

/**
 * Finds what is wrong with a tariff before anybody charges by it: prices that never hold, restrictions that cannot, what the law
 * forbids, and prices that jump against the version before.
 */
public final class TariffLint {

    private final Tariff tariff;
    private final List<LintFinding> findings = new ArrayList<>();

    private TariffLint(Tariff tariff) {
        this.tariff = tariff;
    }

    /** In the order of the rules, each in the order of the tariff. */
    public static List<LintFinding> check(Tariff tariff, Setting setting) {
        var lint = new TariffLint(tariff);
        lint.whole();
        lint.findings.addAll(Restrictions.findings(tariff));
        lint.findings.addAll(Components.findings(tariff));
        lint.findings.addAll(Reach.findings(tariff));
        lint.findings.addAll(Law.findings(tariff, setting));
        lint.findings.addAll(Jump.findings(tariff, setting.previous()));
        return List.copyOf(lint.findings);
    }

    private void whole() {
        if (tariff.elements().stream().allMatch(element -> element.components().isEmpty())) {
            find(Code.NO_PRICE, "/elements", "nothing has a price: every charge is free");
        }
        if (!tariff.currency().isKnown()) {
            find(Code.UNKNOWN_CURRENCY, "/currency", tariff.currency() + " is no currency of ISO 4217");
        }
        if (!isCountry(tariff.party().countryCode())) {
            find(
                    Code.COUNTRY_CODE,
                    "/country_code",
                    "\"" + tariff.party().countryCode() + "\" is not two letters of ISO 3166");
        }
        validity();
        limits(tariff.minPrice(), tariff.maxPrice());
    }

    /** Versions before 2.2 do not write it. */
    private static boolean isCountry(String code) {
        return code.isEmpty() || code.matches("[A-Z]{2}");
    }

    private void validity() {
        var start = tariff.start();
        var end = tariff.end();
        if (start != null && end != null && !start.isBefore(end)) {
            find(Code.NEVER_VALID, "/end_date_time", "ends at " + end + ", not after its start at " + start);
        }
    }

    private void limits(@Nullable PriceLimit min, @Nullable PriceLimit max) {
        if (min == null || max == null) {
            return;
        }
        var net = min.beforeTaxes().compareTo(max.beforeTaxes()) > 0;
        var gross = min.afterTaxes() != null
                && max.afterTaxes() != null
                && min.afterTaxes().compareTo(max.afterTaxes()) > 0;
        if (net || gross) {
            find(Code.MIN_ABOVE_MAX_PRICE, "/min_price", "is above the maximum price");
        }
    }

    private void find(Code code, String pointer, String text) {
        findings.add(new LintFinding(code, pointer, text));
    }
}
