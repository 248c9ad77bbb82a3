package org.voltroam.web.api;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.tariff.Price;
import org.voltroam.domain.journey.billing.Invoice;
import org.voltroam.domain.journey.billing.InvoiceLine;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.pricing.PriceFinding;
import org.voltroam.domain.journey.pricing.PriceLine;
import org.voltroam.domain.journey.pricing.PricedCharge;
import org.voltroam.domain.journey.session.Session;
import org.voltroam.domain.journey.settlement.Claim;
import org.voltroam.domain.journey.settlement.Settlement;
import org.voltroam.domain.journey.trail.Step;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Out;
import org.voltroam.protocol.ocpi.v221.CdrsModule;
import org.voltroam.protocol.ocpi.v221.SessionsModule;
import org.voltroam.stage.Journey;
import tools.jackson.databind.node.ObjectNode;

/** A journey as JSON. Session and CDR are OCPI 2.2.1 objects; amounts are exact decimals in {@code currency}. */
final class JourneyJson {

    private JourneyJson() {}

    static ObjectNode of(Journey journey) {
        return new Out()
                .put("charge", journey.charge())
                .put("refused", journey.refusal().isPresent())
                .put("steps", Out.list(journey.steps(), JourneyJson::step))
                .child("session", journey.session().orElse(null), (Session session) -> SessionsModule.session(session))
                .child("cdr", journey.cdr().orElse(null), (Cdr cdr) -> CdrsModule.cdr(cdr))
                .child("price", journey.price().orElse(null), JourneyJson::price)
                .child("settlement", journey.settlement().orElse(null), JourneyJson::settlement)
                .child(
                        "invoice",
                        journey.invoice().orElse(null),
                        (Invoice invoice) -> invoice(invoice, journey.cdr().orElse(null)))
                .done();
    }

    private static ObjectNode step(Step step) {
        var facts = Json.object();
        step.facts().forEach(facts::put);
        return new Out()
                .put("at", step.at().toString())
                .put("party", step.party().toString())
                .put("what", step.what().name())
                .put("text", step.text())
                .put("facts", facts)
                .done();
    }

    private static ObjectNode price(PricedCharge price) {
        var shown = price.shownLines();
        var lines = IntStream.range(0, shown.size())
                .mapToObj(index -> line(price.lines().get(index), shown.get(index)))
                .toList();
        var adjustment = price.adjustment();
        var total = price.costs().total();
        return new Out()
                .put("lines", Out.list(lines, Out::done))
                .put(
                        "adjustment",
                        adjustment == null ? null : taxed(adjustment.amount()).done())
                .put("limit", adjustment == null ? null : adjustment.limit().name())
                .put("net", total.beforeTaxes())
                .put("gross", total.gross().orElse(total.beforeTaxes()))
                .put("currency", price.currency().code())
                .children("findings", price.findings(), JourneyJson::finding)
                .done();
    }

    private static Out line(PriceLine line, Price shown) {
        var vat = line.vat();
        return taxed(shown)
                .put("dimension", line.dimension().name())
                .put("from", line.start())
                .put("to", line.end())
                .put("measured", line.measured())
                .put("quantity", line.billed())
                .put("unit_price", line.unitPrice())
                .put("vat_percent", vat == null ? null : vat.percent())
                .put("tariff", line.tariff())
                .put("reason", line.reason());
    }

    private static Out taxed(Price price) {
        return new Out()
                .put("net", price.beforeTaxes())
                .put("gross", price.gross().orElse(price.beforeTaxes()));
    }

    private static ObjectNode finding(PriceFinding finding) {
        return new Out()
                .put("code", finding.code().name())
                .put("subject", finding.subject())
                .put("text", finding.text())
                .done();
    }

    private static ObjectNode settlement(Settlement settlement) {
        return new Out()
                .put("wholesale", settlement.wholesale().amount())
                .put("fee", settlement.fee().amount())
                .put("currency", settlement.wholesale().currency().code())
                .put("claims", Out.list(settlement.claims(), JourneyJson::claim))
                .done();
    }

    private static ObjectNode claim(Claim claim) {
        return new Out()
                .put("debtor", claim.debtor().toString())
                .put("creditor", claim.creditor().toString())
                .put("amount", claim.amount().amount())
                .put("currency", claim.amount().currency().code())
                .put("text", claim.text())
                .done();
    }

    private static ObjectNode invoice(Invoice invoice, @Nullable Cdr cdr) {
        return new Out()
                .put("id", invoice.id())
                .put("emsp", invoice.emsp().toString())
                .put("driver", invoice.driver())
                .put("contract", invoice.contract())
                .put("issued_at", invoice.issuedAt())
                .put("lines", Out.list(invoice.lines(), JourneyJson::invoiceLine))
                .put("net", invoice.net().amount())
                .put("vat", invoice.vat().amount())
                .put("gross", invoice.gross().amount())
                .put("currency", invoice.currency().code())
                .child("explanation", invoice.explanation(), QuoteJson::explanation)
                .child("signed", SignedJson.beside(cdr), signed -> signed)
                .done();
    }

    private static ObjectNode invoiceLine(InvoiceLine line) {
        return new Out()
                .put("kind", line.kind().name())
                .put("text", line.text())
                .put("net", line.net().amount())
                .put("vat", line.vat().amount())
                .put("gross", line.gross().amount())
                .done();
    }
}
