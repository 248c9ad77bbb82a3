package org.voltroam.role.emsp;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.catalog.token.Contract;
import org.voltroam.domain.journey.billing.MarkupBasis;
import org.voltroam.domain.journey.billing.Promise;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.CdrId;
import org.voltroam.domain.value.InvoiceId;
import org.voltroam.role.Member;

/** What a CDR is sold on for: the rule that held when it began, and what was promised of it. */
record Till(Member member, Markups markups, Quotes quotes) {

    MarkupBasis basis(Cdr cdr, Agreement agreement, Contract contract) {
        return markups.basis(new Occasions(member).of(cdr, agreement, contract), cdr.start(), agreement);
    }

    /** A credit gives back what was paid, so it is held to what the bill was held to. */
    @Nullable
    Promise promise(Cdr cdr) {
        var credited = cdr.creditReference();
        return credited == null || !Boolean.TRUE.equals(cdr.credit())
                ? quotes.promise(cdr).orElse(null)
                : paid(cdr, credited).orElse(null);
    }

    private Optional<Promise> paid(Cdr credit, CdrId credited) {
        var id = InvoiceId.of(credit.party() + "-" + credited);
        return member.store()
                .find(Kind.INVOICE, Kind.key(member.id(), id.ci().folded()))
                .flatMap(bill -> Optional.ofNullable(bill.explanation()))
                .flatMap(explanation -> Optional.ofNullable(explanation.promise()));
    }
}
