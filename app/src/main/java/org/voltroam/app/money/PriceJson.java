package org.voltroam.app.money;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.tariff.Price;
import org.voltroam.domain.journey.cdr.Costs;
import org.voltroam.domain.journey.pricing.PriceFinding;
import org.voltroam.domain.journey.pricing.PriceLine;
import org.voltroam.domain.journey.pricing.PricingRules;
import org.voltroam.domain.journey.pricing.TaxLine;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Out;
import tools.jackson.databind.node.ObjectNode;

/** A priced CDR as JSON, with exact numbers; every field is told in {@code docs/pricing.md}. */
public final class PriceJson {

    private final PricedFile file;

    private PriceJson(PricedFile file) {
        this.file = file;
    }

    public static ObjectNode of(PricedFile file) {
        return new PriceJson(file).whole();
    }

    private ObjectNode whole() {
        var priced = file.priced();
        var limit = priced.limit();
        return new Out()
                .put("cdr", file.cdr().id())
                .put("ocpi_version", file.version().text())
                .put("time_zone", file.zone().getId())
                .put("currency", priced.currency().code())
                .put("rules", rules(file.rules()))
                .children("lines", priced.lines(), this::line)
                .children("taxes", file.version().tellsTaxes() ? priced.taxes() : List.of(), PriceJson::tax)
                .put("totals", totals(priced.costs()))
                .put("exact", totals(priced.exact()))
                .put("limit", limit == null ? null : limit.name())
                .children("findings", priced.findings(), PriceJson::finding)
                .texts("violations", file.violations(), Object::toString)
                .put("claimed", totals(file.cdr().costs()))
                .put("agrees", file.agrees())
                .children("differences", file.differences(), PriceJson::difference)
                .done();
    }

    private static ObjectNode rules(PricingRules rules) {
        return new Out()
                .put("step_size", rules.steps())
                .put("flat_fees", rules.flatFees().name())
                .put("rounding", rules.rounding().name())
                .done();
    }

    private ObjectNode line(PriceLine line) {
        var vat = line.vat();
        return new Out()
                .put("start", line.start())
                .put("end", line.end())
                .put("dimension", line.dimension().name())
                .put("reservation", line.reservation())
                .put("tariff", line.tariff())
                .put("tariff_last_updated", file.lastUpdated(line.tariff()))
                .put("element", line.element())
                .put("component", line.component())
                .put("measured", line.measured())
                .put("billed", line.billed())
                .put("price", line.unitPrice())
                .put("vat", vat == null ? null : vat.percent())
                .put("cost", price(line.cost()))
                .put("reason", line.reason())
                .done();
    }

    private static ObjectNode tax(TaxLine tax) {
        var rate = tax.rate();
        return new Out()
                .put("rate", rate == null ? null : rate.percent())
                .put("net", tax.net())
                .put("tax", tax.tax())
                .done();
    }

    private ObjectNode totals(Costs costs) {
        var out = Json.object();
        CostParts.of(costs).forEach((name, price) -> out.set(name, price(price)));
        return out;
    }

    private ObjectNode price(Price price) {
        return new Out()
                .put("before_taxes", price.beforeTaxes())
                .put("after_taxes", known(price.afterTaxes()))
                .done();
    }

    private @Nullable BigDecimal known(@Nullable BigDecimal gross) {
        return file.version().tellsTaxes() ? gross : null;
    }

    private static ObjectNode finding(PriceFinding finding) {
        return new Out()
                .put("code", finding.code().name().toLowerCase(Locale.ROOT))
                .put("period", finding.period())
                .put("subject", finding.subject())
                .put("text", finding.text())
                .done();
    }

    private static ObjectNode difference(Difference difference) {
        return new Out()
                .put("what", difference.what())
                .put("claimed", difference.claimed())
                .put("computed", difference.computed())
                .put("amount", difference.amount())
                .done();
    }
}
