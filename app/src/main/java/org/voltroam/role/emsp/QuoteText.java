package org.voltroam.role.emsp;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.voltroam.domain.journey.quote.Plan;
import org.voltroam.domain.journey.quote.Quote;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Out;
import tools.jackson.databind.node.ObjectNode;

/** What a driver is handed of a quote, and what is signed; not what the eMSP keeps of it. */
final class QuoteText {

    private QuoteText() {}

    static String of(Quote quote) {
        var rule = quote.basis().rule();
        return new String(
                Json.bytes(new Out()
                        .put("quote", quote.id())
                        .put("emsp", quote.emsp().toString())
                        .put("contract", quote.contract())
                        .put("card", quote.token())
                        .put("cpo", quote.location().owner().toString())
                        .put("location", quote.location().id())
                        .put("evse_uid", quote.evse())
                        .put("made", quote.made())
                        .put("expires", quote.expires())
                        .child("plan", quote.plan(), QuoteText::plan)
                        .put("tariff", quote.tariff().id())
                        .put("tariff_last_updated", quote.tariff().lastUpdated())
                        .put("markup", rule == null ? "agreement" : rule.toString())
                        .put("currency", quote.retail().currency().code())
                        .put("wholesale", quote.wholesale().amount())
                        .put("to_pay", quote.retail().amount())
                        .put("promise", "to_pay for what is planned; beyond it this tariff and this markup")
                        .done()),
                UTF_8);
    }

    private static ObjectNode plan(Plan plan) {
        return new Out()
                .put("start", plan.start())
                .put("kwh", plan.energy().kWh())
                .put("charging_seconds", (int) plan.charging().toSeconds())
                .put("parked_seconds", (int) plan.parked().toSeconds())
                .done();
    }
}
