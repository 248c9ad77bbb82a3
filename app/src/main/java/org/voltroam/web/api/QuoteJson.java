package org.voltroam.web.api;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.journey.billing.Explanation;
import org.voltroam.domain.journey.billing.Promise;
import org.voltroam.domain.journey.billing.Retail;
import org.voltroam.domain.journey.quote.Plan;
import org.voltroam.domain.journey.quote.Preview;
import org.voltroam.domain.journey.quote.Preview.Computed;
import org.voltroam.domain.journey.quote.Preview.NotComputable;
import org.voltroam.domain.journey.quote.PriceRow;
import org.voltroam.domain.journey.quote.Quote;
import org.voltroam.protocol.json.Out;
import tools.jackson.databind.node.ObjectNode;

/** Prices before a charge as JSON. */
final class QuoteJson {

    private QuoteJson() {}

    static ObjectNode preview(Preview preview) {
        return switch (preview) {
            case NotComputable(var tariff, var texts, var url) ->
                new Out()
                        .put("price_not_computable", true)
                        .put("tariff", tariff)
                        .texts("texts", texts, text -> text)
                        .put("url", url)
                        .done();
            case Computed computed -> computed(computed).done();
        };
    }

    private static Out computed(Computed preview) {
        var retail = preview.retail();
        var most = preview.most();
        return new Out()
                .put("price_not_computable", false)
                .child("plan", preview.plan(), QuoteJson::plan)
                .put("tariff", preview.tariff().id())
                .put("tariff_last_updated", preview.tariff().lastUpdated())
                .put("currency", retail.currency().code())
                .children("rows", preview.rows(), QuoteJson::row)
                .child(
                        "wholesale",
                        preview.wholesale().costs().total(),
                        price -> new Out()
                                .put("net", price.beforeTaxes())
                                .put("gross", price.afterTaxes())
                                .done())
                .child("retail", retail, QuoteJson::retail)
                .put("valid_until", preview.validUntil())
                .put("tariff_takes_at_most", most == null ? null : most.amount())
                .put("blocking_fee_from", preview.blockingFrom())
                .children(
                        "changes",
                        preview.changes(),
                        change -> new Out()
                                .put("at", change.at())
                                .put("what", change.dimension().name())
                                .put("from", change.from())
                                .put("to", change.to())
                                .done());
    }

    private static ObjectNode plan(Plan plan) {
        return new Out()
                .put("start", plan.start())
                .put("kwh", plan.energy().kWh())
                .put("charging_minutes", (int) plan.charging().toMinutes())
                .put("parked_minutes", (int) plan.parked().toMinutes())
                .done();
    }

    private static ObjectNode row(PriceRow row) {
        return new Out()
                .put("unit", row.unit().name())
                .put("text", row.text())
                .put("unit_price", row.unitPrice())
                .put("quantity", row.quantity())
                .put("tax_percent", row.tax() == null ? null : row.tax().percent())
                .put("net", row.net().amount())
                .put("gross", row.gross().amount())
                .done();
    }

    private static ObjectNode retail(Retail retail) {
        return new Out()
                .put("net", retail.net().amount())
                .put("vat", retail.vat().amount())
                .put("gross", retail.gross().amount())
                .put("fees", retail.fees().amount())
                .put("margin", retail.margin().amount())
                .child("explanation", retail.explanation(), QuoteJson::explanation)
                .done();
    }

    static ObjectNode explanation(Explanation explanation) {
        var rule = explanation.rule();
        return new Out()
                .put("rule", rule == null ? null : rule.rule())
                .put("version", rule == null ? null : rule.version())
                .children(
                        "steps",
                        explanation.steps(),
                        step -> new Out()
                                .put("what", step.what())
                                .put("net_after", step.after().amount())
                                .done())
                .child("promise", explanation.promise(), QuoteJson::promise)
                .done();
    }

    private static ObjectNode promise(Promise promise) {
        return new Out()
                .put("quote", promise.quote())
                .put("at_most", promise.most().amount())
                .put("beyond_the_plan", promise.beyond())
                .done();
    }

    static ObjectNode quote(Quote quote, @Nullable Computed preview) {
        var out = new Out()
                .put("quote", quote.id())
                .put("emsp", quote.emsp().toString())
                .put("contract", quote.contract())
                .put("made", quote.made())
                .put("expires", quote.expires())
                .put("charge", quote.charge())
                .child("plan", quote.plan(), QuoteJson::plan)
                .put("tariff", quote.tariff().id())
                .put("currency", quote.retail().currency().code())
                .put("wholesale", quote.wholesale().amount())
                .put("to_pay", quote.retail().amount())
                .put("margin", quote.margin().amount())
                .child("signed", quote.sealed(), QuoteJson::sealed);
        return out.child("preview", preview, each -> computed(each).done()).done();
    }

    static ObjectNode sealed(Quote.Sealed sealed) {
        return new Out()
                .put("text", sealed.text())
                .put("signature", sealed.signature())
                .put("key", sealed.key())
                .done();
    }
}
