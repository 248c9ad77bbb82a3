package org.voltroam.web.api;

import org.voltroam.domain.aftercare.margin.MarginReport;
import org.voltroam.domain.aftercare.margin.Sold;
import org.voltroam.domain.catalog.markup.Effects;
import org.voltroam.domain.catalog.markup.MarkupRule;
import org.voltroam.domain.catalog.markup.Selector;
import org.voltroam.protocol.json.Out;
import tools.jackson.databind.node.ObjectNode;

/** Markup rules and margins as JSON; a rule is written as it is read (demo/README.md). */
final class MarkupJson {

    private MarkupJson() {}

    static ObjectNode rule(MarkupRule rule) {
        return new Out()
                .put("emsp", rule.emsp().toString())
                .put("id", rule.id())
                .put("version", rule.version())
                .put("saved", rule.saved())
                .put("valid_from", rule.validFrom())
                .put("valid_until", rule.validUntil())
                .child("when", rule.selector(), MarkupJson::selector)
                .child("then", rule.effects(), MarkupJson::effects)
                .done();
    }

    private static ObjectNode selector(Selector when) {
        var hours = when.hours();
        var power = when.power();
        var currency = when.currency();
        return new Out()
                .put("contract", when.contract())
                .put("segment", when.segment())
                .put("cpo", when.cpo() == null ? null : when.cpo().toString())
                .put("hub", when.hub() == null ? null : when.hub().toString())
                .put("location_type", when.locationType())
                .put("power", power == null ? null : power.name())
                .put("tariff_type", when.tariffType())
                .put("country", when.country())
                .put("from", hours == null ? null : hours.from().toString())
                .put("to", hours == null ? null : hours.to().toString())
                .put("currency", currency == null ? null : currency.code())
                .done();
    }

    private static ObjectNode effects(Effects then) {
        var onLoss = then.onLoss();
        return new Out()
                .child(
                        "own_price",
                        then.ownPrice(),
                        own -> new Out()
                                .put("per_kwh", own.perKWh())
                                .put("per_minute", own.perMinute())
                                .put("per_session", own.perSession())
                                .done())
                .put("share_percent", then.share().percent())
                .put("per_kwh", then.perKWh())
                .put("per_minute", then.perMinute())
                .put("per_session", then.perSession())
                .child(
                        "margin",
                        then.margin(),
                        margin -> new Out()
                                .put("per_session", margin.perSession())
                                .put("share_percent", margin.share().percent())
                                .done())
                .child(
                        "fees",
                        then.fees(),
                        fees -> new Out()
                                .put("per_session", fees.perSession())
                                .put("payment_per_session", fees.paymentPerSession())
                                .put(
                                        "payment_share_percent",
                                        fees.paymentShare().percent())
                                .done())
                .put("cap", then.cap())
                .put("round_to", then.roundTo())
                .put("on_loss", onLoss == null ? null : onLoss.name())
                .done();
    }

    static ObjectNode report(MarginReport report) {
        return new Out()
                .children("rows", report.rows(), MarkupJson::row)
                .children("losses", report.losses(), MarkupJson::loss)
                .done();
    }

    private static ObjectNode row(MarginReport.Row row) {
        return new Out()
                .put("view", row.view())
                .put("name", row.name())
                .put("currency", row.currency().code())
                .put("charges", row.charges())
                .put("losses", row.losses())
                .put("revenue", row.revenue().amount())
                .put("margin", row.margin().amount())
                .done();
    }

    private static ObjectNode loss(Sold sold) {
        return new Out()
                .put("cpo", sold.cdr().owner().toString())
                .put("cdr", sold.cdr().id())
                .put("start", sold.start())
                .put("currency", sold.revenue().currency().code())
                .put("revenue", sold.revenue().amount())
                .put("margin", sold.margin().amount())
                .put("rule", sold.rule())
                .done();
    }
}
