package org.voltroam.web.api;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.aftercare.reconciliation.InvoiceCheck;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.journey.settlement.InvoiceReconciliation;
import org.voltroam.domain.journey.settlement.Reconciliation;
import org.voltroam.domain.value.CdrId;
import org.voltroam.domain.value.CurrencyCode;
import org.voltroam.domain.value.InvoiceId;
import org.voltroam.domain.value.Money;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Out;
import org.voltroam.protocol.json.Violations;
import org.voltroam.role.Bookkeeping;
import org.voltroam.role.Member;
import org.voltroam.role.clearing.InvoiceChecks;
import org.voltroam.role.clearing.Invoicing;
import org.voltroam.role.clearing.StatementReading;
import org.voltroam.stage.Cast;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code GET /api/invoices}; {@code POST /api/invoices/{party}} with a statement's file, which tells partners of the CDRs; {@code POST
 * /api/invoices/{party}/{writer}/{invoice}} with what the invoice says, which compares it with what was accepted.
 */
record InvoicesApi(Cast cast) {

    private static final int LONG = 500;

    Response list() {
        return Answers.of(
                200,
                new Out()
                        .children(
                                "records",
                                members()
                                        .flatMap(each -> new Bookkeeping(each).all().stream())
                                        .toList(),
                                InvoicesApi::written)
                        .children(
                                "checks",
                                members()
                                        .flatMap(each -> new InvoiceChecks(each).all().stream())
                                        .toList(),
                                InvoicesApi::written)
                        .done());
    }

    private Stream<Member> members() {
        return cast.members().stream().filter(each -> each.party().role() != Role.HUB);
    }

    private Optional<Member> member(String party) {
        return members().filter(each -> each.id().toString().equals(party)).findFirst();
    }

    Response tell(String party, Request statement) {
        var member = member(party);
        if (member.isEmpty()) {
            return Answers.notFound("party " + party);
        }
        try {
            var told = new Invoicing(member.get()).tell(StatementReading.read(statement.body()));
            return Answers.of(
                    200,
                    new Out().children("records", told, InvoicesApi::written).done());
        } catch (IllegalArgumentException unfit) {
            return Answers.error(422, "UNREADABLE", String.valueOf(unfit.getMessage()));
        }
    }

    Response check(String party, String writer, String invoice, Request request) {
        var member = member(party);
        if (member.isEmpty()) {
            return Answers.notFound("party " + party);
        }
        var violations = new Violations();
        var in = Fields.of(Json.tryParse(request.body()).orElse(Json.object()), "", violations);
        try {
            var period = in.string("period", 7);
            return new InvoiceChecks(member.get())
                    .check(
                            PartyId.parse(writer),
                            InvoiceId.of(invoice),
                            period == null ? null : YearMonth.parse(period),
                            claimed(in))
                    .map(check -> Answers.of(200, written(check)))
                    .orElseGet(() -> Answers.notFound("an invoice " + invoice + " of " + writer));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return Answers.error(422, "UNREADABLE", String.valueOf(unreadable.getMessage()));
        }
    }

    private static @Nullable Money claimed(Fields in) {
        var amount = in.number("amount");
        var currency = in.string("currency", LONG);
        return amount == null ? null : new Money(amount, new CurrencyCode(currency == null ? "EUR" : currency));
    }

    private static ObjectNode written(Reconciliation each) {
        var out = written(each.told());
        return out.put("with", each.with().toString());
    }

    private static ObjectNode written(InvoiceReconciliation told) {
        return new Out()
                .put("writer", told.party().toString())
                .put("id", told.id())
                .put("invoice", told.invoice())
                .texts("cdrs", told.cdrs(), CdrId::text)
                .put("at", told.lastUpdated())
                .done();
    }

    private static ObjectNode written(InvoiceCheck check) {
        var period = check.period();
        var claimed = check.claimed();
        return new Out()
                .put("party", check.party().toString())
                .put("writer", check.writer().toString())
                .put("invoice", check.invoice())
                .put("period", period == null ? null : period.toString())
                .put("agrees", check.agrees())
                .texts("missing", check.missing(), CdrId::text)
                .texts("extra", check.extra(), CdrId::text)
                .texts("duplicated", check.duplicated(), CdrId::text)
                .texts("sums", check.sums(), Money::toString)
                .put("claimed", claimed == null ? null : claimed.toString())
                .put("difference", check.difference().map(Money::toString).orElse(null))
                .put("at", check.at())
                .done();
    }
}
