package org.voltroam.role.emsp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.aftercare.margin.MarginReport;
import org.voltroam.domain.aftercare.margin.Sold;
import org.voltroam.domain.catalog.markup.MarkupRules;
import org.voltroam.domain.catalog.markup.Occasion;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.catalog.token.Contract;
import org.voltroam.domain.journey.billing.Invoice;
import org.voltroam.domain.journey.billing.MarkupBasis;
import org.voltroam.domain.journey.billing.Retail;
import org.voltroam.domain.journey.billing.Sale;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.Money;
import org.voltroam.role.Member;

/** What we earned with what we billed, and what we would have earned by other rules. */
public record Margins(Member member) {

    /** As it was billed. */
    public MarginReport billed() {
        return MarginReport.of(sold(charge -> {
            var bill = charge.bill();
            var explained = bill.explanation();
            var rule = explained == null ? null : explained.rule();
            return sold(charge, bill.net(), bill.margin(), rule == null ? null : rule.toString());
        }));
    }

    /** The same charges as these rules would have priced them all along; nothing is changed by asking. */
    public MarginReport by(MarkupRules draft) {
        return MarginReport.of(sold(charge -> {
            var start = charge.cdr().start();
            var rule = draft.choose(charge.occasion(), start).orElse(null);
            var basis = MarkupBasis.of(rule, charge.agreement().markup());
            var retail = Retail.of(Sale.of(charge.cdr()), basis);
            return sold(
                    charge,
                    retail.net(),
                    retail.margin(),
                    rule == null ? null : rule.name().toString());
        }));
    }

    private record Charge(Cdr cdr, Invoice bill, Occasion occasion, Agreement agreement) {}

    private static Sold sold(Charge charge, Money revenue, Money margin, @Nullable String rule) {
        return new Sold(charge.cdr().key(), charge.cdr().start(), charge.occasion(), revenue, margin, rule);
    }

    private List<Sold> sold(Function<Charge, Sold> pricing) {
        var all = new ArrayList<Sold>();
        member.store().each(Kind.INVOICE, bill -> charge(bill).map(pricing).ifPresent(all::add));
        return List.copyOf(all);
    }

    private Optional<Charge> charge(Invoice bill) {
        var key = Kind.key(bill.cdr().owner(), bill.cdr().id().ci().folded());
        return member.store().find(Kind.CDR, key).flatMap(cdr -> charge(bill, cdr));
    }

    private Optional<Charge> charge(Invoice bill, Cdr cdr) {
        var agreement = member.directory().agreement(cdr.party(), member.id());
        Optional<Contract> contract = member.directory().contract(bill.contract());
        return agreement.isEmpty() || contract.isEmpty()
                ? Optional.empty()
                : Optional.of(new Charge(
                        cdr, bill, new Occasions(member).of(cdr, agreement.get(), contract.get()), agreement.get()));
    }
}
