package org.voltroam.web.api;

import org.voltroam.domain.aftercare.reconciliation.Ageing;
import org.voltroam.domain.aftercare.reconciliation.Ageing.Open;
import org.voltroam.domain.aftercare.reconciliation.Ageing.Row;
import org.voltroam.domain.value.Money;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Out;
import org.voltroam.stage.Cast;
import org.voltroam.stage.OpenItems;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET /api/ageing}: what is open in the books of the eMSPs here, counted by age and one by one. */
record AgeingApi(Cast cast) {

    Response get() {
        var open = new OpenItems(cast).all();
        return Answers.of(
                200,
                new Out()
                        .children(
                                "rows", Ageing.of(open, cast.clock().instant()).rows(), AgeingApi::row)
                        .children("items", open, AgeingApi::item)
                        .done());
    }

    private static ObjectNode row(Row row) {
        var out = new Out()
                .put("party", row.party().toString())
                .put("sort", row.sort().name())
                .put("partner", row.partner().toString())
                .put("age", row.age().name())
                .put("items", row.items());
        var sum = row.sum();
        return sum == null ? out.done() : money(out, "sum", sum);
    }

    private static ObjectNode item(Open item) {
        var out = new Out()
                .put("party", item.party().toString())
                .put("sort", item.sort().name())
                .put("partner", item.partner().toString())
                .put("name", item.name())
                .put("since", item.since());
        var amount = item.amount();
        return amount == null ? out.done() : money(out, "amount", amount);
    }

    private static ObjectNode money(Out out, String name, Money money) {
        return out.put(name, money.amount())
                .put("currency", money.currency().code())
                .done();
    }
}
