package org.voltroam.stage;

import java.util.List;
import java.util.Optional;
import org.voltroam.domain.journey.billing.Invoice;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.pricing.PricedCharge;
import org.voltroam.domain.journey.session.Session;
import org.voltroam.domain.journey.settlement.Settlement;
import org.voltroam.domain.journey.trail.Step;
import org.voltroam.domain.value.ChargeId;

/**
 * One charge from the first card to the last cent, as far as the parties here know it.
 *
 * @param steps of all parties here, oldest first
 * @param price the CDR priced line by line
 * @param settlement as the one who clears wrote it, else as any party expects it
 */
public record Journey(
        ChargeId charge,
        List<Step> steps,
        Optional<Session> session,
        Optional<Cdr> cdr,
        Optional<PricedCharge> price,
        Optional<Settlement> settlement,
        Optional<Invoice> invoice) {

    /** Refused, and never begun. */
    public Optional<Step> refusal() {
        return session.isPresent()
                ? Optional.empty()
                : steps.stream()
                        .filter(step -> step.what() == Step.What.REFUSAL)
                        .findFirst();
    }

    /** Nothing more is to come: refused, or billed, or with a CDR where nobody here bills. */
    public boolean isOver(boolean billedHere) {
        return refusal().isPresent() || (billedHere ? invoice.isPresent() && settlement.isPresent() : cdr.isPresent());
    }
}
