package org.voltroam.domain.journey.settlement.period;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.journey.settlement.Clearing;
import org.voltroam.domain.journey.settlement.period.SettlementRun.Holding;
import org.voltroam.domain.ledger.ChainHash;
import org.voltroam.domain.ledger.Entry;
import org.voltroam.domain.ledger.EntryKey;
import org.voltroam.domain.ledger.Posting;
import org.voltroam.domain.value.Money;
import org.voltroam.domain.value.PartyId;

/** What comes together for one holder in one currency while a period is settled. */
final class Sums {

    private final Holding of;
    private final Map<PartyId, Mutual> mutuals = new TreeMap<>();
    private Money carried;

    Sums(Holding of) {
        this.of = of;
        this.carried = Money.zero(of.currency());
    }

    void carry(Money amount) {
        carried = amount;
    }

    void change(PartyId with, UnaryOperator<Mutual> change) {
        mutuals.compute(
                with, (party, known) -> change.apply(known == null ? Mutual.none(party, of.currency()) : known));
    }

    boolean isWorthTelling(CutOff cutOff) {
        return !carried.isZero()
                || mutuals.values().stream().anyMatch(Sums::isMet)
                || !costs(cutOff).isEmpty();
    }

    private static boolean isMet(Mutual mutual) {
        return !mutual.asEmsp().isNothing() || !mutual.asCpo().isNothing();
    }

    Statement statement(CutOff cutOff, int number, ChainHash root) {
        var costs = costs(cutOff);
        var paid = sum(costs.stream().map(PeriodCost::amount).toList());
        var total = carried.plus(sum(mutuals.values().stream().map(Mutual::net).toList()))
                .plus(paid);
        var due = isTooLittle(total, cutOff) ? Money.zero(of.currency()) : total;
        return new Statement(
                cutOff.keeper(),
                number,
                cutOff.period(),
                of.holder(),
                of.currency(),
                mutuals.values().stream().filter(Sums::isMet).toList(),
                costs,
                carried,
                due,
                total.minus(due),
                root,
                cutOff.at(),
                closing(cutOff, paid, due));
    }

    /** Only what is to be paid out can be too little. */
    private boolean isTooLittle(Money total, CutOff cutOff) {
        return total.isNegative() && total.negated().amount().compareTo(minimum(cutOff)) < 0;
    }

    private BigDecimal minimum(CutOff cutOff) {
        return cutOff.terms().stream()
                .filter(pair -> isOurs(pair))
                .map(pair -> pair.terms().minimumPayout())
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private boolean isOurs(CutOff.PairTerms pair) {
        return pair.cpo().equals(of.holder()) || pair.emsp().equals(of.holder());
    }

    private List<PeriodCost> costs(CutOff cutOff) {
        var costs = new ArrayList<PeriodCost>();
        for (var pair : cutOff.terms()) {
            if (isOurs(pair)) {
                costs.addAll(new Costs(pair, of.currency(), charges(pair), commission(pair)).of(of.holder()));
            }
        }
        cutOff.members().stream()
                .filter(each -> each.party().equals(of.holder())
                        && each.amount().currency().equals(of.currency()))
                .map(CutOff.Member::cost)
                .forEach(costs::add);
        return costs;
    }

    private Money commission(CutOff.PairTerms pair) {
        var mutual = pair.cpo().equals(of.holder()) ? mutuals.get(pair.emsp()) : null;
        return mutual == null ? Money.zero(of.currency()) : mutual.commission();
    }

    private int charges(CutOff.PairTerms pair) {
        var isCpo = pair.cpo().equals(of.holder());
        var mutual = mutuals.get(isCpo ? pair.emsp() : pair.cpo());
        return mutual == null ? 0 : (isCpo ? mutual.asCpo() : mutual.asEmsp()).charges();
    }

    private Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.zero(of.currency()), Money::plus);
    }

    private @Nullable Entry closing(CutOff cutOff, Money paid, Money due) {
        var holder = of.holder().toString();
        var postings = new ArrayList<Posting>();
        if (!paid.isZero()) {
            postings.add(Posting.debit(holder, Clearing.ROAMING, paid));
            postings.add(Posting.credit(cutOff.keeper().toString(), Clearing.FEES, paid));
        }
        if (!due.isZero()) {
            postings.add(Posting.debit(holder, Statement.DUE, due));
            postings.add(Posting.credit(holder, Clearing.ROAMING, due));
        }
        var key = "closing/" + cutOff.keeper() + "/" + cutOff.period() + "/" + holder + "/" + of.currency();
        return postings.isEmpty()
                ? null
                : new Entry(
                        new EntryKey(key), cutOff.at(), "Statement of " + cutOff.period() + ", " + holder, postings);
    }
}
