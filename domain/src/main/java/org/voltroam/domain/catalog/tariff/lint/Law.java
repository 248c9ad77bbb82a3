package org.voltroam.domain.catalog.tariff.lint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.voltroam.domain.catalog.tariff.PriceComponent;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.catalog.tariff.TariffDimension;
import org.voltroam.domain.catalog.tariff.TariffType;
import org.voltroam.domain.catalog.tariff.lint.LintFinding.Code;

/**
 * What the law of the country says. In the Union a charge without a contract at 50 kW or more is priced per kWh, and what keeps a place
 * occupied per minute (Regulation (EU) 2023/1804, AFIR, Article 5(4)). In Germany time is billed only where a calibrated clock
 * measures it (MessEG).
 */
final class Law {

    private static final Set<String> AFIR = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");
    private static final BigDecimal STRONG = new BigDecimal(50);
    private static final int MINUTE = 60;

    private final Tariff tariff;
    private final List<LintFinding> findings = new ArrayList<>();

    private Law(Tariff tariff) {
        this.tariff = tariff;
    }

    static List<LintFinding> findings(Tariff tariff, Setting setting) {
        var law = new Law(tariff);
        var power = setting.power();
        var country = setting.country(tariff);
        if (AFIR.contains(country) && power != null && power.compareTo(STRONG) >= 0 && law.isAdHoc()) {
            law.adHoc();
        }
        if (country.equals("DE") && law.has(TariffDimension.TIME) && !law.has(TariffDimension.ENERGY)) {
            law.find(Code.DE_TIME_ONLY, "/elements", "only time is priced; in Germany its clock must be calibrated");
        }
        return law.findings;
    }

    /** A tariff without a type is for every charge, also for one without a contract. */
    private boolean isAdHoc() {
        var type = tariff.type();
        return type == null || type.is(TariffType.AD_HOC_PAYMENT);
    }

    private void adHoc() {
        if (!has(TariffDimension.ENERGY)) {
            find(Code.AFIR_NO_PRICE_PER_KWH, "/elements", "from 50 kW on a price without contract is per kWh");
        }
        for (int element = 0; element < tariff.elements().size(); element++) {
            var components = tariff.elements().get(element).components();
            for (int index = 0; index < components.size(); index++) {
                var pointer = "/elements/" + element + "/price_components/" + index;
                fee(components.get(index), pointer);
            }
        }
    }

    private void fee(PriceComponent component, String pointer) {
        if (component.price().signum() == 0) {
            return;
        }
        switch (component.type().known().orElse(TariffDimension.ENERGY)) {
            case ENERGY -> {}
            case FLAT ->
                find(
                        Code.AFIR_FEE_PER_SESSION,
                        pointer,
                        "from 50 kW on only kWh and minutes of occupancy have a price");
            case TIME, PARKING_TIME -> {
                if (component.stepSize() > MINUTE) {
                    find(
                            Code.AFIR_FEE_NOT_PER_MINUTE,
                            pointer + "/step_size",
                            "occupancy is billed per minute, not per " + component.stepSize() + " seconds");
                }
            }
        }
    }

    private boolean has(TariffDimension dimension) {
        return tariff.elements().stream()
                .flatMap(element -> element.components().stream())
                .anyMatch(component -> component.type().is(dimension));
    }

    private void find(Code code, String pointer, String text) {
        findings.add(new LintFinding(code, pointer, text));
    }
}
