package org.voltroam.app.money;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.app.money.Document.Content;
import org.voltroam.domain.catalog.tariff.Price;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.pricing.Measured;
import org.voltroam.domain.journey.pricing.PricedCharge;
import org.voltroam.domain.journey.pricing.Pricer;
import org.voltroam.domain.journey.pricing.PricingRules;
import org.voltroam.domain.value.TariffId;
import org.voltroam.protocol.json.Violation;

/**
 * A CDR from a file, priced again.
 *
 * @param version of the CDR
 * @param tariffs it was priced with, each as told
 * @param differences of what it claims, those of its total first; empty when it agrees
 * @param violations what breaks its specification without making the price unsure
 */
public record PricedFile(
        OcpiVersion version,
        Cdr cdr,
        List<Tariff> tariffs,
        ZoneId zone,
        PricingRules rules,
        PricedCharge priced,
        List<Difference> differences,
        List<Violation> violations) {

    /**
     * Reads and prices.
     *
     * @param tariffs null for those of the CDR
     * @param zone of the location, null for the one the CDR tells, else UTC
     * @param version of both files, null for what their fields say
     * @throws Unusable when a file cannot be read or lacks what a price needs
     */
    public static PricedFile of(
            Path cdr, @Nullable Path tariffs, @Nullable ZoneId zone, @Nullable OcpiVersion version) {
        var document = Document.read(cdr);
        var spoken = version == null ? OcpiVersion.ofCdr(document.json()) : version;
        var read = document.cdr(spoken);
        var given = tariffs == null ? own(document, read) : given(Document.read(tariffs), version);
        var priced = price(read.value(), given.value(), zone == null ? zone(document) : zone);
        var violations = new ArrayList<>(read.violations());
        violations.addAll(given.violations());
        return new PricedFile(
                spoken,
                read.value(),
                given.value(),
                priced.zone,
                PricingRules.STANDARD,
                priced.charge,
                differences(read.value(), priced.charge, spoken),
                List.copyOf(violations));
    }

    private record At(ZoneId zone, PricedCharge charge) {}

    private static At price(Cdr cdr, List<Tariff> tariffs, ZoneId zone) {
        var measured = Measured.of(tariffs, cdr.periods(), cdr.start(), cdr.end(), zone, cdr.currency());
        return new At(zone, new Pricer(PricingRules.STANDARD).price(measured));
    }

    private static Content<List<Tariff>> own(Document cdr, Content<Cdr> read) {
        if (read.value().tariffs().isEmpty()) {
            throw new Unusable(cdr.file(), cdr.pointer() + "/tariffs", "the CDR has no tariff and none was given");
        }
        return new Content<>(read.value().tariffs(), List.of());
    }

    private static Content<List<Tariff>> given(Document tariffs, @Nullable OcpiVersion version) {
        var all = new ArrayList<Tariff>();
        var violations = new ArrayList<Violation>();
        for (var item : tariffs.items()) {
            var content = item.tariffs(version == null ? OcpiVersion.ofTariff(item.json()) : version);
            all.addAll(content.value());
            violations.addAll(content.violations());
        }
        return new Content<>(List.copyOf(all), List.copyOf(violations));
    }

    /** 2.1.1 repeats the location with its time zone; later versions do not. */
    private static ZoneId zone(Document cdr) {
        var told = cdr.json().path("location").path("time_zone").asString("");
        try {
            return told.isEmpty() ? ZoneOffset.UTC : ZoneId.of(told);
        } catch (DateTimeException unknown) {
            throw new Unusable(cdr.file(), cdr.pointer() + "/location/time_zone", "\"" + told + "\" is no time zone");
        }
    }

    private static List<Difference> differences(Cdr cdr, PricedCharge priced, OcpiVersion version) {
        var computed = CostParts.of(priced.exact());
        var differences = new ArrayList<Difference>();
        var digits = cdr.currency().minorDigits();
        CostParts.of(cdr.costs()).forEach((name, claimed) -> {
            var total = name.equals(CostParts.TOTAL);
            var sign = total && Boolean.TRUE.equals(cdr.credit()) ? BigDecimal.ONE.negate() : BigDecimal.ONE;
            var price = computed.getOrDefault(name, Price.of(BigDecimal.ZERO, BigDecimal.ZERO));
            Difference.of(
                            name + " before taxes",
                            claimed.beforeTaxes(),
                            price.beforeTaxes().multiply(sign),
                            digits)
                    .ifPresent(differences::add);
            var gross = claimed.afterTaxes();
            var computedGross = price.afterTaxes();
            if (gross != null && computedGross != null && version.tellsTaxes()) {
                Difference.of(name + " after taxes", gross, computedGross.multiply(sign), digits)
                        .ifPresent(differences::add);
            }
        });
        return List.copyOf(differences);
    }

    /** Whether the total agrees; its parts may be told otherwise, or not at all. */
    public boolean agrees() {
        return differences.stream().noneMatch(difference -> difference.what().startsWith(CostParts.TOTAL));
    }

    /** When the tariff that priced a line was last changed: its version. */
    Instant lastUpdated(TariffId id) {
        return tariffs.stream()
                .filter(tariff -> tariff.id().equals(id))
                .findFirst()
                .map(Tariff::lastUpdated)
                .orElseThrow();
    }
}
